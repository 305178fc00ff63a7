/** Wording of the reusable form parts in renderer/ui. */
export const fieldText = {
  choose: '選んでください',
  nothingFound: '一覧にありません',
  clear: '選択を消す',
  dateExample: '例：昭和12年3月4日、S12.3.4、1937-03-04',
  recentDateExample: '例：R8.11.21、2026-11-21',
  dateUnreadable: '日付を読み取れません。例：昭和12年3月4日、S12.3.4、1937-03-04',
  dateMissing: '日付を入力してください。',
  weekdays: ['日', '月', '火', '水', '木', '金', '土'],
  dateAndAge: (western: string, weekday: string, age: string | undefined) =>
    age === undefined ? `${western}（${weekday}）` : `${western}・${age}`,
  leaveTitle: '保存していない変更があります',
  leaveHint: 'このまま移動すると、入力した内容は失われます。',
  leave: '保存しないで移動する',
  stay: '入力に戻る',
  closeHint: 'このまま閉じると、入力した内容は失われます。',
  close: '保存しないで閉じる',
} as const
