import type { PaperCheckView, PaperState } from '../../shared/contract/paper.ts'
import type { PaperAudience } from '../../shared/domain/paper-kind.ts'
import type { PaperOrigin } from '../../shared/domain/paper-draft.ts'

export const paperStateText: Record<PaperState, string> = {
  none: '未作成',
  draft: '下書き',
  doctorPending: '医師記載待ち',
  issued: '発行済み',
  changed: '発行後に変更あり',
}

export const audienceText: Record<PaperAudience, string> = {
  連携先: '連携先へ',
  家族: 'ご本人・ご家族へ',
  院内: '院内で使う',
}

/** Origins with a look of their own. */
export const TYPED: PaperOrigin = '手入力'
export const EMPTY: PaperOrigin = '未記入'

/** What an origin tells the writer to do. */
export const originHint: Record<PaperOrigin, string> = {
  患者情報: '患者の概要から入りました。元が変わるとここも変わります',
  在宅チーム: '在宅チームから入りました。元が変わるとここも変わります',
  連携グループ: '在宅医の連携グループから入りました。元が変わるとここも変わります',
  連携先: '連携先の情報から入りました（在宅チームにはまだ入っていない先です）',
  カンファレンス: 'カンファレンスの記録から入りました',
  当院: '病院の設定・書類の決まった文から入りました',
  手入力: 'この書類のために書いたものです',
  未記入: 'まだ何も入っていません',
}

/** Where a sentence is mended; a check without an entry is mended in the field that holds what was found. */
export const checkPlace: Partial<Record<string, { readonly word: string; readonly tab: string }>> = {
  'consent-missing': { word: '概要で同意を記録する', tab: 'overview' },
  'consent-refused': { word: '概要で同意を確かめる', tab: 'overview' },
  'consent-exception': { word: '概要で同意の範囲を見る', tab: 'overview' },
  'no-conference': { word: 'カンファレンスを開く', tab: 'conference' },
  'not-confirmed': { word: 'カンファレンスで確定する', tab: 'conference' },
  'nobody-to-call': { word: '在宅チームを決める', tab: 'team' },
  'nobody-at-night': { word: '在宅チームに電話番号を記録する', tab: 'team' },
  'no-candidates': { word: '連携先をさがす', tab: 'search' },
}

/** In the order of the list. */
export const INSIDE: PaperAudience = '院内'
export const AUDIENCES: readonly PaperAudience[] = ['連携先', '家族', '院内']

export const severityText: Record<PaperCheckView['severity'], string> = {
  block: '発行できません',
  warn: '確かめてください',
}

