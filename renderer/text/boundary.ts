export const boundaryText = {
  title: '市町村の境界（地図）',
  about:
    '国土数値情報「行政区域データ（N03）」です。「地域のようす」の地図に市町村の境界を描くために使います。公的名簿と自院のカードは変わりません。',
  counting: '市町村の数を確かめています…',
  columns: ['ファイル', '都道府県', '市町村', 'データの時点', '読めない図形'],
  noDate: '不明（ファイル名に日付がありません）',
  replaces: '取り込むと、これらの都道府県の前の境界と入れ替わります。',
  take: '境界を取り込む',
  takeAgain: 'もう一度取り込む',
  taking: '境界を取り込んでいます',
  taken: (municipalities: number, prefectures: string) =>
    `${prefectures}の${municipalities.toLocaleString('ja-JP')}市町村の境界を取り込みました。`,
  toMap: '地図を見る',
} as const

export const boundaryHistoryText = {
  title: '市町村の境界の取り込みの記録',
  columns: ['日時', '取り込んだ人', 'ファイル', '都道府県', '市町村', '操作'],
  undo: '前の境界に戻す',
  undoTitle: '前の境界に戻しますか',
  undoHint:
    'これらの都道府県の境界を、この取り込みの前のものに戻します。前の境界がなければ、境界のない地図になります。',
  undoDone: '前の境界に戻しました。',
  undone: (at: string, by: string) => `${at} に取り消し（${by}）`,
} as const
