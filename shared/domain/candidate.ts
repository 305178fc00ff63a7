import type { CareScene } from './care-scene.ts'
import type { CompiledMasters } from './compiled-masters.ts'
import { coordinatesOf } from './distance.ts'
import type { Coordinates } from './distance.ts'
import { fold } from './fold.ts'
import { daysBetween } from './local-date.ts'
import type { LocalDate } from './local-date.ts'
import type { NotifiedAbilities } from './notified.ts'
import { capacityOn } from './provider-capacity.ts'
import { FACT_GROUP, isOld, itemOf } from './provider-fact.ts'
import type { CompactFact } from './provider-fact.ts'
import type { Provider } from './provider.ts'
import { Capability, ServiceAreaMark } from './provider-words.ts'
import type { ProviderLine } from './providers-file.ts'
import type { Role } from './role.ts'

export type Answer = 'yes' | 'no' | 'unknown'
export type Capacity = 'open' | 'limited' | 'closed' | 'unknown'

/** An answer past its last day. */
export type FormerAnswer = { readonly answer: string; readonly on: LocalDate | null }

/** An old ○△× with the day on which it was said. */
export type FormerMark = {
  readonly place: string
  readonly folded: string
  readonly mark: ServiceAreaMark
  readonly on: LocalDate | null
}

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
  /** What is known of it beside treatments and places, by code (target:als, insurance:publicAid …), as far as it still counts. */
  readonly facts: ReadonlyMap<string, string | number>
  /** Answers that have grown old, by treatment or code: they count as 未確認, and are quoted (2025-03-01 は可). */
  readonly formerAnswers: ReadonlyMap<string, FormerAnswer>
  /** An entry of the directory: its nights are those of its 届出 already. */
  readonly isOfficial?: boolean
  /** What its 届出 say that it does, where they were read: less than an answer of its own, more than nothing. */
  readonly notified?: NotifiedAbilities
  /** 利用可能曜日 of a public file, where it was read: less than their own word, more than nothing. */
  readonly publishedDays?: { readonly days: string; readonly asOf: string }
  readonly serviceArea: readonly {
    readonly place: string
    readonly folded: string
    readonly mark: ServiceAreaMark
  }[]
  /** ○△× of places that have grown old: quoted where nothing newer names the place. */
  readonly formerArea?: readonly FormerMark[]
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
  const facts = knownFacts(provider.facts.filter((fact) => !old.includes(fact)))
  const night = hasFaded(FACT_GROUP.night) ? 'unknown' : provider.night
  const holiday = hasFaded(FACT_GROUP.holiday) ? 'unknown' : provider.holiday
  return {
    ...foldedParts(withoutOld(provider, old), facts, compiled),
    formerAnswers: formerAnswers(old, compiled),
    ...formerArea(old),
    facts,
    id: provider.id,
    isOfficial: provider.layer === 'official',
    kind: provider.kind,
    roles: new Set(provider.roles),
    km: null,
    coordinates: coordinatesOf(provider.latitude, provider.longitude),
    scenes: new Set(provider.scenes),
    uncertainScenes: new Set(provider.uncertainScenes),
    night: roundTheClock(facts, night),
    holiday: roundTheClock(facts, holiday),
    capacity,
    daysToFirstVisit: capacity === 'unknown' ? null : provider.capacity.daysToFirstVisit,
    confirmedDaysAgo: provider.confirmedOn === null ? null : daysBetween(provider.confirmedOn, today),
    municipality: provider.area.municipality,
    districtCode: provider.area.districtCode,
  }
}

