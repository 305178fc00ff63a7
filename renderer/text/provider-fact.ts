import type { DueProvider, FactCall, FactRow } from '../../shared/contract/provider-fact.ts'

type Freshness = NonNullable<FactRow['freshness']>

export const freshnessText: Record<Freshness, string> = {
  fresh: '確認済み',
  fading: '古くなりかけ',
  old: '期限切れ',
  undated: '確認日なし',
}

export const outcomeText: Record<FactCall['outcome'], string> = {
  done: '話せた',
  noAnswer: '不在',
  later: '後日かけ直す',
  skipped: '今月はかけない',
}

export const dueReasonText: Record<DueProvider['reason'], string> = {
  partner: '入院中の方の在宅チーム',
  asked: 'この1年に打診した先',
  old: '確認から日がたった先',
  unknown: 'まだ何も聞いていない先',
}

export const factText = {
  heading: '知っていること（自院で確かめたこと）',
  hint: '行を選んで数字キーで答えます。0 は未確認、Space は「変わりなし」、Enter はメモや数字の入力、↑↓で行を移ります。',
  how: '確かめた方法',
  howWords: ['電話', '面会', 'FAX・文書', 'ホームページ', '研修会・会議'],
  unknown: '未確認',
  unknownKey: '0 未確認',
  same: '変わりなし',
  sameKey: 'Space',
  sameFor: (word: string) => `${word}は変わりなし（今日確認した）`,
  allSame: '表示中の答えを今日確認した',
  allSameDone: (count: number) => `${count}件を今日の日付で確認済みにしました。`,
  nothingToConfirm: '確認できる答えがありません。',
  input: '入力',
  inputKey: 'Enter',
  inputFor: (word: string) => `${word}を入力`,
  noteFor: (word: string) => `${word}のメモ`,
  note: 'メモ（条件・相手の名前など）',
  history: '履歴',
  historyFor: (word: string) => `${word}の履歴`,
  historyTitle: (word: string) => `${word}　これまでの答え`,
  historyEmpty: 'まだ答えはありません。',
  columns: { day: '確認した日', answer: '答え', who: '確認した人・方法', until: '期限', note: 'メモ' },
  confirmed: (day: string) => `${day} 確認`,
  until: (day: string) => `${day} まで`,
  ageless: '期限なし',
  former: (day: string, answer: string) => `${day} は ${answer}`,
  formerUndated: (answer: string) => `以前は ${answer}`,
  inside: '院内のみ',
  saved: (word: string, answer: string) => `${word}：${answer}`,
  answersOf: (word: string) => `${word}の答え`,
  show: '表示',
  known: '聞いたことのあるもの',
  all: 'すべての項目',
  attention: '確認がいるもの',
  nothing: 'ここに出す項目はありません。',
  addPlace: '地域を加える',
  placeExample: '例：防府市富海',
  addTreatment: '処置・機器を加える',
  add: '加える',
  calls: '確認の電話',
} as const

export const confirmText = {
  title: '今月確認する先',
  about:
    '入院中の方の在宅チームから順に、答えが古くなった連携先を並べています。電話しながら、行を選んで数字キーで答えてください。',
  role: '役割',
  allRoles: 'すべての役割',
  count: (total: number, done: number) => `残り ${total}件　今月話せた先 ${done}件`,
  nobody: '今月確認する先はありません。',
  nobodyHint: '答えが古くなると、ここに出ます。',
  noPhone: '電話番号なし',
  patients: (count: number) => `入院中 ${count}人`,
  asked: (count: number) => `打診 ${count}回`,
  oldest: (day: string) => `最も古い答え ${day}`,
  never: '答えなし',
  lastCall: (day: string, outcome: string) => `前回 ${day} ${outcome}`,
  open: 'この連携先を開く',
  done: '話せた',
  doneKey: 'D',
  noAnswer: '不在',
  noAnswerKey: 'F',
  later: '後日かけ直す',
  laterKey: 'L',
  skip: '今月はかけない',
  skipKey: 'S',
  laterTitle: (name: string) => `${name}　かけ直す日`,
  laterDays: [
    { days: 1, word: '明日' },
    { days: 3, word: '3日後' },
    { days: 7, word: '1週間後' },
  ],
  recorded: (name: string, outcome: string) => `${name}：${outcome}`,
  keys: '数字キー 答える　Space 変わりなし　Enter 入力　D 話せた　F 不在　L 後日　S 今月はかけない　↑↓ 行',
  listLabel: '今月確認する先の一覧',
  questions: (name: string) => `${name}に聞くこと`,
  people: '一覧',
} as const
