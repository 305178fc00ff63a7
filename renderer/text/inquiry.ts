import type { InquiryAnswer, InquiryMethod, InquiryState } from '../../shared/domain/inquiry.ts'

export const inquiryStateText: Record<InquiryState, string> = {
  notAsked: '未打診',
  asked: '打診中',
  waiting: '返事待ち',
  accepted: '可',
  conditional: '条件付き',
  declined: '不可',
  withdrawn: '取り下げ',
  decided: '決定',
}

export const inquiryMethodText: Record<InquiryMethod, string> = {
  phone: '電話',
  fax: 'FAX',
  visit: '面談',
  mail: 'メール',
}

export const answerText: Record<InquiryAnswer, string> = {
  accepted: '可',
  conditional: '条件付き',
  declined: '不可',
  waiting: '折返し待ち',
}

/** The key of each answer, in the order of the keys. */
export const answerKeys: readonly { readonly key: string; readonly answer: InquiryAnswer }[] = [
  { key: '1', answer: 'accepted' },
  { key: '2', answer: 'conditional' },
  { key: '3', answer: 'declined' },
  { key: '4', answer: 'waiting' },
]

/** What is said most often; one key each. */
export const conditionPresets = [
  '夜間は電話のみ',
  '訪問の回数に限りあり',
  '開始日は要相談',
  '処置の手順を確認してから',
] as const
export const declinePresets = [
  '定員・人手がいっぱい',
  '訪問範囲の外',
  '処置に対応できない',
  '夜間・休日に対応できない',
  '希望の日に間に合わない',
] as const
export const callBackPresets = [
  { word: '今日中', days: 0 },
  { word: '明日', days: 1 },
  { word: 'あさって', days: 2 },
  { word: '1週間後', days: 7 },
] as const

export const inquiryText = {
  recorded: (name: string, what: string) => `${name}：「${what}」を記録しました。`,
  undo: '元に戻す',
  undone: '元に戻しました。',
  called: '電話した',
  faxed: 'FAXした',
  answers: '返事',
  stripTitle: (name: string, answer: string) => `${name} の返事：${answer}`,
  condition: '条件',
  reason: '理由',
  reasonMissing: '入力するか、上の言葉から選んでください。',
  callBackOn: '折返しの日',
  callBackOnExample: '例：R8.12.1',
  callBackTime: '時刻など',
  callBackTimeExample: '例：16時ごろ、夕方',
  contactPerson: '相手の名前',
  contactPersonExample: '例：管理者 空野',
  method: '方法',
  record: '記録する',
  enterKey: 'Enter',
  escapeKey: 'Esc',
  note: 'メモ',
  history: '打診の経過',
  noHistory: 'まだ打診していません。',
  stepUndone: '取り消し',
  withdraw: '打診を取り下げる',
  withdrawn: '打診の取り下げ',
  withdrawHint: '先方への断りが済んでから記録してください。理由は空欄でも構いません。',
  callBack: (day: string, time: string) => `折返し ${day}${time === '' ? '' : ` ${time}`}`,
  since: (time: string, method: string) => `${time} ${method}`,
  said: (person: string) => `（${person}）`,
} as const
