import { ageOn } from '../../../shared/domain/local-date.ts'
import type { PaperBlockInput } from '../../../shared/domain/paper-content.ts'
import {
  draftSection,
  draftValue,
  type PaperDraft,
  type PaperDraftSection,
} from '../../../shared/domain/paper-draft.ts'
import type { Role } from '../../../shared/domain/role.ts'
import type { TeamMember } from '../../../shared/domain/team-member.ts'
import type { AwayPartner, PaperFacts } from './paper-facts.ts'
import { contentOf, draftOf, field, type PaperMaker, section } from './paper-maker.ts'

import { roughLines } from './line-breaking.ts'
import { numberBelow, roleWord } from './paper-words.ts'

const TITLE = '緊急時の連絡先'
const NIGHT = '夜間・休日'

/** Called first: whoever answers at any hour, a doctor or nurse by name (退院時共同指導料1「1」の文書). */
const FIRST_ROLES: readonly Role[] = ['visitingNurse', 'homeDoctor']
const OTHER_ROLES: readonly Role[] = [
  'pharmacy',
  'careManager',
  'disabilityConsultation',
  'communitySupport',
  'multiService',
  'homeHelp',
]

/** Whether the card names members of this role. */
export const isOnEmergencyCard = (role: Role): boolean =>
  [...FIRST_ROLES, ...OTHER_ROLES, 'deviceVendor', 'backupHospital'].includes(role)

/** 緊急時の連絡先: large type, read by the family on the refrigerator. */
export const emergencyCard: PaperMaker = {
  kind: 'emergency-card',
  title: TITLE,
  draft: (facts) =>
    draftOf('emergency-card', [
      ...FIRST_ROLES.flatMap((role) =>
        facts.team
          .filter((member) => member.role === role)
          .map((member, index) => caller(facts, member, index)),
      ),
      section('away', 'かかりつけ医が不在のとき', awayFields(facts)),
      section('vendors', '医療機器の業者（24時間）', contactFields(facts, 'vendor', ['deviceVendor'])),
      section('hospital', '入院・救急の病院', hospitalFields(facts)),
      section('others', 'そのほかの連絡先', contactFields(facts, 'other', OTHER_ROLES)),
      ...changeSections(facts),
      ambulanceSection(facts),
      section('notes', '日ごろ気をつけること', [
        field('notes', '気をつけること', '', '手入力', { isMultiline: true }),
      ]),
    ]),
  content: (draft, facts, stamp) =>
    contentOf(facts, stamp, {
      title: TITLE,
      page: { size: 'A4', orientation: 'portrait', bindingMargin: 15 },
      issuer: [],
      blocks: [
        ...firstCalls(draft),
        ...changeTable(draft),
        ...ambulanceBlocks(draft),
        ...otherNumbers(draft),
        ...notesBlock(draft),
      ],
    }),
}

/** So many characters of institution and person stand in one line of large type; a person's name is not broken. */
const ONE_LINE = 21
/** A number by day and below it one by night. */
const TWO_LINES = { isMultiline: true } as const
const COVER = { yes: '可', no: '不可', unknown: '確認中' } as const

function coverText(member: TeamMember): string {
  if (member.night === 'yes' && member.holiday === 'yes') return '毎日24時間'
  return `平日日中、夜間 ${COVER[member.night]}、休日 ${COVER[member.holiday]}`
}

function caller(facts: PaperFacts, member: TeamMember, index: number): PaperDraftSection {
  const id = `caller-${member.role}-${index}`
  return section(id, roleWord(facts, member.role), [
    field(`${id}-name`, '機関', member.providerName, '在宅チーム'),
    field(`${id}-person`, '連絡を受ける医師・看護師', member.person, '在宅チーム'),
    field(`${id}-day`, '電話（日中）', member.phoneDay, '在宅チーム'),
    field(`${id}-night`, `電話（${NIGHT}）`, member.phoneNight, '在宅チーム', {
      guidance: '24時間連絡を受ける番号。日中と同じときは同じ番号を書く',
    }),
    field(`${id}-cover`, '担当日', coverText(member), '在宅チーム', {
      guidance: '担当する曜日や当番',
      isMultiline: true,
    }),
    field(`${id}-mind`, '緊急時の注意事項', member.note, '在宅チーム', { isMultiline: true }),
  ])
}

