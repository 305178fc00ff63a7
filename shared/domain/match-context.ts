import type { MatchProvider } from './candidate.ts'
import type { InsuranceRule, VisitTimeRule } from './masters.ts'
import type { CareScene } from './care-scene.ts'
import { distanceKm } from './distance.ts'
import type { Coordinates } from './distance.ts'
import type { ExistingPartner } from './facts.ts'
import { fold } from './fold.ts'

/** A straight line between a home and a provider. */
export interface HomeDistance {
  readonly km: number
  /** The true distance is so much shorter or longer at most; null where that cannot be said. */
  readonly errorKm: number | null
  /** From the middle of a district, not from the home. */
  readonly isApproximate: boolean
}

/** Where a patient will live, and what the region knows of it. Everything may be unknown. */
export interface MatchRegion {
  /** The area as a person wrote it (防府市富海). */
  readonly areaText: string | null
  /** Names from wide to narrow: prefecture, medical area, municipality, district. */
  readonly placeNames: readonly string[]
  /** The home, where somebody placed it; a district's middle is not it. */
  readonly coordinates: Coordinates | null
  /** How far the home may lie from there, in km. */
  readonly coordinatesErrorKm?: number
  /** About how far a provider is from the middle of the district, with how wrong that may be. */
  readonly approximate?: (
    provider: Pick<MatchProvider, 'coordinates' | 'districtCode'>,
  ) => HomeDistance | null
  /** 医師会 of the district, for its 在宅医紹介窓口. */
  readonly association: string | null
  /** 在宅医療連携グループ of the backup hospital. */
  readonly backupNetworks: readonly string[]
  /** Steps from the patient's district to the provider's: 0 the same, 1 a neighbour …; null unknown. */
  readonly districtSteps: (provider: MatchProvider) => number | null
}

/** A region of which only the written area is known. */
export function regionOfText(areaText: string | null): MatchRegion {
  return {
    areaText,
    placeNames: [],
    coordinates: null,
    association: null,
    backupNetworks: [],
    districtSteps: () => null,
  }
}

/** What candidates of all roles are compared with. */
export interface MatchPatient {
  readonly facts: ReadonlySet<string>
  /** Scenes asked for; empty = the master's default question. */
  readonly scenes: readonly CareScene[]
  /** Insurances and public funds that the patient's own ask for, and those of a role's insurance (master insurance-rules). */
  readonly insurances?: readonly InsuranceRule[]
  /** When somebody should come, as the patient's wishes have it (master visit-times). */
  readonly visitTimes?: readonly VisitTimeRule[]
  readonly existing: readonly ExistingPartner[]
  /** Providers whom patient or family do not want: they are not offered at all. */
  readonly refused?: ReadonlySet<string>
  readonly region: MatchRegion
  /** Special groups that the patient belongs to: code and word of the master target-rules. */
  readonly targets?: readonly { readonly code: string; readonly word: string }[]
  readonly plannedDischargeInDays?: number | null
  /** What providers answered for this role before, by provider id. */
  readonly pastAnswers?: ReadonlyMap<string, PastAnswers>
}

/** Earlier answers of a provider about one role, for other patients. */
export interface PastAnswers {
  readonly accepted: number
  readonly declined: number
  readonly lastWasYes: boolean
  readonly lastReason: string
  /** Days since the last answer. */
  readonly lastDaysAgo: number
  /** Hours from asking to answer, the median; null where nobody wrote both down. */
  readonly medianHours: number | null
}

/** The patient's place as one folded line from wide to narrow; '' where unknown. */
export function placeLine({ areaText, placeNames }: MatchRegion): string {
  const names = placeNames.map(fold).filter((name) => name !== '')
  const area = fold(areaText ?? '')
  const finest = names.findLast((name) => area.includes(name))
  // What stands behind the last known name is narrower than it: 富海 in 防府市富海.
  const rest =
    finest === undefined
      ? names.length === 0
        ? area
        : ''
      : area.slice(area.lastIndexOf(finest) + finest.length)
  return names.join('') + (names.at(-1) === finest || finest === undefined ? rest : '')
}

/** The name of the patient's place to show. */
export function placeName({ areaText, placeNames }: MatchRegion): string {
  return areaText ?? placeNames.slice(-2).join('')
}

/** The provider's ○△× on the narrowest place that the patient's lies in; null where none names it. */
export function serviceAreaMark(
  { serviceArea }: Pick<MatchProvider, 'serviceArea'>,
  line: string,
): { place: string; mark: '○' | '△' | '×' } | null {
  return narrowestMark(serviceArea, line)
}

/** The entry on the narrowest place in the line; null where none names a place of it. */
export function narrowestMark<Entry extends { readonly folded: string }>(
  entries: readonly Entry[],
  line: string,
): Entry | null {
  let best: Entry | null = null
  let bestEnd = -1
  for (const entry of entries) {
    const name = entry.folded
    const at = name === '' ? -1 : line.lastIndexOf(name)
    const end = at + name.length
    if (at >= 0 && (end > bestEnd || (end === bestEnd && name.length > (best?.folded.length ?? 0)))) {
      best = entry
      bestEnd = end
    }
  }
  return best
}

/** The straight line to the patient's home, else to the middle of its district; null where neither can be measured. */
export function distanceFrom(
  provider: Pick<MatchProvider, 'km' | 'coordinates' | 'districtCode'>,
  region: MatchRegion,
): HomeDistance | null {
  if (provider.km !== null) return { km: provider.km, errorKm: 0, isApproximate: false }
  const { coordinates, coordinatesErrorKm = 0 } = region
  if (provider.coordinates !== null && coordinates !== null) {
    const km = distanceKm(provider.coordinates, coordinates)
    return { km, errorKm: coordinatesErrorKm, isApproximate: false }
  }
  return region.approximate?.(provider) ?? null
}
