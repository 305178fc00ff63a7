import type { z } from 'zod'
import type { TeamGapView } from '../../shared/contract/team.ts'
import type { Role } from '../../shared/domain/role.ts'
import type { Cover } from '../../shared/domain/team-member.ts'

export const coverText: Record<Cover, string> = { yes: '対応あり', no: '対応なし', unknown: '未確認' }

/** What a role does by night and on holidays. */
const actWords: Partial<Record<Role, string>> = { homeDoctor: '往診', visitingNurse: '訪問看護' }

/** A gap in words: 夜間の往診：未定. */
export function gapText(gap: z.infer<typeof TeamGapView>, roleWord: string): string {
  const act = actWords[gap.role] ?? roleWord
  switch (gap.kind) {
    case 'nobody':
      return `${roleWord}：未定`
    case 'nightUnknown':
      return `夜間の${act}：未定`
    case 'nightNone':
      return `夜間の${act}：対応なし`
    case 'holidayUnknown':
      return `休日の${act}：未定`
    case 'holidayNone':
      return `休日の${act}：対応なし`
    case 'noNightPhone':
      return `夜間の電話番号（${roleWord}）：未記入`
    case 'noDayPhone':
      return `電話番号（${roleWord}）：未記入`
  }
}

export const teamText = {
  title: '在宅チーム',
  columns: {
    role: '役割',
    provider: '機関・事業所',
    person: '担当者',
    phoneDay: '電話（日中）',
    phoneNight: '電話（夜間）',
    cover: '夜間・休日',
    fax: 'FAX',
    since: 'いつから',
    firstVisit: '初回訪問',
    actions: '操作',
  },
  night: '夜間',
  holiday: '休日',
  day: '日中',
  existing: '入院前から',
  isExisting: 'この入院の前からの担当',
  empty: 'まだだれも決まっていません。',
  emptyHint: '「連携先をさがす」で返事をもらった連携先を決定すると、ここに並びます。',
  toSearch: '連携先をさがす',
  open: '在宅チームを開く',
  gaps: '足りないこと',
  noGaps: '必要な役割と夜間・休日の連絡先は、そろっています。',
  nobodyYet: (roles: string) => `未定：${roles}`,
  edit: '編集',
  editOf: (name: string) => `${name} を編集`,
  remove: '外す',
  removeOf: (name: string) => `${name} を在宅チームから外す`,
  removeTitle: '在宅チームから外しますか',
  removeHint: (name: string) => `${name} をチームから外します。打診は、決定する前の状態に戻ります。`,
  removeReason: '理由',
  removeReasonExample: '例：家族の希望で変更、受け入れが難しくなった',
  removed: (name: string) => `${name} を在宅チームから外しました。`,
  saved: '在宅チームを保存しました。',
  decided: (name: string) => `${name} を在宅チームに決定しました。`,
  dateExample: '例：R8.12.1、2026-12-01',
  note: '条件・申し送り',
  addPartner: 'これまでの担当を追加',
  addPartnerHint: '入院の前から関わっている連携先は、打診をせずに加えられます。',
  partnerRole: '役割',
  partnerProvider: '連携先',
  partnerSearch: '名称・電話番号でさがす',
  partnerNone: '見つかりません。先に「連携先」に登録してください。',
  partnerMore: '続きがあります。名称を足して絞り込んでください。',
  add: '加える',
  fictional: '架空',
  unknown: '—',
  noPhone: '未記入',
  familyList: 'ご家族用の候補一覧を印刷',
} as const

/** Who comes when the home doctor is away, and which hospital takes the patient. */
export const awayCoverText = {
  title: '在宅医が不在のとき・急変のとき',
  standIns: '在宅医が不在のとき',
  advisers: '在宅医の相談先',
  hospitals: '急変時の入院先',
  noStandIn: '代わりに来る医師は、どのグループにも登録されていません。',
  noHospital: '在宅医のグループに後方支援病院は登録されていません。',
  inTeam: '在宅チームの構成員',
  toGroups: '連携グループを開く',
  registered: (name: string) => `${name}：入院希望を登録済み`,
  registeredOpen: (name: string) => `${name}：入院希望を登録（同意がまだ）`,
  agreed: (name: string, fire: string) => `${name}：搬送先の取り決めあり${fire === '' ? '' : `（${fire}）`}`,
} as const
