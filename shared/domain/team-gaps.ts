import type { NeededRole } from './needs.ts'
import type { Role } from './role.ts'
import type { TeamMember } from './team-member.ts'

/**
 * What is missing in a team: nobody for a role; night or holiday unknown or not covered; covered by night
 * but without a number to phone; nobody's number by day.
 */
export type TeamGapKind =
  | 'nobody'
  | 'nightUnknown'
  | 'nightNone'
  | 'holidayUnknown'
  | 'holidayNone'
  | 'noNightPhone'
  | 'noDayPhone'

/** One gap of the team; the words are the screen's and the papers'. */
export interface TeamGap {
  readonly role: Role
  readonly kind: TeamGapKind
  /** Whose number or answer is missing; empty where nobody is there. */
  readonly names: readonly string[]
}

/** What a role asks of its members. */
export type WantedRole = Pick<NeededRole, 'role' | 'class' | 'order' | 'needsNight' | 'needsHoliday'>

/** Whom the family phones at night: their cover is asked about whatever the rules say. */
const ALWAYS_BY_NIGHT: readonly Role[] = ['homeDoctor', 'visitingNurse']

/** The gaps of a team, in calling order of the roles. `consider` and `excluded` roles leave no gap while empty. */
export function teamGaps(wanted: readonly WantedRole[], members: readonly TeamMember[]): TeamGap[] {
  const known = new Map(wanted.map((role) => [role.role, role]))
  const extra = [...new Set(members.map(({ role }) => role))]
    .filter((role) => !known.has(role))
    .map((role): WantedRole => ({
      role,
      class: 'consider',
      order: LAST,
      needsNight: false,
      needsHoliday: false,
    }))
  return [...wanted, ...extra]
    .toSorted((a, b) => a.order - b.order)
    .flatMap((role) =>
      gapsOfRole(
        role,
        members.filter((member) => member.role === role.role),
      ),
    )
}

/** Roles that no rule asked for stand behind all others. */
const LAST = Number.MAX_SAFE_INTEGER

function gapsOfRole(wanted: WantedRole, members: readonly TeamMember[]): TeamGap[] {
  const { role } = wanted
  if (members.length === 0) {
    return wanted.class === 'required' || wanted.class === 'existing'
      ? [{ role, kind: 'nobody', names: [] }]
      : []
  }
  return [
    ...coverGap(wanted, members, 'night'),
    ...coverGap(wanted, members, 'holiday'),
    ...phoneGap(wanted, members),
    ...(members.some(({ phoneDay }) => phoneDay !== '')
      ? []
      : [{ role, kind: 'noDayPhone' as const, names: namesOf(members) }]),
  ]
}

function asksForCover(wanted: WantedRole, cover: 'night' | 'holiday'): boolean {
  if (cover === 'holiday') return wanted.needsHoliday
  return wanted.needsNight || ALWAYS_BY_NIGHT.includes(wanted.role)
}

/** One member who covers it is enough; a known "no" is a gap only where the patient needs the cover. */
function coverGap(wanted: WantedRole, members: readonly TeamMember[], cover: 'night' | 'holiday'): TeamGap[] {
  if (!asksForCover(wanted, cover) || members.some((member) => member[cover] === 'yes')) return []
  const unknown = members.filter((member) => member[cover] === 'unknown')
  const { role } = wanted
  if (unknown.length > 0) return [{ role, kind: `${cover}Unknown`, names: namesOf(unknown) }]
  return [{ role, kind: `${cover}None`, names: namesOf(members) }]
}

function phoneGap(wanted: WantedRole, members: readonly TeamMember[]): TeamGap[] {
  if (!asksForCover(wanted, 'night')) return []
  const byNight = members.filter(({ night }) => night === 'yes')
  if (byNight.length === 0 || byNight.some(({ phoneNight }) => phoneNight !== '')) return []
  return [{ role: wanted.role, kind: 'noNightPhone', names: namesOf(byNight) }]
}

const namesOf = (members: readonly TeamMember[]) => members.map(({ providerName }) => providerName)
