import type { CareScene } from './care-scene.ts'
import type { CompiledMasters } from './compiled-masters.ts'
import { coordinatesOf } from './distance.ts'
import type { Coordinates } from './distance.ts'
import { fold } from './fold.ts'
import { daysBetween } from './local-date.ts'
import type { LocalDate } from './local-date.ts'
import type { Capability, Provider, ServiceAreaMark } from './provider.ts'
import type { ProviderLine } from './providers-file.ts'
import type { Role } from './role.ts'

export type Answer = 'yes' | 'no' | 'unknown'
export type Capacity = 'open' | 'limited' | 'closed' | 'unknown'

/** A provider with its words folded once, ready to be matched any number of times. */
export interface MatchProvider {
  readonly id: string
  readonly name: string
  readonly foldedName: string
  /** Code of the master provider-kinds, or what was written. */
  readonly kind: string
  readonly roles: ReadonlySet<Role>
  /** Given straight-line km; null = from the coordinates, if both are known. */
  readonly km: number | null
  readonly coordinates: Coordinates | null
  /** Treatment code, else folded word → answer. */
  readonly capabilities: ReadonlyMap<string, Capability>
  readonly serviceArea: readonly {
    readonly place: string
    readonly folded: string
    readonly mark: ServiceAreaMark
  }[]
  readonly scenes: ReadonlySet<CareScene>
  readonly uncertainScenes: ReadonlySet<CareScene>
  /** 在宅医療連携グループ and others that it belongs to, by name. */
  readonly networks: readonly string[]
  readonly night: Answer
  readonly holiday: Answer
  readonly capacity: Capacity
  readonly confirmedDaysAgo: number | null
  readonly municipality: string | null
  readonly districtCode: string | null
}

/** The key under which an answer on a treatment or other word is kept. */
export function capabilityKey(word: string, compiled: CompiledMasters): string {
  return compiled.treatments.find(word)?.code ?? fold(word)
}

/** Prepares a provider of the directory (card or official entry) as seen on `today`. */
export function fromProvider(provider: Provider, compiled: CompiledMasters, today: LocalDate): MatchProvider {
  return {
    ...foldedParts(provider, compiled),
    id: provider.id,
    kind: provider.kind,
    roles: new Set(provider.roles),
    km: null,
    coordinates: coordinatesOf(provider.latitude, provider.longitude),
    scenes: new Set(provider.scenes),
    uncertainScenes: new Set(provider.uncertainScenes),
    night: provider.night,
    holiday: provider.holiday,
    capacity: 'unknown',
    confirmedDaysAgo: provider.confirmedOn === null ? null : daysBetween(provider.confirmedOn, today),
    municipality: provider.area.municipality,
    districtCode: provider.area.districtCode,
  }
}

/** Prepares a line of a providers file; unknown role words fall out (readProvidersFile has refused them). */
export function fromProviderLine(line: ProviderLine, compiled: CompiledMasters): MatchProvider {
  return {
    ...foldedParts(line, compiled),
    id: line.id,
    kind: compiled.providerKinds.find(line.kind ?? '')?.code ?? line.kind ?? '',
    roles: new Set(line.roles.flatMap((role) => compiled.roleWords.find(role)?.code ?? [])),
    km: line.km ?? null,
    coordinates: null,
    scenes: new Set(line.scenes),
    uncertainScenes: new Set(),
    night: line.night ?? 'unknown',
    holiday: line.holiday ?? 'unknown',
    capacity: line.capacity ?? 'unknown',
    confirmedDaysAgo: line.confirmedDaysAgo ?? null,
    municipality: null,
    districtCode: null,
  }
}

/** 防府市全域 says no more than 防府市. */
const WHOLE_OF = /全域|一円|全体/u

interface Named {
  readonly name: string
  readonly capabilities?: Readonly<Record<string, Capability>> | undefined
  readonly serviceArea?: Readonly<Record<string, ServiceAreaMark>> | undefined
  readonly networks?: readonly string[] | undefined
}

function foldedParts(
  { name, capabilities = {}, serviceArea = {}, networks = [] }: Named,
  compiled: CompiledMasters,
) {
  return {
    name,
    foldedName: fold(name),
    capabilities: new Map(
      Object.entries(capabilities).map(([word, answer]) => [capabilityKey(word, compiled), answer]),
    ),
    serviceArea: Object.entries(serviceArea).map(([place, mark]) => ({
      place,
      folded: fold(place).replace(WHOLE_OF, ''),
      mark,
    })),
    networks: networks.map((network) => network.trim()),
  }
}
