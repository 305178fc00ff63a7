import type { ChangeKind, ImportPhase } from '../../shared/contract/import-views.ts'
import type { ChangedField } from '../../shared/domain/line-changes.ts'
import type { ListField } from '../../shared/domain/list-mapping.ts'
import type { PastedField } from '../../shared/domain/pasted-table.ts'
import type { Origin } from '../../shared/domain/source-line.ts'

const count = (value: number) => value.toLocaleString('ja-JP')

/** Kinds of files, as the importer names them. */
const SOURCE_KINDS: Readonly<Record<string, string>> = {
  careOffices: '介護サービス情報公表',
  naviFacilities: '医療情報ネット（施設）',
  naviHours: '医療情報ネット（診療科・診療時間）',
  naviPharmacies: '医療情報ネット（薬局）',
  naviMidwives: '医療情報ネット（助産所）',
  disabilityOffices: '障害福祉サービス等情報公表',
  bureauStandards: '地方厚生局 施設基準の届出',
  bureauDesignations: '地方厚生局 コード内容別医療機関一覧',
  bureauNursing: '地方厚生局 訪問看護事業所名簿',
  boundaries: '市町村の境界（地図）',
  list: '自院で読み方を決めたリスト',
}

/** Several kinds of one file stand with commas. */
export function sourceKindText(kinds: string): string {
  return kinds
    .split(',')
    .map((kind) => SOURCE_KINDS[kind] ?? kind)
    .join('、')
}

export const originText: Record<Origin, string> = {
  doc000: '県・地域の公開資料',
  kaigo: '介護サービス情報公表',
  navi: '医療情報ネット',
  standards: '施設基準の届出',
  designations: 'コード内容別一覧',
  nursing: '訪問看護事業所名簿',
  disability: '障害福祉サービス',
  list: '自院で取り込んだリスト',
}

export const changeKindText: Record<ChangeKind, string> = {
  added: '新規',
  matched: '名簿の機関に加わる行',
  updated: '変更',
  vanished: '名簿から消える',
  reread: '届出の読み方が変わった',
}

export const phaseText: Record<ImportPhase, string> = {
  reading: 'ファイルを読んでいます',
  matching: 'いまの名簿とくらべています',
  writing: '新しい名簿を作っています',
}

export const changedFieldText: Record<ChangedField, string> = {
  name: '名称',
  kana: 'カナ',
  kind: '種別',
  roles: '役割',
  area: '場所',
  scenes: '場面',
  uncertainScenes: '場面（要確認）',
  postalCode: '郵便番号',
  address: '住所',
  point: '位置',
  phone: '電話',
  fax: 'FAX',
  corporation: '法人',
  openDays: '利用できる日',
  url: 'ホームページ',
  note: '備考',
  night: '夜間',
  holiday: '休日',
  numbers: '公的な番号',
  notifications: '施設基準の届出',
  hours: '診療時間',
  details: 'その他の公表事項',
}

