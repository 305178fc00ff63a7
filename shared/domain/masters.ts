import { z } from 'zod'
import { CareScene } from './care-scene.ts'
import { LocalDate } from './local-date.ts'
import { Role, RoleClass } from './role.ts'

/** A word that a user may write, with the traits (facts) that it stands for. */
export const MasterWord = z.strictObject({
  code: z.string(),
  word: z.string(),
  /** Other ways to write exactly the same. */
  aliases: z.array(z.string()),
  /** Pieces that tell the word inside free text. */
  keywords: z.array(z.string()),
  traits: z.array(z.string()),
})
export type MasterWord = z.infer<typeof MasterWord>

export const TreatmentWord = MasterWord.extend({
  /** 在宅療養指導管理料: whoever claims it hands out device and materials; null where there is none. */
  guidanceFee: z.string().nullable(),
  /** Roles whose candidates are asked whether they can do it. */
  asks: z.array(Role),
  /** Treatments whose 可 proves this one too. */
  impliedBy: z.array(z.string()),
  /** Wider treatments: a 不可 there is a 不可 here, a 可 proves nothing. */
  broader: z.array(z.string()),
  /** What else candidates of a role must be able to do. */
  capabilities: z.partialRecord(Role, z.array(z.string())),
})
export type TreatmentWord = z.infer<typeof TreatmentWord>

export const DiseaseWord = MasterWord.extend({
  /** One of these must stand with the keyword (末期 …); empty = the keyword alone suffices. */
  withAny: z.array(z.string()),
  /** The same as a regular expression on the folded text. */
  withPattern: z.string().nullable(),
  scope: z.enum(['clause', 'whole']),
  /** Phrases that only look like the disease or its stage. */
  ignore: z.array(z.string()),
  /** More general diseases that this one makes needless to name. */
  subsumes: z.array(z.string()),
})
export type DiseaseWord = z.infer<typeof DiseaseWord>

export const RoleWord = z.strictObject({
  code: Role,
  word: z.string(),
  shortWord: z.string(),
  aliases: z.array(z.string()),
  /** Calling order: small first. */
  order: z.number(),
  /** Whom the department leaves the call to (ケアマネへ依頼); null = itself. */
  group: z.string().nullable(),
  does: z.string(),
  askWhom: z.string(),
  whenNone: z.string(),
})
export type RoleWord = z.infer<typeof RoleWord>

export const ProviderKindWord = z.strictObject({
  code: z.string(),
  word: z.string(),
  aliases: z.array(z.string()),
  roles: z.array(Role),
  /** Names in the column サービスの種類 of 介護サービス情報公表, and サービス種別 of WAM NET 障害福祉. */
  services: z.array(z.string()),
  traits: z.array(z.string()),
})
export type ProviderKindWord = z.infer<typeof ProviderKindWord>

/** A tree over facts ('namespace:trait'). */
export type FactCondition =
  | string
  | { all: FactCondition[] }
  | { any: FactCondition[] }
  | { not: FactCondition }
export const FactCondition: z.ZodType<FactCondition> = z.lazy(() =>
  z.union([
    z.string().regex(/^[a-z]+:\w+$/i),
    z.strictObject({ all: z.array(FactCondition) }),
    z.strictObject({ any: z.array(FactCondition) }),
    z.strictObject({ not: FactCondition }),
  ]),
)

/** 医療保険 or 介護保険; the words are the codes of the command line. */
export const InsuranceKind = z.enum(['医療保険', '介護保険'])
export type InsuranceKind = z.infer<typeof InsuranceKind>

const Dated = {
  explanation: z.string(),
  source: z.string().min(1),
  verified: z.string().min(1),
  effectiveFrom: LocalDate,
  effectiveTo: LocalDate.optional(),
}

/** A fact that follows from others; entries are read in order. */
export const FactRule = z.strictObject({ fact: z.string(), when: FactCondition, ...Dated })
export type FactRule = z.infer<typeof FactRule>