/** Whoever has no number is left out: a family in need must not find an empty box. */
function firstCalls(draft: PaperDraft): PaperBlockInput[] {
  const callers = draft.sections.filter(
    ({ id }) =>
      id.startsWith('caller-') &&
      (draftValue(draft, `${id}-day`) !== '' || draftValue(draft, `${id}-night`) !== ''),
  )
  if (callers.length === 0) return []
  const text = '体調が変わったら、まずここへ電話してください。'
  return [
    { type: 'paragraph', text, size: 'large', isBold: true, align: 'center' },
    ...callers.flatMap((each) => callerBlocks(draft, each)),
  ]
}

function callerBlocks(draft: PaperDraft, { id, title }: PaperDraftSection): PaperBlockInput[] {
  const value = (name: string) => draftValue(draft, `${id}-${name}`)
  const isOneLine = value('name').length + value('person').length <= ONE_LINE
  const who = [value('name'), value('person')].filter(Boolean).join(isOneLine ? '　' : '\n')
  const duty = { label: '担当日', value: value('cover'), size: 'normal' as const }
  const isShort = value('cover').length <= 7
  const numbers = [
    { label: '日中', value: value('day'), size: 'huge' as const },
    { label: '夜間・\n休日', value: value('night'), size: 'huge' as const },
  ].filter((number) => number.value !== '')
  return [
    { type: 'heading', level: 1, text: title },
    {
      type: 'fields',
      size: 'large',
      labelWidth: 18,
      rows: [
        [{ label: '機関', value: who, share: 3 }, ...(isShort ? [duty] : [])],
        numbers,
        ...(isShort ? [] : [[duty]]),
        ...(value('mind') === '' ? [] : [[{ label: '注意', value: value('mind'), size: 'normal' as const }]]),
      ],
    },
  ]
}

function contactFields(facts: PaperFacts, prefix: string, roles: readonly Role[]) {
  return facts.team
    .filter(({ role }) => roles.includes(role))
    .map((member, index) => {
      const night = member.phoneNight === '' ? '' : `\n夜 ${member.phoneNight}`
      const label = `${roleWord(facts, member.role)}\n${member.providerName}`
      return field(`${prefix}-${index}`, label, `${member.phoneDay}${night}`, '在宅チーム', TWO_LINES)
    })
}

function hospitalFields(facts: PaperFacts) {
  const { hospital } = facts
  const own = field('hospital-own', `${hospital.name}　${hospital.department}`, hospital.phone, '当院')
  const byGroup = facts.backupHospitals.map((hospital, index) =>
    awayField(`group-hospital-${index}`, '急変時の入院先', hospital),
  )
  return [own, ...contactFields(facts, 'backup', ['backupHospital']), ...byGroup]
}

/** Who comes for the home doctor, in calling order (在宅診療ネットワーク・在宅医療連携グループ). */
function awayFields({ standIns }: PaperFacts) {
  return standIns.map((doctor, index) => awayField(`away-${index}`, 'かかりつけ医が不在のとき', doctor))
}

function awayField(id: string, word: string, { name, phone, phoneNight, note }: AwayPartner) {
  const when = note === '' ? '' : `\n（${note}）`
  const night = phoneNight === '' ? '' : `\n夜 ${phoneNight}`
  return field(id, `${word}\n${name}${when}`, `${phone}${night}`, '連携グループ', TWO_LINES)
}

/** Vendors, hospitals and the others, two beside each other so that the card stays on one sheet. */
function otherNumbers(draft: PaperDraft): PaperBlockInput[] {
  const cells = ['away', 'vendors', 'hospital', 'others']
    .flatMap((id) => draftSection(draft, id)?.fields ?? [])
    .filter(({ value }) => value.trim() !== '')
    .map(({ label, value }) => ({ label, value: value.trim(), size: 'large' as const }))
  if (cells.length === 0) return []
  const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, row) => {
    return cells.slice(row * 2, row * 2 + 2)
  })
  return [
    { type: 'heading', level: 1, text: 'そのほかの電話' },
    { type: 'fields', size: 'large', labelWidth: 36, rows },
  ]
}

