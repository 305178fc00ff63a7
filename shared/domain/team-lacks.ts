import { matchText } from './compiled-masters.ts'
import type { CompiledMasters } from './compiled-masters.ts'
import { isSuitable } from './match-gaps.ts'
import { doubtfulWord } from './matching.ts'
import type { Candidate, ConditionResult } from './matching.ts'
import type { NeededRole } from './needs.ts'
import type { Role } from './role.ts'
import type { TeamOption, TeamPick } from './team-options.ts'
import { groupOf, type Team } from './team-search.ts'

/** What a proposal lacks, or what must be asked before it can be called one. */
export type TeamLackKind =
  | 'nobody'
  | 'unsuitable'
  | 'nightNone'
  | 'nightUnknown'
  | 'holidayNone'
  | 'holidayUnknown'
  | 'unmet'
  | 'unknown'
  | 'otherGroup'
  | 'unknownGroup'
  | 'onePharmacy'
  | 'doubleLoad'

/** What a telephone call settles: nothing is missing yet, somebody must be asked. */
const TO_ASK: readonly string[] = [
  'nightUnknown',
  'holidayUnknown',
  'unknown',
  'unknownGroup',
] satisfies TeamLackKind[]
export const isToAsk = ({ kind }: { readonly kind: string }): boolean => TO_ASK.includes(kind)

export interface TeamLack {
  readonly role: Role
  readonly kind: TeamLackKind
  readonly text: string
}

/** What the words of a lack come from. */
export interface LackContext {
  readonly compiled: CompiledMasters
  readonly needs: ReadonlyMap<Role, NeededRole>
  /** 医師会 of the patient's place, in words. */
  readonly association: string
  /** How many of each role could be offered at all. */
  readonly offered: ReadonlyMap<Role, number>
}

/** Everything that a team leaves open, in the order of its roles; first what is missing, then what is unknown. */
export function lacksOf(team: Team, context: LackContext): TeamLack[] {
  const found = team.options.flatMap((option) => lacksOfRole(option, context))
  const all = [
    ...found,
    ...groupLacks(team, context),
    ...loadLacks(team, context),
    ...pharmacyLacks(team, context),
  ]
  const isOpen = ({ kind }: TeamLack) => kind.endsWith('nknown') || kind === 'unknownGroup'
  return [...all.filter((lack) => !isOpen(lack)), ...all.filter(isOpen)]
}

const COVERS = ['night', 'holiday'] as const

function lacksOfRole({ role, picks }: TeamOption, context: LackContext): TeamLack[] {
  const { compiled } = context
  const word = compiled.roles.get(role)?.shortWord ?? role
  const say = (kind: TeamLackKind, values: Record<string, string> = {}): TeamLack => ({
    role,
    kind,
    text: matchText(compiled, `team.${kind}`, { word, ...values }),
  })
  if (picks.length === 0) {
    const whenNone = (compiled.roles.get(role)?.whenNone ?? '').replace('{association}', context.association)
    return [say('nobody', { whenNone })]
  }
  const [only] = picks
  if (picks.length === 1 && only !== undefined && !only.candidate.existing && !isSuitable(only.candidate)) {
    const ask = compiled.roles.get(role)?.askWhom || only.candidate.name
    return [say('unsuitable', { name: only.candidate.name, ask, reasons: unmetTexts(only.candidate, true) })]
  }
  const covers = COVERS.flatMap((cover) => coverLack(picks, cover, { say, compiled }))
  return [...covers, ...restLacks(picks, { say, compiled })]
}

type Wording = {
  readonly say: (kind: TeamLackKind, values?: Record<string, string>) => TeamLack
  readonly compiled: CompiledMasters
}

const namesOf = (picks: readonly TeamPick[]) => picks.map(({ candidate }) => candidate.name).join('、')
const found = (candidate: Candidate, code: string) => candidate.conditions.find((one) => one.code === code)
const isCover = ({ code }: ConditionResult) => COVERS.some((cover) => cover === code)

