import type { MatchBand } from '../../shared/domain/match-band.ts'
import type { Doubt } from '../../shared/domain/match-doubt.ts'
import type { Visibility } from '../../shared/domain/provider.ts'
import type { RoleClass, Verdict } from '../../shared/domain/role.ts'
import { vintageText } from '../../shared/domain/vintage.ts'

export const roleClassText: Record<RoleClass, string> = {
  required: '必須',
  consider: '検討',
  existing: '継続',
  excluded: '対象外',
}

export const verdictText: Record<Verdict, string> = { met: '合う', unknown: '確かめる', unmet: '合わない' }

/** What a verdict means, for whoever points at the count. */
export const verdictHint: Record<Verdict, string> = {
  met: '条件に合うと分かっている',
  unknown: '聞いて確かめること',
  unmet: '条件に合わないと分かっている',
}

/** Why a condition is open. */
export const doubtText: Record<Doubt, string> = {
  consult: '要相談',
  expired: '期限切れ・要再確認',
  check: '要確認',
  unasked: '未確認',
}

/** The same in the narrow line of a row. */
export const doubtShort: Record<Doubt, string> = { ...doubtText, expired: '期限切れ' }

export const doubtHint: Record<Doubt, string> = {
  consult: '相談しだい（要相談・条件つきという答え、前回は不可）',
  expired: '前に聞いた答えの期限が切れている。聞き直すこと',
  check: '届出・公表・目安だけで、先方には聞いていない',
  unasked: 'まだだれも聞いていない',
}

export const bandText: Record<MatchBand, string> = {
  partner: 'これまでの担当',
  fits: '合う',
  ask: '確かめれば合うかもしれない',
  unfit: '合わない点がある',
}

/** Why these stand here, and in which order. */
export const bandHint: Record<MatchBand, string> = {
  partner: '最初に継続を相談する',
  fits: '聞いてある条件がすべて合う',
  ask: '合わないと分かった点はまだない。確かめる点の少ない順',
  unfit: '合わないと分かった点がある。上の先で決まらないときに',
}

export const visibilityText: Record<Visibility, string> = {
  public: '公開',
  internal: '院内のみ',
  undisclosed: '非公表',
}

export const matchText = {
  conditions: '条件',
  change: '条件を変える',
  changeTitle: 'さがす条件',
  changeHint: '変えると、必要な役割と候補が新しい条件で出ます。患者の記録も変わります。',
  changed: '条件を保存しました。',
  otherConditions: 'そのほか（役割を決める条件）',
  noPlace: '地区が未入力',
  residence: (word: string) => (word === '未定' ? '住まいは未定' : word),
  separator: '・',
  treatmentsMore: (count: number) => `ほか${count}件`,
  leaving: (day: string) => `${day}退院予定`,
  leavingOpen: '退院予定日は未定',
  wishes: '希望',
  infection: '感染症など',
  tasks: 'すること',
  noTasks: '特にありません。',
  consentMissing: '情報提供の同意がまだです。はじめの打診は、名前を伏せた匿名打診票で行ってください。',
  consentRefused: '情報提供に同意されていません。名前の分かる紙は出せません。',

  needs: '必要な役割',
  openCount: (count: number) => (count === 0 ? 'すべて決定' : `未決定 ${count}`),
  keysRoles: '↑↓ 役割　→ 候補へ',
  states: { open: '未定', decided: '決定' },
  asking: (count: number) => `打診中${count}`,
  willing: (count: number) => `返事あり${count}`,
  moreReasons: (count: number) => `ほかの理由（${count}）`,
  addedByHand: '手で追加',
  gapRecorded: '不足として記録済み',
  insurance: (word: string) => word,
  addRole: '役割を追加',
  addRoleTitle: '役割を追加',
  roleLabel: '役割',
  addRoleReason: '理由',
  addRoleReasonExample: '例：通帳の管理が心配と家族から相談',
  allRolesListed: 'すべての役割が一覧にあります。',
  added: (word: string) => `${word}を追加しました。`,
  exclude: '対象外にする',
  excludeTitle: (word: string) => `${word}を対象外にする`,
  excludeReason: '理由',
  excludeReasonExample: '例：外来通院を続ける、家族が行う',
  excluded: (word: string) => `${word}を対象外にしました。`,
  excludedRoles: (count: number) => `対象外の役割（${count}）`,
  leaveToRules: '対象外をやめる',
  leaveToRulesAdded: '追加をやめる',
  addAnyway: 'それでも追加',
  restored: (word: string) => `${word}を元に戻しました。`,
  undo: '元に戻す',

  candidates: '候補',
  candidatesOf: (word: string) => `${word}の候補`,
  searchedIn: (area: string) => `${area}`,
  searchedEverywhere: '地区が分からないため、全域から',
  areaMore: (count: number) => `ほか${count}地区`,
  total: (count: number) => `${count}件`,
  keysCandidates: '↑↓ 候補　PgUp・PgDn 見出し　1〜4 返事　T 電話した　D 決定　Enter くわしく　← 役割へ',
  bandCount: (count: number, isOpenEnded: boolean) => `${count}件${isOpenEnded ? '以上' : ''}`,
  bandEmpty: 'なし',
  printCandidates: '候補を印刷',
  distance: (km: number, isApproximate: boolean) =>
    isApproximate ? (km < 1 ? '地区の中心から1 km以内' : `地区の中心から約${km} km`) : `自宅から直線${km} km`,
  distanceHint: (isApproximate: boolean) =>
    isApproximate
      ? '患者の地区の中心からの直線距離（目安）。自宅の位置を入れると、自宅から測ります。'
      : '患者の自宅からの直線距離。道のりではありません。',
  fax: (fax: string) => `FAX ${fax}`,
  noPhone: '電話番号なし',
  noPhoneHint: '公開の一覧に番号がありません。調べて連携先のカードに入れると、ここに出ます。',
  phone: '電話',
  confirmed: (day: string) => `${day} 確認`,
  /** Where a day belongs: a document without one is said so in short; its own remark stands in くわしい理由. */
  asOf: (asOf: string) =>
    asOf === '' || asOf.includes('記載なし') ? '資料の時点不明' : `資料 ${vintageText(asOf)}`,
  sourceOf: (document: string, asOf: string) => `出典：${document}（${vintageText(asOf)}）`,
  lastAnswer: (day: string, state: string) => `前回の返事 ${day} ${state}`,
  lastAnswerReason: (reason: string) => `「${reason}」`,
  existing: 'これまでの担当',
  inTeam: '在宅チームに決定',
  fictional: '架空',
  allMet: 'すべて合う',
  reasons: 'くわしい理由',
  hideReasons: '理由を閉じる',
  printInquiry: '打診票を印刷',
  decide: '在宅チームに決定',
  makePartner: 'これまでの担当として登録',
  contact: (contact: string) => `窓口：${contact}`,
  phoneNight: (phone: string) => `夜間の電話：${phone}`,
  more: (count: number) => `さらに表示（残り${count}件）`,
  widen: '近くの地区まで広げる',
  widened: '近くの地区まで広げています',
  recordGap: '不足として記録',
  gapTaken: '不足の記録を取り消す',
  gapSaved: '不足として記録しました。',
  gapUndone: '不足の記録を取り消しました。',
  nobody: '候補が見つかりません。',
  nobodySuitable: 'すぐに頼める候補が見つかりません。',
  whenNone: (text: string) => `相談先：${text}`,
  noRole: '左の一覧から役割を選んでください。',
  excludedHere: 'この役割は対象外です。',
  careManagerArranges: 'ケアマネが手配します。候補はケアマネと相談するときの目安です。',
} as const