function changeSections({ conference }: PaperFacts): PaperDraftSection[] {
  return (conference?.body.expectedChanges ?? []).map((change, index) => {
    const id = `change-${index}`
    return section(id, `起こりうる変化 ${index + 1}`, [
      field(`${id}-symptom`, '症状', change.symptom, 'カンファレンス', { guidance: '空にすると印刷しない' }),
      field(`${id}-first`, 'まずすること', change.firstStep, 'カンファレンス', { isMultiline: true }),
      field(`${id}-day`, '連絡先（日中）', change.callByDay, 'カンファレンス'),
      field(`${id}-night`, '連絡先（夜間）', change.callByNight, 'カンファレンス'),
      field(`${id}-ambulance`, '救急車の目安', change.ambulanceWhen, 'カンファレンス'),
    ])
  })
}

function changeTable(draft: PaperDraft): PaperBlockInput[] {
  const rows = draft.sections
    .filter(({ id }) => id.startsWith('change-'))
    .map(({ id }) =>
      ['symptom', 'first', 'day', 'night', 'ambulance'].map((name) =>
        numberBelow(draftValue(draft, `${id}-${name}`)),
      ),
    )
    .filter(([symptom]) => symptom !== '')
  if (rows.length === 0) return []
  const columns = [
    { title: 'こんなとき', share: 1.7, isBold: true },
    { title: 'まずすること', share: 2.6 },
    { title: '電話（日中）', share: 2.3 },
    { title: '電話（夜間）', share: 2.3 },
    { title: '救急車を呼ぶ目安', share: 2 },
  ]
  return [
    { type: 'heading', level: 1, text: 'こんなときは' },
    { type: 'table', columns, rows },
  ]
}

/** What the ambulance asks. The diagnosis is filled in only where the patient has been told of it. */
function ambulanceSection({ patient, admission, untold, team, today }: PaperFacts): PaperDraftSection {
  const diagnosis = untold.diagnosis ? '' : (admission?.situation.diagnosis ?? '')
  const guidance = untold.diagnosis ? '告知されていない病名は書かない' : '家族が読んで伝えられる言葉で'
  const doctor = team.find(({ role }) => role === 'homeDoctor')?.providerName ?? ''
  return section('ambulance', '119に伝えること', [
    field(
      'ambulance-name',
      '氏名・年齢',
      patient ? `${patient.name}　${ageOn(patient.bornOn, today)}歳` : '',
      '患者情報',
    ),
    field('ambulance-address', '住所', patient?.address ?? '', '患者情報'),
    field('ambulance-illness', '病気・けが', diagnosis, '患者情報', { guidance, isMultiline: true }),
    field('ambulance-doctor', 'かかりつけ', doctor, '在宅チーム'),
    field('ambulance-allergy', 'アレルギー', patient?.allergy ?? '', '患者情報'),
    field('ambulance-will', '本人の希望・約束', '', '手入力', {
      isMultiline: true,
      guidance: '話し合って決めたことがあれば',
    }),
  ])
}

function ambulanceBlocks(draft: PaperDraft): PaperBlockInput[] {
  const fields = draftSection(draft, 'ambulance')?.fields ?? []
  const rows = fields
    .filter(({ value }) => value.trim() !== '')
    .map(({ label, value }) => [{ label, value: value.trim() }])
  if (rows.length === 0) return []
  return [
    // One glance while somebody is on the telephone: not half of it overleaf.
    { type: 'heading', level: 1, text: '119に伝えること', roomBelow: heightOf(rows.flat()) },
    { type: 'fields', size: 'large', labelWidth: 36, rows },
  ]
}

/** Millimetres that rows of large type take beside their labels. */
function heightOf(cells: readonly { readonly value: string }[]): number {
  return Math.round(cells.reduce((sum, { value }) => sum + roughLines(value, LARGE_LINE) * 7.5 + 2.5, 2))
}
/** So many characters of large type stand in a line. */
const LARGE_LINE = 27

function notesBlock(draft: PaperDraft): PaperBlockInput[] {
  const text = draftValue(draft, 'notes')
  return text === '' ? [] : [{ type: 'box', title: '日ごろ気をつけること', text, size: 'large' }]
}
