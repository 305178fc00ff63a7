function waited(minutes: number): string {
  if (minutes < 60) return `${minutes}分`
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)}時間`
  return `${Math.floor(minutes / (24 * 60))}日`
}

export const todayText = {
  title: '今日',
  sections: {
    waiting: '返事待ち',
    due: '期限',
    meetings: '今日のカンファレンス',
    leaving: '退院3日以内の未完了',
    drafts: '書きかけの記録',
  },
  mine: '自分の担当',
  everyone: '全員',
  filterLabel: 'だれの患者を表示するか',
  ward: '病棟',
  allWards: 'すべての病棟',
  printList: '受け持ち患者一覧を印刷',
  count: (count: number) => `${count}件`,
  noWaiting: '返事を待っている打診はありません。',
  noDue: '3日以内に期限が来ることはありません。',
  noMeetings: '今日のカンファレンスはありません。',
  noLeaving: '3日以内に退院する患者で、未完了のことはありません。',
  noDrafts: '書きかけの記録はありません。',
  waited,
  waitedColumn: '経過',
  callBack: (day: string, time: string) => `折返し ${day}${time === '' ? '' : ` ${time}`}`,
  callBackDue: '折返しの日です',
  answerOf: (provider: string) => `${provider} の返事を書く`,
  columns: {
    patient: '患者',
    ward: '病室',
    role: '役割',
    provider: '打診先',
    phone: '電話',
    when: '期限',
    what: 'すること',
    who: 'だれが',
    discharge: '退院予定',
    missing: '未完了',
  },
  overdue: '過ぎています',
  daysLeft: (days: number) => (days < 0 ? `${-days}日過ぎています` : days === 0 ? '今日' : `あと${days}日`),
  noConference: 'カンファレンス記録が未確定',
  allDone: 'すべて決まっています',
  emptyTitle: '担当の患者がいません',
  emptyHint: '「患者」で患者を登録すると、返事待ちや期限がここに並びます。',
  toPatients: '患者を開く',
} as const
