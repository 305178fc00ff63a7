import { z } from 'zod'

type Issue = Parameters<NonNullable<Parameters<typeof z.config>[0]>['customError'] & {}>[0]

/** A sentence for the field, saying what to do. */
function sentence(issue: Issue): string {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string') {
        return Number(issue.minimum) <= 1
          ? '入力してください。'
          : `${String(issue.minimum)}文字以上で入力してください。`
      }
      return issue.origin === 'array'
        ? `${String(issue.minimum)}つ以上選んでください。`
        : `${String(issue.minimum)}以上にしてください。`
    case 'too_big':
      if (issue.origin === 'string') return `${String(issue.maximum)}文字以内で入力してください。`
      return issue.origin === 'array'
        ? `${String(issue.maximum)}件までにしてください。`
        : `${String(issue.maximum)}以下にしてください。`
    case 'invalid_format':
      return issue.format === 'date' ? '実在する日付を入力してください。' : '書き方を確認してください。'
    case 'invalid_value':
      return '一覧から選んでください。'
    case 'unrecognized_keys':
      return `知らない項目があります：${issue.keys.map((key) => key.slice(0, 40)).join('、')}`
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? '入力してください。' : '値の種類が違います。'
    default:
      return '入力内容を確認してください。'
  }
}

/** From here on every schema speaks Japanese; called once by each entry (core, page, command line). */
export function speakJapanese(): void {
  z.config({ customError: (issue) => sentence(issue) })
}

/** Field path → what to do there. The first message of a field stands. */
export function fieldMessages(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message
  return fields
}
