import type { MatchProvider } from './candidate.ts'
import type { CareScene } from './care-scene.ts'
import { coordinatesOf } from './distance.ts'
import type { Role } from './role.ts'

/** What matching reads of an entry of the official directory; nothing in it was confirmed by us. */
export interface DirectoryFacts {
  readonly id: string
  readonly name: string
  /** Folded fields as the directory keeps them, the name on the first line. */
  readonly folded: string
  readonly kind: string
  readonly roles: ReadonlySet<Role>
  readonly municipality: string
  readonly districtCode: string | null
  readonly scenes: ReadonlySet<CareScene>
  readonly uncertainScenes: ReadonlySet<CareScene>
  readonly latitude: number | null
  readonly longitude: number | null
  readonly night: 'yes' | 'no' | 'unknown'
  readonly holiday: 'yes' | 'no' | 'unknown'
}

const firstLine = (text: string) => text.split('\n', 1)[0] ?? ''

const NONE: ReadonlyMap<string, never> = new Map<string, never>()

/** Prepares an official entry for matching; thousands at a time, so its name is taken from the folded fields only where a tie asks for it. */
export function fromDirectoryFacts(facts: DirectoryFacts): MatchProvider {
  let foldedName: string | undefined
  return {
    id: facts.id,
    isOfficial: true,
    name: facts.name,
    get foldedName() {
      return (foldedName ??= firstLine(facts.folded))
    },
    kind: facts.kind,
    roles: facts.roles,
    km: null,
    coordinates: coordinatesOf(facts.latitude, facts.longitude),
    capabilities: NONE,
    formerAnswers: NONE,
    facts: NONE,
    serviceArea: [],
    scenes: facts.scenes,
    uncertainScenes: facts.uncertainScenes,
    networks: [],
    night: facts.night,
    holiday: facts.holiday,
    capacity: 'unknown',
    daysToFirstVisit: null,
    confirmedDaysAgo: null,
    municipality: facts.municipality,
    districtCode: facts.districtCode,
  }
}
