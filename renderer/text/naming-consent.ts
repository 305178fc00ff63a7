import type { HiddenPartnerView } from '../../shared/contract/naming-consent.ts'
import type { NamingConsentWay } from '../../shared/domain/naming-consent.ts'
import type { Visibility } from '../../shared/domain/provider.ts'

export const namingConsentWayText: Record<NamingConsentWay, string> = {
  phone: '電話',
  visit: '面談',
  meeting: 'カンファレンス',
  fax: 'FAX',
  mail: 'メール',
}

/** Why the papers leave the partner out. */
const WHY: Record<Visibility, string> = {
  public: 'グループが院内のみ',
  internal: '院内のみ',
  undisclosed: '非公表',
}

export const namingConsentText = {
  title: (name: string) => `${name}：書類への記載の同意`,
  about:
    'この患者の、この入院の書類にだけ効きます。一覧・地図・書き出しは、これまでどおり公開区分に従います。',
  withheld: (visibility: Visibility) => `${WHY[visibility]}：ご家族の書類に載りません`,
  partnersToo: '家族・連携先の書類',
  familyOnly: '家族の書類',
  record: '記載の同意を記録',
  recordOf: (name: string) => `${name} の記載の同意を記録`,
  change: '変更',
  changeOf: (name: string) => `${name} の記載の同意を変更`,
  withdraw: '取り消す',
  withdrawOf: (name: string) => `${name} の記載の同意を取り消す`,
  withdrawTitle: '記載の同意を取り消しますか',
  withdrawHint: (name: string) =>
    `これから発行する書類に、${name} の名前と番号は載らなくなります。すでに渡した書類は、回収が要るか確かめてください。`,
  withdrawReason: '理由',
  withdrawExample: '例：先方から取りやめの連絡、番号の変更',
  withdrawReasonMissing: '理由を入力してください。',
  withdrawn: (name: string) => `${name} の記載の同意を取り消しました。`,
  saved: (name: string) => `${name} の記載の同意を記録しました。`,
  mistake: '記録の取り消し（入力の誤り）',
  numbers: '載せてよい番号（空にすると載せません）',
  phoneDay: '電話（日中）',
  phoneNight: '電話（夜間・休日）',
  person: '了解した人（先方）',
  personExample: '例：田中医師、事務長 佐藤さん',
  agreedOn: '了解した日',
  way: '方法',
  includesPartners: 'この患者の、ほかの連携先にあてた書類にも載せてよい',
  includesPartnersHint: '付けなければ、ご本人・ご家族の書類（緊急時の連絡先）だけに載ります。',
  note: 'メモ（言われた条件など）',
  recordedBy: (name: string) => `記録 ${name}`,
  nameOnly: '番号なし（名前だけ）',
} as const

/** 記載の同意 11月20日 田中医師（電話）. */
export function agreedText({ person, way }: NonNullable<HiddenPartnerView['consent']>, day: string): string {
  return `記載の同意 ${day}　${person}（${namingConsentWayText[way]}）`
}

/** In which papers, and each number that may stand there. */
export function scopeTexts(consent: NonNullable<HiddenPartnerView['consent']>): string[] {
  const numbers = [
    consent.phoneDay === '' ? '' : `日中 ${consent.phoneDay}`,
    consent.phoneNight === '' ? '' : `夜間 ${consent.phoneNight}`,
  ].filter(Boolean)
  const scope = consent.includesPartners ? namingConsentText.partnersToo : namingConsentText.familyOnly
  return [`${scope}：`, ...(numbers.length === 0 ? [namingConsentText.nameOnly] : numbers)]
}
