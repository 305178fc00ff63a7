import type { InstitutionEvidence } from '../../shared/domain/institution-evidence.ts'
import type { InstitutionVerdict } from '../../shared/domain/institution-line.ts'

const count = (value: number) => value.toLocaleString('ja-JP')

export const evidenceText: Record<keyof InstitutionEvidence, string> = {
  number: '公的な番号',
  phone: '電話',
  name: '名称',
  municipality: '市町村',
  address: '住所',
  kind: '種別',
}

export const agreementText = {
  same: '一致',
  partly: '法人名のほか一致',
  different: '相違',
  unknown: 'くらべられない',
} as const

export const verdictText: Record<InstitutionVerdict, string> = { same: '同じ機関', different: '別の機関' }

export const institutionText = {
  title: '同じ機関の確認',
  about:
    'いくつかのデータに出てくる同じ医療機関・事業所を一つにまとめます。番号・電話・名称と住所で確かなものは自動で、ほかは人が決めます。',
  tabs: '同じ機関の確認',
  likely: '同じ機関かもしれない',
  decisions: '決めたこと',
  merged: 'まとめた機関',
  noLikely: '確認を待つ組み合わせはありません。',
  position: (at: number, total: number) => `${count(at)} / ${count(total)} 組`,
  pairs: '確認を待つ組み合わせ',
  compare: 'くらべる',
  item: '項目',
  source: 'データ',
  corporation: '法人',
  fax: 'FAX',
  asOf: '時点',
  agreement: '一致',
  keys: '↑ ↓ で選び、1 同じ機関　2 別の機関　3 あとで',
  same: '同じ機関',
  different: '別の機関',
  later: 'あとで',
  decided: (verdict: string, name: string) => `「${name}」を${verdict}としました。`,
  undone: '判断を取り消しました。',
  waiting: (waiting: number) => `まだ名簿に反映していない判断が${count(waiting)}件あります。`,
  noWaiting: '判断はすべて名簿に反映されています。',
  rebuilt: '判断を名簿に反映しました。',
  noDecisions: 'まだ決めたことはありません。',
  when: '日時',
  who: '決めた人',
  what: '判断',
  pair: '機関',
  state: '状態',
  isWaiting: '反映待ち',
  isInDirectory: '反映済み',
  isReplaced: '新しい判断に変更',
  isUndone: (at: string, name: string) => `取り消し（${at} ${name}）`,
  undo: '取り消す',
  andOthers: (rest: number) => `ほか${count(rest)}行`,
  mergedAbout:
    '一つにまとめた機関を、データごとの行で見ます。違っていれば、行ごとに分けられます。名称を入れると、一つのデータの中でまとめた機関（複数のサービス、診療時間）も出ます。',
  municipality: '市町村',
  chooseMunicipality: '市町村を選ぶか、名称を2文字以上入れると、まとめた機関が出ます。',
  anywhere: 'すべて',
  ofProvider: 'まとめた行（データごと）',
  ofProviderHint:
    'この機関は、次の行をまとめたものです。違う機関の行や診療時間があれば分けられます。分けた結果は、「同じ機関の確認」で名簿に反映すると出ます。',
  search: '名称',
  noMerged: 'まとめた機関はありません。',
  principal: '名前のもとの行',
  setApart: '別の機関として分ける',
  setApartTitle: '別の機関として分けますか',
  setApartHint: (name: string, others: number) =>
    `「${name}」を、ほかの${count(others)}行とは別の機関にします。名簿に反映すると分かれます。あとから取り消せます。`,
  takeOff: 'この機関からはずす',
  takenOff: 'はずす',
  takeOffTitle: 'この機関からはずしますか',
  takeOffHint: (name: string, from: string) =>
    `「${name}」を「${from}」からはずします。名簿に反映すると、この機関の診療時間などに出なくなります（ほかの機関にも付きません）。あとから取り消せます。`,
  goesAlong: (lines: number) =>
    `この行の番号で付いている診療時間など${count(lines)}行も、いっしょに移ります。`,
  addedByNumber: (number: string) => `ナビイの番号 ${number} で付いた行`,
  noNumberLine: '番号の行がないため、はずせません',
  onlyLine: 'ほかの行がないため、分けるものはありません',
  reason: 'はずす理由',
  reasonMissing: '理由を書いてください（あとで見る人のため）。',
  note: '理由（書かなくてもよい）',
  doubleCards: '一つの機関に自院のカードが2枚あります',
  doubleCardsHint: '内容を見くらべて、使うほうに書き写してください。カードは自動ではまとめません。',
  more: 'さらに表示',
} as const
