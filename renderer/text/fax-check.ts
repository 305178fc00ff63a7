import type { FaxNeighbour } from '../../shared/contract/fax-check.ts'

export const nearnessText: Record<NonNullable<FaxNeighbour['nearness']>, string> = {
  same: '同じ番号',
  swapped: '2けたが入れかわり',
  oneDigit: '1けた違い',
  twoDigits: '2けた違い',
}

export const faxText = {
  heading: 'FAX番号の確認',
  none: 'FAX番号がありません。',
  verified: '2人で確認済み',
  unverified: '未確認：テスト票だけを送れます',
  first: '1人目',
  second: '2人目',
  test: 'テスト票',
  testNotSent: 'まだ印刷していません',
  testNotNeeded: '印刷していません',
  waitsForOther: '2人目は、ほかの職員がサインインして確かめます。',
  printTest: '送付テスト票を印刷',
  saved: 'テスト票を保存しました。送ったあと、電話で合言葉を聞いてください。',
  how: '確かめた方法',
  /** Offered once a test sheet has been printed. */
  testWord: 'テスト票の合言葉',
  howWords: ['名刺・文書と照合', '電話で番号を復唱', '面会'],
  confirmFirst: '1人目として確かめた',
  confirmSecond: '2人目として確かめた',
  withdraw: '確認を取り消す',
  withdrawTitle: 'FAX番号の確認を取り消しますか。',
  withdrawText: 'もう一度2人で確かめるまで、患者さんの書類はFAXで送れません。',
  withdrawReason: '番号の誤り・確認のやり直し',
  confirmed: 'FAX番号の確認を記録しました。',
  near: '番号が似ている先（押し間違いに注意）',
  alike: '名前が似ている先（宛先違いに注意）',
} as const
