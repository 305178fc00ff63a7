import type { PaperDraft } from './paper-draft.ts'
import { draftSection, draftValue } from './paper-draft.ts'

/** As of `paperChecks`: block forbids the issue, warn asks for a reason. */
export type CompletenessCheck = {
  readonly code:
    | 'no-conference'
    | 'not-confirmed'
    | 'no-recipient'
    | 'no-candidates'
    | 'one-pharmacy'
    | 'nobody-to-call'
    | 'nobody-at-night'
    | 'number-withheld'
  readonly severity: 'block' | 'warn'
  readonly text: string
  readonly found: readonly string[]
}

const check = (
  code: CompletenessCheck['code'],
  severity: CompletenessCheck['severity'],
  text: string,
): CompletenessCheck => ({ code, severity, text, found: [] })

/** What a paper would be worth nothing without, or would mislead without. */
export function completenessChecks(
  draft: PaperDraft,
  conference: { readonly isConfirmed: boolean } | null,
): CompletenessCheck[] {
  switch (draft.kind) {
    case 'conference-record':
      return recordChecks(conference)
    case 'conference-invitation':
      return conference === null
        ? [
            check(
              'no-conference',
              'block',
              'カンファレンスがまだありません。「カンファレンス」で始めてください。',
            ),
          ]
        : []
    case 'referral-letter':
      return draftValue(draft, 'recipientName') === ''
        ? [
            check(
              'no-recipient',
              'block',
              '紹介先が入っていません。宛先を選ぶか、紹介先の名称を入力してください。',
            ),
          ]
        : []
    case 'family-candidates':
      return familyChecks(draft)
    case 'emergency-card':
      return emergencyChecks(draft)
    default:
      return []
  }
}

function recordChecks(conference: { readonly isConfirmed: boolean } | null): CompletenessCheck[] {
  if (conference === null) {
    const text = 'カンファレンスの記録がまだありません。「カンファレンス」で記録してください。'
    return [check('no-conference', 'block', text)]
  }
  if (conference.isConfirmed) return []
  const text = 'カンファレンスの記録がまだ確定していません。このまま発行すると「未確定」と印字されます。'
  return [check('not-confirmed', 'warn', text)]
}

/** A hospital may not lead to one pharmacy (保険医療機関及び保険医療養担当規則 第2条の5); wording unverified. */
function familyChecks(draft: PaperDraft): CompletenessCheck[] {
  const shown = (sectionId: string) =>
    (draftSection(draft, sectionId)?.fields ?? []).filter(({ value }) => value.trim() !== '')
  const roles = draft.sections.filter(({ id }) => id !== 'about' && id !== 'closing')
  if (roles.every(({ id }) => shown(id).length === 0)) {
    const text = '載せる機関がありません。「連携先をさがす」で役割と地区を確かめてください。'
    return [check('no-candidates', 'block', text)]
  }
  if (shown('pharmacy').length !== 1) return []
  const text =
    '薬局が1つだけです。特定の薬局へ導くことにならないよう、ほかの薬局も載せてください（1つしかない地区では、その理由を書いて発行します）。'
  return [check('one-pharmacy', 'warn', text)]
}

/** The family calls the visiting nurse or the home doctor first: without their number the card is none. */
function emergencyChecks(draft: PaperDraft): CompletenessCheck[] {
  const callers = draft.sections.filter(({ id }) => id.startsWith('caller-'))
  const answers = (when: 'day' | 'night') =>
    callers.some(({ id }) => draftValue(draft, `${id}-${when}`) !== '')
  if (!answers('day') && !answers('night')) {
    const text =
      '訪問看護か在宅医の電話番号がありません。在宅チームと、番号を載せる了解を確かめてから発行してください。'
    return [check('nobody-to-call', 'block', text)]
  }
  if (answers('night')) return []
  const text =
    '夜間・休日につながる電話番号がありません。訪問看護か在宅医に確かめて、在宅チームに記録してください。'
  return [check('nobody-at-night', 'warn', text)]
}
