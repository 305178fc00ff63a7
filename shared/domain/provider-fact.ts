import { z } from 'zod'
import { CareScene } from './care-scene.ts'
import { daysBetween, Instant, LocalDate } from './local-date.ts'
import { Capability, ServiceAreaMark } from './provider-words.ts'

/** `group:item` of the master provider-facts; open groups (treatment, area) take a word of ours as the item. */
export const FactCode = z
  .string()
  .max(100)
  .regex(/^[a-zA-Z]+:\S.*$/u)
export type FactCode = z.infer<typeof FactCode>

/** The value of an answer, a number, a text; null: asked or taken back, and not known (未確認). */
export const FactValue = z.union([z.string().max(2000), z.number().min(0).max(1_000_000), z.null()])
export type FactValue = z.infer<typeof FactValue>

/** What lists and matching carry of a fact. */
export const CompactFact = z.strictObject({
  code: FactCode,
  value: FactValue,
  confirmedOn: LocalDate.nullable(),
  /** The last day on which it counts; null = it does not grow old. */
  validUntil: LocalDate.nullable(),
})
export type CompactFact = z.infer<typeof CompactFact>

/** One thing that we know of a provider: what, who said so to whom, when, how, until when. */
export const ProviderFact = CompactFact.extend({
  note: z.string().max(500),
  confirmedBy: z.string(),
  confirmedHow: z.string(),
  version: z.number().int().positive(),
  updatedAt: Instant,
  updatedBy: z.string(),
})
export type ProviderFact = z.infer<typeof ProviderFact>

/** fading: its last quarter; old: past its day, reads as 未確認; undated: nobody wrote down when it was confirmed. */
export type Freshness = 'fresh' | 'fading' | 'old' | 'undated'

/** How a fact stands on `today`; it fades in the last `fadingShare` of its life (master provider-facts). */
export function freshnessOf(
  { confirmedOn, validUntil }: Pick<CompactFact, 'confirmedOn' | 'validUntil'>,
  today: LocalDate,
  fadingShare: number,
): Freshness {
  if (isOld({ validUntil }, today)) return 'old'
  if (confirmedOn === null) return 'undated'
  if (validUntil === null) return 'fresh'
  const life = daysBetween(confirmedOn, validUntil)
  return daysBetween(today, validUntil) <= life * fadingShare ? 'fading' : 'fresh'
}

/** Past its last day: it reads as 未確認, and is only quoted. */
export function isOld({ validUntil }: Pick<CompactFact, 'validUntil'>, today: LocalDate): boolean {
  return validUntil !== null && validUntil < today
}

/** The value that still counts on `today`: null where nothing is known or the fact is old. */
export function countingValue(fact: CompactFact | undefined, today: LocalDate): FactValue {
  return fact === undefined || isOld(fact, today) ? null : fact.value
}

export const FACT_GROUP = {
  treatment: 'treatment:',
  area: 'area:',
  scene: 'scene:',
  night: 'cover:night',
  holiday: 'cover:holiday',
  aroundTheClock: ['cover:visit24h', 'cover:nursing24h'],
  capacityState: 'capacity:state',
  firstVisitDays: 'capacity:firstVisitDays',
} as const

export const treatmentFact = (word: string): FactCode => `${FACT_GROUP.treatment}${word}`
export const areaFact = (place: string): FactCode => `${FACT_GROUP.area}${place}`
export const sceneFact = (scene: CareScene): FactCode => `${FACT_GROUP.scene}${scene}`

/** The item of a code: 人工呼吸器（TPPV） of treatment:人工呼吸器（TPPV）. */
export const itemOf = (code: FactCode): string => code.slice(code.indexOf(':') + 1)
export const groupOf = (code: FactCode): string => code.slice(0, code.indexOf(':'))

function recordOf<Value>(
  facts: readonly CompactFact[],
  group: string,
  schema: z.ZodType<Value>,
): Record<string, Value> {
  const found = facts.flatMap(({ code, value }) => {
    const read = code.startsWith(group) ? schema.safeParse(value) : undefined
    return read?.success === true ? [[itemOf(code), read.data] as const] : []
  })
  return Object.fromEntries(found)
}

/** Answers on treatments and places, as the card shows them (old ones too). */
export const capabilitiesIn = (facts: readonly CompactFact[]) =>
  recordOf(facts, FACT_GROUP.treatment, Capability)
export const serviceAreaIn = (facts: readonly CompactFact[]) =>
  recordOf(facts, FACT_GROUP.area, ServiceAreaMark)

/** あり or なし of the night or the holidays; undefined where no fact of ours says anything. */
export function coverIn(
  facts: readonly CompactFact[],
  code: typeof FACT_GROUP.night | typeof FACT_GROUP.holiday,
): 'yes' | 'no' | 'unknown' | undefined {
  const fact = facts.find((each) => each.code === code)
  if (fact === undefined) return undefined
  return fact.value === 'yes' || fact.value === 'no' ? fact.value : 'unknown'
}

/** Scenes that our own facts settle: taken on, or not. */
export function scenesIn(facts: readonly CompactFact[]): {
  readonly taken: CareScene[]
  readonly settled: CareScene[]
} {
  const said = (scene: CareScene) => facts.find(({ code }) => code === sceneFact(scene))?.value ?? null
  const settled = CareScene.options.filter((scene) => said(scene) !== null)
  return { settled, taken: settled.filter((scene) => said(scene) !== '不可') }
}
