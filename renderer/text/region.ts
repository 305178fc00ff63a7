export const regionText = {
  title: '地域のようす',
  medicalArea: '医療圏',
  institutions: '医療機関の数（計画の文書から）',
  institutionsHint: '文書の一覧に名前がある機関の数。一つの機関が複数の場面に載ります。',
  place: '地域',
  total: '機関の数',
  hospitals: 'うち病院',
  uncertain: (count: number) => `（要確認${count}）`,
  noInstitutions: 'この医療圏の医療機関の一覧は、取り込んだ文書にありません。',
  roles: '役割ごとの連携先の数（公的名簿と自院カード）',
  rolesHint:
    '件数を押すと一覧が出ます。医療機関のほかは、介護サービス情報公表のデータを取り込むと増えます。0 は「いない」ではなく「名簿にない」です。',
  role: '役割',
  goals: '場面ごとの目標',
  desks: '相談・紹介の窓口',
  schemes: '地域のしくみ・様式',
  planned: '予定',
  noDesks: '文書に窓口の記載がありません。',
  source: (document: string, asOf: string) => `出典：${document}　時点：${asOf}`,
  show: (place: string, word: string, count: number) => `${place}、${word}、${count}件を一覧で見る`,
  importHint: '介護サービスのデータを取り込む',
} as const

export const printText = {
  print: '印刷する',
  savePdf: 'PDF を保存',
  close: '閉じる',
} as const

export const planTableText = {
  title: '在宅医療機関の一覧表',
  audience: 'だれに渡すか',
  outside: '院外へ渡せる表（公開のみ）',
  inside: '院内用（すべて）',
  kinds: '載せる機関',
  medical: '医療機関だけ',
  allKinds: 'すべての機関',
  print: '印刷',
  saveWord: 'Word で保存',
  saveExcel: 'Excel で保存',
  legend:
    '計画の文書と同じ形で、いまの名簿から作っています。＊ 文書のこの欄にない機関　？ 文書からは欄を決められない（要確認）',
  noDocument: 'この医療圏の医療機関の一覧は公開の文書になく、いまの名簿から作っています。',
  place: (name: string) => `＜${name}＞`,
  count: (count: number) => `${count}件`,
  nobody: '名簿に当てはまる機関はありません。連携先のカードに「場面」を入れると、ここに載ります。',
  signs: { addition: '＊', uncertain: '？' },
  marks: {
    addition: '文書のこの欄にない機関',
    uncertain: '文書からは欄を決められない（要確認）',
  },
  differences: '計画の文書との違い',
  noDifferences: '文書と名簿に違いはありません。',
  differenceColumns: ['地域', '機関', '文書になく名簿にある欄', '文書にあり名簿にない欄'],
  gone: (name: string) => `${name}（名簿にない）`,
} as const