/** Prepares a line of a providers file; unknown role words fall out (readProvidersFile has refused them). */
export function fromProviderLine(line: ProviderLine, compiled: CompiledMasters): MatchProvider {
  const facts = new Map(Object.entries(line.facts ?? {}))
  return {
    ...foldedParts(line, facts, compiled),
    formerAnswers: new Map(),
    facts,
    id: line.id,
    kind: compiled.providerKinds.find(line.kind ?? '')?.code ?? line.kind ?? '',
    roles: new Set(line.roles.flatMap((role) => compiled.roleWords.find(role)?.code ?? [])),
    km: line.km ?? null,
    coordinates: null,
    scenes: new Set(line.scenes),
    uncertainScenes: new Set(),
    night: roundTheClock(facts, line.night ?? 'unknown'),
    holiday: roundTheClock(facts, line.holiday ?? 'unknown'),
    capacity: line.capacity ?? 'unknown',
    daysToFirstVisit: null,
    confirmedDaysAgo: line.confirmedDaysAgo ?? null,
    municipality: null,
    districtCode: null,
  }
}

function knownFacts(facts: readonly CompactFact[]): Map<string, string | number> {
  const isListed = (code: string) => code.startsWith(FACT_GROUP.treatment) || code.startsWith(FACT_GROUP.area)
  return new Map(
    facts.flatMap(({ code, value }) => (value === null || isListed(code) ? [] : [[code, value] as const])),
  )
}

/** 往診（24時間） or 訪問看護（24時間） is an answer on nights and holidays, where these were not asked by themselves. */
function roundTheClock(facts: ReadonlyMap<string, string | number>, said: Answer): Answer {
  const isOpen = FACT_GROUP.aroundTheClock.some((code) => facts.get(code) === 'yes')
  return said === 'unknown' && isOpen ? 'yes' : said
}

/** 防府市全域 says no more than 防府市. */
const WHOLE_OF = /全域|一円|全体/u
const foldedPlace = (place: string) => fold(place).replace(WHOLE_OF, '')

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
    old.flatMap(({ code, value, confirmedOn }) => {
      if (value === null || code.startsWith(FACT_GROUP.area)) return []
      const former = { answer: String(value), on: confirmedOn }
      const treatment = code.startsWith(FACT_GROUP.treatment)
        ? capabilityKey(itemOf(code), compiled)
        : compiled.factTreatments.get(code)
      return treatment === undefined ? [[code, former] as const] : [[treatment, former] as const]
    }),
  )
}

function formerArea(old: readonly CompactFact[]): { formerArea?: FormerMark[] } {
  const marks = old.flatMap(({ code, value, confirmedOn }) => {
    const mark = code.startsWith(FACT_GROUP.area) ? ServiceAreaMark.safeParse(value) : undefined
    return mark?.success === true
      ? [{ place: itemOf(code), folded: foldedPlace(itemOf(code)), mark: mark.data, on: confirmedOn }]
      : []
  })
  return marks.length === 0 ? {} : { formerArea: marks }
}

/** Answers on treatments: its own, and what others of its facts say about one (無菌調製 of a pharmacy). */
function capabilitiesOf(
  own: Readonly<Record<string, Capability>>,
  facts: ReadonlyMap<string, string | number>,
  compiled: CompiledMasters,
): Map<string, Capability> {
  const answers = new Map(
    Object.entries(own).map(([word, answer]) => [capabilityKey(word, compiled), answer] as const),
  )
  for (const [code, treatment] of facts.size === 0 ? [] : compiled.factTreatments) {
    const answer = Capability.safeParse(facts.get(code))
    if (answer.success && (answers.get(treatment) ?? '未確認') === '未確認')
      answers.set(treatment, answer.data)
  }
  return answers
}

function foldedParts(
  { name, capabilities = {}, serviceArea = {}, networks = [] }: Named,
  facts: ReadonlyMap<string, string | number>,
  compiled: CompiledMasters,
) {
  return {
    name,
    foldedName: fold(name),
    capabilities: capabilitiesOf(capabilities, facts, compiled),
    serviceArea: Object.entries(serviceArea).map(([place, mark]) => ({
      place,
      folded: foldedPlace(place),
      mark,
    })),
    networks: networks.map((network) => network.trim()),
  }
}