export const importText = {
  title: '連携先のデータを取り込む',
  tabs: '取り込み方',
  tabFile: 'ファイルから',
  tabPaste: 'Excel から貼り付け',
  about:
    '介護サービス情報公表、医療情報ネット、地方厚生局の名簿、障害福祉、市や医師会のリストを公的名簿に取り込みます。自院のカードは変わりません。',
  chooseStep: '1. ファイルを選ぶ',
  choose: 'ファイルを選ぶ（いくつでも）',
  drop: 'ここにファイルを置いても選べます。Excel や CSV の表、圧縮したファイル（ZIP）、地図の境界（GeoJSON）。種類は中身で見分けます。',
  sending: (share: number) => `読み込み中 ${Math.floor(share * 100)}%`,
  opening: '中身を確かめています…',
  sizeText: (bytes: number) =>
    bytes < 1_000_000
      ? `${count(Math.max(1, Math.round(bytes / 1000)))}KB`
      : `${count(Math.round(bytes / 1_000_000))}MB`,
  removeFile: (name: string) => `${name}をはずす`,
  unknownKind: '種類がわかりません',
  unknownAmong: 'この表は読みません（列を割り当てると読めます）',
  mapped: (name: string) => `「${name}」の読み方で取り込みます`,
  /** For who has to know: how the letters of the file are written. */
  encoding: (name: string) => (name === 'Excel' ? name : `文字コード ${name}`),
  assign: '列を割り当てる',
  changeMapping: '読み方を直す',
  needsMapping: '種類のわからないファイルは、列を割り当てるか、はずしてください。',
  scopeStep: '2. 取り込む地域と時点',
  scope: '地域',
  scopeOwn: (name: string) => `自院の医療圏（${name}）だけ`,
  scopeArea: '医療圏を選ぶ',
  scopePrefectures: '都道府県を選ぶ',
  scopeAll: '全国',
  prefectures: '都道府県',
  areas: '医療圏',
  asOf: 'データの時点',
  asOfHint: '例：2025年12月末。画面と書類に出典とともに出ます。',
  checkStep: '3. 違いを確かめる',
  check: '違いを確かめる',
  checkHint: 'まだ取り込みません。いまの名簿と何が違うかを一覧にします。',
  notReady: 'ファイル、地域、データの時点がそろうと押せます。',
  progress: '進み具合',
  rowsRead: (rows: number, perSecond: number) =>
    perSecond > 0 ? `${count(rows)}行（毎秒${count(perSecond)}行）` : `${count(rows)}行`,
  timeLeft: (seconds: number) =>
    seconds < 60 ? `あと約${Math.max(1, Math.ceil(seconds))}秒` : `あと約${Math.ceil(seconds / 60)}分`,
  othersMayWork: 'この間も、ほかの画面は使えます。',
  cancel: 'やめる',
  cancelled: 'やめました。名簿は前のままです。',
  chooseAgain: 'ファイルを選びなおす',
  lost: '前の確認は残っていません。もう一度ファイルを選んでください。',
  review: '違いの確認',
  unchangedAll: 'いまの名簿と同じ内容です。取り込むものはありません。',
  reviewTabs: '違いの種類',
  likelyTab: '同じ機関かもしれない',
  rejectedTab: '取り込めない行',
  filesTab: 'ファイル別の件数',
  withCount: (word: string, value: number) => `${word} ${count(value)}`,
  section: '種類でしぼる',
  allSections: 'すべての種類',
  empty: 'この区分の行はありません。',
  more: 'さらに表示',
  name: '名称',
  place: '場所',
  source: 'データの種類',
  change: '前 → 後',
  says: '内容',
  joined: '加わる機関',
  nothing: 'なし',
  isAdded: '加わる',
  isGone: 'なくなる',
  oursFirst: 'カードやチームで使っている連携先が、新しいデータにありません',
  oursHint: '公的名簿からは消えますが、自院のカードは残ります。閉院・移転かどうかを確かめてください。',
  hasCard: '自院のカードあり',
  inTeams: (stays: number) => `在宅チーム ${stays}人`,
  rejectedLine: (line: number, reason: string) => `${line}行目　${reason}`,
  rejectedHead: ['ファイル', '表', '行', '理由'],
  copy: '一覧をコピー',
  copied: '一覧をコピーしました。',
  download: '一覧を CSV で保存',
  downloadName: '取り込めない行.csv',
  moreRejected: (rest: number) => `ほか${count(rest)}行（保存した一覧にあります）`,
  moreUncounted: (rest: number) => `ほか${count(rest)}行は一覧に入りません`,
  noRejected: '取り込めない行はありません。',
  apply: 'この内容で取り込む',
  discard: '取り込まずにやめる',
  /** What is nought is left out; before this stands whether anything changes at all. */
  applySentence: (added: number, matched: number, updated: number, vanished: number, reread: number) => {
    const does = [
      added > 0 ? `新しい機関を${count(added)}件加えます` : '',
      matched > 0 ? `${count(matched)}行を名簿にある機関に加えます` : '',
      updated > 0 ? `${count(updated)}行を新しい内容にします` : '',
      vanished > 0 ? `${count(vanished)}行を消します` : '',
      reread > 0 ? `凡例が変わったため、取り込み済みの届出${count(reread)}行を読み直します` : '',
    ].filter((part) => part !== '')
    return `公的名簿：${does.join('。') || 'いまある行は変わりません'}。自院のカードは変わりません。あとから取り消せます。`
  },
  applied: '取り込みました。',
  appliedTotal: (providers: number) => `公的名簿は${count(providers)}件になりました。`,
  again: '続けてほかのファイルを取り込む',
  fileColumns: {
    file: 'ファイル',
    kind: '種類',
    rows: '行',
    added: '新規',
    matched: '加わる',
    updated: '変更',
    unchanged: '同じ',
    outside: '地域の外',
    rejectedCount: '取り込めない',
    vanished: '消える',
  },
  ignored: (names: string) => `読まなかった表：${names}`,
  history: '取り込みの記録',
  noHistory: 'まだ取り込んでいません。',
  historyColumns: {
    when: '日時',
    who: '取り込んだ人',
    files: 'ファイル',
    asOf: '時点',
    counts: '件数',
    undo: '操作',
  },
  counts: (added: number, updated: number, vanished: number) =>
    `新規${count(added)}・変更${count(updated)}・消える${count(vanished)}`,
  countReread: (reread: number) => `届出の読み方が変わった行${count(reread)}`,
  rebuilt: '（判断・凡例の反映）',
  rebuild: '名簿に反映する',
  details: 'くわしく',
  hash: '内容の照合値（SHA-256）',
  showChanges: '違いを見る',
  undo: '取り消す',
  undoTitle: '取り込みを取り消しますか',
  undoHint: '公的名簿を、この取り込みの前の内容に戻します。自院のカードは変わりません。',
  undone: (at: string) => `${at} に取り消し`,
  undoDone: '取り込みの前に戻しました。',
  licence:
    '出典：厚生労働省・地方厚生局・WAM NET の公開データを加工して作成。公共データ利用規約（第1.0版）に従って使います。地図の境界：国土数値情報（国土交通省）を加工して作成。',
} as const