/** One who covers it is enough. */
function coverLack(
  picks: readonly TeamPick[],
  cover: 'night' | 'holiday',
  { say, compiled }: Wording,
): TeamLack[] {
  const asked = picks.filter(({ candidate }) => found(candidate, cover) !== undefined)
  const verdictOf = ({ candidate }: TeamPick) => found(candidate, cover)?.verdict
  if (asked.length === 0 || asked.some((pick) => verdictOf(pick) === 'met')) return []
  const unknown = asked.flatMap(({ candidate }) => {
    const condition = found(candidate, cover)
    // Whose answer has grown old is asked otherwise than one of whom nothing was ever known.
    return condition?.verdict === 'unknown'
      ? [doubtfulWord({ ...condition, word: candidate.name }, compiled)]
      : []
  })
  return unknown.length > 0
    ? [say(`${cover}Unknown`, { names: unknown.join('、') })]
    : [say(`${cover}None`, { names: namesOf(asked) })]
}

const unmetTexts = ({ conditions }: Candidate, withCovers: boolean) =>
  conditions
    .filter((one) => one.verdict === 'unmet' && (withCovers || !isCover(one)))
    .map(({ text }) => text)
    .join('、')

function restLacks(picks: readonly TeamPick[], { say, compiled }: Wording): TeamLack[] {
  return picks.flatMap(({ candidate }) => {
    const { name } = candidate
    const reasons = unmetTexts(candidate, false)
    const words = candidate.conditions
      .filter((one) => one.verdict === 'unknown' && one.isHard && !isCover(one))
      .map((condition) => doubtfulWord(condition, compiled))
      .join('、')
    return [
      ...(reasons === '' ? [] : [say('unmet', { name, reasons })]),
      ...(words === '' ? [] : [say('unknown', { name, words })]),
    ]
  })
}

function groupLacks({ options }: Team, { compiled }: LackContext): TeamLack[] {
  const doctor = options.find(({ role }) => role === 'homeDoctor')
  const hospital = options.find(({ role }) => role === 'backupHospital')
  const tie = doctor && hospital ? groupOf(doctor, hospital) : null
  if (!doctor || !hospital || tie === null || tie === 'same') return []
  const kind = tie === 'other' ? 'otherGroup' : 'unknownGroup'
  const values = { doctor: namesOf(doctor.picks), hospital: namesOf(hospital.picks) }
  return [{ role: 'backupHospital', kind, text: matchText(compiled, `team.${kind}`, values) }]
}

/** Somebody with little room left is asked for several roles at once. */
function loadLacks({ options }: Team, { compiled }: LackContext): TeamLack[] {
  const roles = new Map<string, { pick: TeamPick; roles: Role[] }>()
  for (const { role, picks } of options) {
    for (const pick of picks) {
      const known = roles.get(pick.candidate.providerId)
      if (known) known.roles.push(role)
      else roles.set(pick.candidate.providerId, { pick, roles: [role] })
    }
  }
  return [...roles.values()]
    .filter(({ pick, roles: theirs }) => theirs.length > 1 && pick.provider?.capacity === 'limited')
    .map(({ pick, roles: theirs }) => ({
      role: theirs[0] as Role,
      kind: 'doubleLoad' as const,
      text: matchText(compiled, 'team.doubleLoad', { name: pick.candidate.name, count: theirs.length }),
    }))
}

/** Which pharmacy is the patient's choice (療担規則): one alone is never offered without a word. */
function pharmacyLacks({ options }: Team, { compiled, offered }: LackContext): TeamLack[] {
  const pharmacy = options.find(({ role }) => role === 'pharmacy')
  const isAlone = pharmacy !== undefined && pharmacy.picks.length === 1 && (offered.get('pharmacy') ?? 0) < 2
  if (!isAlone || pharmacy.picks[0]?.candidate.existing === true) return []
  return [{ role: 'pharmacy', kind: 'onePharmacy', text: matchText(compiled, 'team.onePharmacy') }]
}