export const paperText = {
  delivery: '渡し方',
  byHand: '手渡し',
  byMail: '郵送',
  byFax: 'FAX',
  toFaxCheck: '連携先のページでFAX番号を確かめる',
  tab: '書類',
  listTitle: 'この患者の書類',
  columns: {
    paper: '書類',
    needs: '必要なこと',
    recipient: '宛先',
    state: '状態',
    when: '更新・発行',
    open: '操作',
  },
  needs: {
    consent: '同意',
    disclosure: '告知の確認',
    doctor: '医師の記載',
    conference: 'カンファレンス',
    anonymous: '名前を伏せる',
  },
  version: (no: number) => `第${no}版`,
  make: '作る',
  open: '開く',
  makeFor: (title: string) => `${title}を作る`,
  openOf: (title: string, recipient: string) => `${title}${recipient === '' ? '' : `（${recipient}）`}を開く`,
  another: '別の宛先で作る',
  anotherFor: (title: string) => `${title}を別の宛先で作る`,
  saved: (at: string) => `下書き ${at}`,
  issuedAt: (at: string, by: string) => `${at} ${by}`,
  issuedTitle: 'この患者の発行控え',
  issuedEmpty: 'まだ発行した書類はありません。',
  // Editor
  back: '書類の一覧へ',
  fields: '書類の内容',
  preview: '印刷の見本',
  previewWaiting: '見本を作っています…',
  recipientLabel: '宛先',
  recipientNone: '選ばない（直接入力・空欄）',
  recipientGroups: { team: '在宅チーム', asked: '打診した先', candidate: '候補' },
  conference: (day: string, no: number) =>
    no === 0 ? `カンファレンス ${day}（未確定）` : `カンファレンス ${day}・第${no}版`,
  conferenceNoDate: '日程調整中',
  conferenceNone: 'カンファレンスの記録なし',
  nextVersion: (no: number) => (no === 1 ? 'まだ発行していません' : `次は第${no}版`),
  origin: (origin: string) => `出どころ：${origin}`,
  revert: '元の内容に戻す',
  revertOf: (label: string) => `${label}を元の内容に戻す`,
  revertAll: '書いた内容をすべて元に戻す',
  revertAllTitle: 'すべて元に戻しますか',
  revertAllHint: 'この書類のために書いた内容が消え、患者情報・在宅チームなどから入った内容に戻ります。',
  missing: (count: number) => `未記入 ${count}か所`,
  nextMissing: '次の未記入へ',
  show: (name: string) => `${name}を載せる`,
  showCount: (shown: number, all: number) => `${all}件のうち${shown}件を載せる`,
  details: (name: string) => `${name}の所在地・電話`,
  // Saving
  savedAt: (time: string) => `下書き保存済み ${time}`,
  unsaved: '入力中…（自動で保存します）',
  saving: '保存しています…',
  notTyped: '自動で入った内容のままです',
  failed: '保存できていません。入力はこの画面に残っています。',
  saveNow: '今すぐ保存',
  merged: '他の人の入力と合わせました。同じ欄は、あなたの入力を残しています。',
  // Checks
  checks: '発行の前に',
  blockCount: (count: number) => `発行できない理由 ${count}件`,
  warnCount: (count: number) => `確かめること ${count}件`,
  nothingAgainst: '発行を止めるものはありません。',
  toField: (label: string) => `「${label}」の欄へ`,
  toDoctor: '医師の欄へ',
  toRecipient: '宛先を選ぶ',
  // Doctor's part
  doctor: {
    pending: '医師記載待ち：医師が書くか確かめるまで、発行できません。',
    lapsed: '医師の確認のあとに、ここの内容が変わりました。もう一度確認してもらってください。',
    confirmed: (name: string, at: string) => `${name} 医師が確認済み（${at}）`,
    recordedBy: (name: string) => `記録：${name}`,
    nameLabel: '記載・確認した医師',
    confirmAsDoctor: '内容を確認しました（医師）',
    record: '医師の記載・確認を記録する',
    takeBack: '確認を取り消す',
  },
  // Issuing
  issue: '発行して印刷',
  issueKey: 'Ctrl+P',
  saveDraftPdf: '下書きを PDF で保存',
  saveDraftWord: '下書きを Word で保存',
  savePdf: 'PDF で保存',
  saveWord: 'Word で保存',
  issueTitle: (title: string) => `${title}を発行します`,
  issueHint: '番号が付き、印刷した内容がそのまま発行控えに残ります。あとから書き換えることはできません。',
  issueTo: (recipient: string) => `宛先：${recipient}`,
  issueVersion: (no: number) => `第${no}版`,
  issueBlocked: '上の「発行できません」を直してから、発行してください。',
  purpose: '目的・渡し方',
  purposeExample: '例：退院前カンファレンスのためFAX',
  copies: '部数',
  reason: '確かめたこと・このまま発行する理由',
  reasonNeeded: '確かめたこと・発行する理由を入力してください。',
  issueOnly: '発行する（印刷しない）',
  issued: (number: string, version: number) => `発行しました：${number} 第${version}版`,
  printAgain: '印刷する',
  toDraft: '下書きに戻る',
  missingNote: (count: number) => `未記入が${count}か所あります。空欄のまま印字されます。`,
  // Control copies
  pageTitle: '発行控え',
  search: '番号・患者・宛先・書類名でさがす',
  kind: '書類の種類',
  allKinds: 'すべての種類',
  from: '発行日（から）',
  to: '発行日（まで）',
  dayExample: '例：R8.11.1',
  more: 'さらに表示',
  emptyPage: '発行した書類はまだありません。',
  emptyPageHint: '患者の「書類」から発行すると、番号と内容がここに残ります。',
  emptySearch: '条件に合う発行控えはありません。',
  emptySearchHint: '言葉や期間を変えてください。氏名は別の字（高・髙など）でもさがせます。',
  issuedColumns: {
    number: '番号・版',
    at: '発行日時',
    paper: '書類',
    patient: '患者',
    recipient: '宛先',
    by: '発行者',
    purpose: '目的・部数',
  },
  copiesCount: (count: number) => `${count}部`,
  openIssued: (number: string) => `${number}を開く`,
  reasonWas: (reason: string) => `確かめたこと：${reason}`,
  hash: (sha256: string) => `内容の照合値（SHA-256）${sha256.slice(0, 16)}…`,
  asItWas: '発行したときの内容です。',
  toPatient: '患者の書類へ',
  // List for rounds
  roundsTitle: '受け持ち患者一覧',
  roundsHint: '回診や病棟まわりに持って行く一覧です。右端は書き込み欄。院外には持ち出しません。',
  roundsWhose: '範囲',
  mine: '自分の担当',
  everyone: '全員',
  ward: '病棟',
  allWards: 'すべての病棟',
  note: '申し送り（一覧の上に印字）',
  count: (count: number) => `${count}人`,
  print: '印刷する',
} as const
