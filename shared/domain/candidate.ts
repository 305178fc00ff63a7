import type { CareScene } from './care-scene.ts'
import type { CompiledMasters } from './compiled-masters.ts'
import { coordinatesOf } from './distance.ts'
import type { Coordinates } from './distance.ts'
import { fold } from './fold.ts'
import { daysBetween } from './local-date.ts'
import type { LocalDate } from './local-date.ts'
import { capacityOn } from './provider-capacity.ts'
import { FACT_GROUP, isOld, itemOf } from './provider-fact.ts'
import type { CompactFact } from './provider-fact.ts'
import type { Provider } from './provider.ts'
import type { Capability, ServiceAreaMark } from './provider-words.ts'
import type { ProviderLine } from './providers-file.ts'
import type { Role } from './role.ts'

export type Answer = 'yes' | 'no' | 'unknown'
export type Capacity = 'open' | 'limited' | 'closed' | 'unknown'

/** An answer past its last day. */
export type FormerAnswer = { readonly answer: string; readonly on: LocalDate | null }

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
  /** Answers on special groups of patients (target:als …) that still count. */
  readonly targets: ReadonlyMap<string, string>
  /** Answers that have grown old: they count as 未確認, and are quoted (2025-03-01 は可). */
  readonly formerAnswers: ReadonlyMap<string, FormerAnswer>
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
  readonly daysToFirstVisit: number | null
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
  const old = provider.facts.filter((fact) => isOld(fact, today))
  const hasFaded = (code: string) => old.some((fact) => fact.code === code)
  const capacity = capacityOn(provider.capacity, today)
  return {
    ...foldedParts(withoutOld(provider, old), compiled),
    formerAnswers: formerAnswers(old, compiled),
    targets: targetsIn(provider, old),
    id: provider.id,
    kind: provider.kind,
    roles: new Set(provider.roles),
    km: null,
    coordinates: coordinatesOf(provider.latitude, provider.longitude),
    scenes: new Set(provider.scenes),
    uncertainScenes: new Set(provider.uncertainScenes),
    night: hasFaded(FACT_GROUP.night) ? 'unknown' : provider.night,
    holiday: hasFaded(FACT_GROUP.holiday) ? 'unknown' : provider.holiday,
    capacity,
    daysToFirstVisit: capacity === 'unknown' ? null : provider.capacity.daysToFirstVisit,
    confirmedDaysAgo: provider.confirmedOn === null ? null : daysBetween(provider.confirmedOn, today),
    municipality: provider.area.municipality,
    districtCode: provider.area.districtCode,
  }
}

/** Prepares a line of a providers file; unknown role words fall out (readProvidersFile has refused them). */
export function fromProviderLine(line: ProviderLine, compiled: CompiledMasters): MatchProvider {
  return {
    ...foldedParts(line, compiled),
    formerAnswers: new Map(),
    targets: new Map(),
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
    daysToFirstVisit: null,
    confirmedDaysAgo: line.confirmedDaysAgo ?? null,
    municipality: null,
    districtCode: null,
  }
}

/** 防府市全域 says no more than 防府市. */
const WHOLE_OF = /全域|一円|全体/u

const TARGET = 'target:'

function targetsIn({ facts }: Provider, old: readonly CompactFact[]): Map<string, string> {
  const said = facts.filter((fact) => fact.code.startsWith(TARGET) && !old.includes(fact))
  return new Map(
    said.flatMap(({ code, value }) => (typeof value === 'string' ? [[code, value] as const] : [])),
  )
}

interface Named {
  readonly name: string
  readonly capabilities?: Readonly<Record<string, Capability>> | undefined
  readonly serviceArea?: Readonly<Record<string, ServiceAreaMark>> | undefined
  readonly networks?: readonly string[] | undefined
}

/** What a provider still says once its old answers are taken out. */
function withoutOld(provider: Provider, old: readonly CompactFact[]): Named {
  if (old.length === 0) return provider
  const gone = new Set(old.map(({ code }) => code))
  const keep = <Value>(record: Readonly<Record<string, Value>>, group: string) =>
    Object.fromEntries(Object.entries(record).filter(([item]) => !gone.has(`${group}${item}`)))
  return {
    name: provider.name,
    networks: provider.networks,
    capabilities: keep(provider.capabilities, FACT_GROUP.treatment),
    serviceArea: keep(provider.serviceArea, FACT_GROUP.area),
  }
}

function formerAnswers(old: readonly CompactFact[], compiled: CompiledMasters): Map<string, FormerAnswer> {
  return new Map(
    old
      .filter(
        ({ code, value }) =>
          (code.startsWith(FACT_GROUP.treatment) || code.startsWith(TARGET)) && value !== null,
      )
      .map(({ code, value, confirmedOn }) => [
        code.startsWith(TARGET) ? code : capabilityKey(itemOf(code), compiled),
        { answer: String(value), on: confirmedOn },
      ]),
  )
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