export const RuleOutcome = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('role'),
    role: Role,
    class: RoleClass.exclude(['existing']),
    reason: z.string().min(1),
    insurance: InsuranceKind.optional(),
  }),
  z.strictObject({ kind: z.literal('task'), task: z.string().min(1) }),
  /** The first one with an insurance wins; an empty one only adds its reason. */
  z.strictObject({
    kind: z.literal('insurance'),
    role: Role,
    insurance: InsuranceKind.or(z.literal('')),
    reason: z.string(),
  }),
  z.strictObject({ kind: z.literal('cover'), cover: z.enum(['night', 'holiday']), roles: z.array(Role) }),
  z.strictObject({ kind: z.literal('capability'), word: z.string(), roles: z.array(Role) }),
  z.strictObject({ kind: z.literal('scene'), scene: CareScene, roles: z.array(Role) }),
])
export type RuleOutcome = z.infer<typeof RuleOutcome>

export const RoleRule = z.strictObject({
  id: z.string(),
  when: FactCondition,
  gives: z.array(RuleOutcome).min(1),
  ...Dated,
})
export type RoleRule = z.infer<typeof RoleRule>

/** A question that is put to each candidate of the roles named (empty = of every role). */
export const CandidateCondition = z.strictObject({
  code: z.string(),
  word: z.string(),
  /** A hard condition weighs more than all soft ones. */
  isHard: z.boolean(),
  /** How many conditions of its kind it counts for in the order of candidates. */
  weight: z.number().int().min(1).max(9),
  roles: z.array(Role),
  kilometres: z.number().nullable(),
  days: z.number().nullable(),
  scenes: z.array(CareScene),
})
export type CandidateCondition = z.infer<typeof CandidateCondition>

/** Which patients belong to a special group that providers are asked about (provider-facts, target:…). */
export const TargetRule = z.strictObject({ code: z.string(), word: z.string(), when: FactCondition })
export type TargetRule = z.infer<typeof TargetRule>

/** An insurance or public fund of the patient that a provider's fact (insurance:publicAid …) has to allow. */
export const InsuranceRule = z.strictObject({
  code: z.string(),
  word: z.string(),
  /** What of the patient asks for it; null: the role's own insurance alone. */
  when: FactCondition.nullable(),
  /** Asked where the role is needed under this insurance; null: under any. */
  insurance: InsuranceKind.nullable(),
  /** Who is asked although nothing is known of it; the others only where somebody said something. */
  askedOf: z.array(Role),
})
export type InsuranceRule = z.infer<typeof InsuranceRule>

const ClockTime = z.string().regex(/^\d{2}:\d{2}$/u)

/** When somebody should come: days that all have to be possible, or a band of the day that has to be touched. */
export const VisitTimeRule = z.strictObject({
  code: z.string(),
  word: z.string(),
  when: FactCondition,
  days: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'])),
  from: ClockTime.nullable(),
  to: ClockTime.nullable(),
})
export type VisitTimeRule = z.infer<typeof VisitTimeRule>

/** Numbers that bound the work of finding teams: beyond these a search would keep everybody waiting. */
const WORK_LIMITS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  optionsPerRole: [1, 40],
  teamsPerLead: [1, 50],
  teams: [1, 2000],
  proposals: [1, 5],
}

/** A number by which proposals of whole teams are compared; higher = worse, or a limit of the work. */
export const TeamWeight = z
  .strictObject({
    code: z.string(),
    word: z.string(),
    weight: z.number().min(0).max(100_000),
    about: z.string(),
  })
  .check(({ value, issues }) => {
    const [least, most] = WORK_LIMITS[value.code] ?? [0, Infinity]
    if (value.weight >= least && value.weight <= most) return
    const message = `${least}から${most}までの数にしてください。`
    issues.push({ code: 'custom', input: value.weight, path: ['weight'], message })
  })
export type TeamWeight = z.infer<typeof TeamWeight>

export const MatchText = z.strictObject({ code: z.string(), text: z.string() })
export type MatchText = z.infer<typeof MatchText>
