import { z } from 'zod'
import { FactCode, type FactValue, groupOf, itemOf } from './provider-fact.ts'
import { Role } from './role.ts'

/** The answers to choose from, in the order of their keys 1, 2, 3. */
export const FactChoice = z.strictObject({
  code: z.string(),
  options: z
    .array(z.strictObject({ value: z.string(), word: z.string() }))
    .min(2)
    .max(9),
})
export type FactChoice = z.infer<typeof FactChoice>

export const FactGroup = z.strictObject({
  code: z.string(),
  word: z.string(),
  /** Days until an answer is old; null: it does not grow old. */
  validDays: z.number().int().positive().nullable(),
  /** May stand in what is meant for outside, as far as the provider itself is public. */
  isPublic: z.boolean(),
  about: z.string(),
  /** Where the items come from that the master does not list: its treatments, or places as they are named. */
  openItems: z.enum(['treatments', 'places']).nullable(),
})
export type FactGroup = z.infer<typeof FactGroup>

/** One thing that can be known of a provider. */
export const FactItem = z.strictObject({
  code: FactCode,
  word: z.string(),
  /** A choice of the master, `number` or `text`. */
  answer: z.string(),
  /** Whom it concerns; empty = everybody. */
  roles: z.array(Role),
  /** Left null: as its group. */
  validDays: z.number().int().positive().nullable(),
  unit: z.string(),
  max: z.number().nullable(),
  /** Asked when somebody is phoned in 今月確認する先. */
  isAsked: z.boolean(),
  isPublic: z.boolean().nullable(),
  /** The treatment (code of the master treatments) that the answer speaks of, too: 無菌調製 of a pharmacy. */
  treatment: z.string().optional(),
})
export type FactItem = z.infer<typeof FactItem>

/** What of the master provider-facts the rules read. */
export type FactMaster = {
  readonly fadingShare: number
  readonly choices: readonly FactChoice[]
  readonly groups: readonly FactGroup[]
  readonly entries: readonly FactItem[]
}

const OPEN_ANSWERS = { treatments: 'capability', places: 'mark' } as const

/** The item of a code: one of the master, or one of an open group under its own word. Undefined: no such thing. */
export function factItem(master: FactMaster, code: string): FactItem | undefined {
  const listed = master.entries.find((item) => item.code === code)
  if (listed !== undefined) return listed
  const group = master.groups.find((each) => each.code === groupOf(code))
  if (group === undefined || group.openItems === null) return undefined
  const answer = OPEN_ANSWERS[group.openItems]
  const own = { roles: [], validDays: null, unit: '', max: null, isAsked: false, isPublic: null }
  return { code, word: itemOf(code), answer, ...own }
}

/** For how many days an answer to this counts; null: for good. */
export function lifeOf(master: FactMaster, code: string): number | null {
  const group = master.groups.find((each) => each.code === groupOf(code))
  return factItem(master, code)?.validDays ?? group?.validDays ?? null
}

/** Whether a fact may leave the hospital with a public provider. What the master does not know stays inside. */
export function isPublicFact(master: FactMaster, code: string): boolean {
  const group = master.groups.find((each) => each.code === groupOf(code))
  return factItem(master, code)?.isPublic ?? group?.isPublic ?? false
}

/** Whether one of these roles is asked this. */
export function concerns(item: FactItem, roles: readonly Role[]): boolean {
  return item.roles.length === 0 || item.roles.some((role) => roles.includes(role))
}

/** What is wrong with an answer, or null. `null` (未確認) is always one. */
export function answerProblem(master: FactMaster, item: FactItem, value: FactValue): string | null {
  if (value === null) return null
  if (item.answer === 'text')
    return typeof value === 'string' && value.trim() !== '' ? null : '内容を入力してください。'
  if (item.answer === 'number')
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= (item.max ?? 9999)
      ? null
      : `0から${item.max ?? 9999}までの数で入力してください。`
  const choice = master.choices.find(({ code }) => code === item.answer)
  return choice?.options.some((option) => option.value === value) === true
    ? null
    : '選択肢から選んでください。'
}

/** The answer in words: あり, 3日, 可. Empty where nothing is known. */
export function answerWord(
  master: Pick<FactMaster, 'choices'>,
  item: Pick<FactItem, 'answer' | 'unit'>,
  value: FactValue,
): string {
  if (value === null) return ''
  const choice = master.choices.find(({ code }) => code === item.answer)
  return choice?.options.find((option) => option.value === value)?.word ?? `${String(value)}${item.unit}`
}