export const wizardText = {
  title: (file: string) => `「${file}」の読み方を決める`,
  about:
    '列ごとに何が入っているかを選びます。見出しと中身から推定してあります。保存すると、次からは同じ見出しのファイルを自動で読みます。',
  name: 'リストの名前',
  nameHint: '例：防府市 地域包括支援センター一覧。出典として画面と書類に出ます。',
  headingLine: '見出しの行',
  noHeading: '見出しなし',
  line: (line: number) => `${line}行目`,
  kind: '種別（表にないとき）',
  municipality: '市町村（表にないとき）',
  column: (index: number, heading: string) => (heading === '' ? `${index}列目` : heading),
  leaveOut: '使わない',
  rows: '表のはじめ',
  result: '取り込むとこうなります',
  ready: 'よい',
  save: 'この読み方を保存して使う',
} as const

export const pasteText = {
  about: '医師会や包括の一覧などの表をコピーして貼り付けます。1行が1枚の自院カードになります。',
  area: '表を貼り付ける欄',
  areaHint: 'Excel で範囲をコピーし、ここをクリックして Ctrl+V',
  rows: (rows: number, isCsv: boolean) =>
    isCsv ? `コンマ（,）で区切られた表として${rows}行を読みました` : `${rows}行を読みました`,
  above: (rows: number) => `見出しより上の${rows}行は読みません。`,
  cut: (columns: number, characters: number) =>
    `${columns}列より右の列と、1つの欄の${count(characters)}字より後は読みません。`,
  sample: (text: string) => `例：${text}`,
  onlyHeading: '見出しのほかに行がありません。「1行目は見出し」をはずすと、1行目も読みます。',
  noName: '「名称」が入っている列を選んでください。選ぶと、取り込む前の確認が出ます。',
  tooMany: '一度に貼り付けられるのは1,000行までです。分けて貼り付けてください。',
  heading: '1行目は見出し',
  columns: '列の中身',
  columnsHint: '列ごとに何が入っているかを選びます。見出しと中身から推定してあります。',
  column: (index: number, heading: string) => (heading === '' ? `${index}列目` : `${index}列目：${heading}`),
  leaveOut: '使わない',
  kind: '種別（表にないとき）',
  municipality: '市町村（表にないとき）',
  preview: '取り込む前の確認',
  take: '取り込む',
  takeRow: (name: string) => `${name}を取り込む`,
  problem: '取り込めません',
  duplicate: (names: string) => `同じ連携先のカードがあるかもしれません：${names}`,
  ready: 'よい',
  state: '状態',
  name: '名称',
  kindColumn: '種別',
  place: '場所',
  phone: '電話',
  fax: 'FAX',
  save: (count: number) => `${count}件のカードを作る`,
  saved: (count: number) => `${count}件のカードを作りました。公開区分は「院内のみ」です。`,
  clear: '貼り付けをやめる',
} as const

export const pastedFieldText: Record<PastedField, string> = {
  name: '名称',
  kana: 'カナ',
  kind: '種別',
  municipality: '市町村',
  postalCode: '郵便番号',
  address: '住所',
  phone: '電話',
  phoneNight: '夜間・緊急の電話',
  fax: 'FAX',
  contact: '担当窓口',
  corporation: '法人',
  openDays: '利用できる日',
  url: 'ホームページ',
  note: 'メモ',
}

export const listFieldText: Record<ListField, string> = {
  ...pastedFieldText,
  careOffice: '介護保険事業所番号',
  medicalCode: '保険医療機関コード',
  rowKey: 'リスト内の番号',
}
