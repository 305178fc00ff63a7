import { z } from 'zod'
import { CareScene } from './care-scene.ts'
import { SourceNote } from './provider.ts'

/** Whom a criterion of a regional plan addresses. */
export const CriterionSubject = z.enum([
  'homeCareProvider', // 在宅医療に係る機関
  'inpatientFacility', // 入院医療機関・介護施設
  'activeInstitution', // 積極的役割を担う医療機関
  'coordinationBase', // 連携を担う拠点
])
export type CriterionSubject = z.infer<typeof CriterionSubject>

/** One thing that a plan expects of a kind of institution in a scene; in our own short words. */
export const Criterion = z.strictObject({
  code: z.string(),
  planCode: z.string(),
  /** Null: asked in every scene. */
  scene: CareScene.nullable(),
  subject: CriterionSubject,
  /** The plan's own word for the subject. */
  subjectWord: z.string(),
  text: z.string(),
  /** True where the text taken from the PDF no longer shows the column and the scene was read from the content. */
  isSceneInferred: z.boolean(),
  source: SourceNote,
})
export type Criterion = z.infer<typeof Criterion>

/** seeds/reference/criteria.json */
export const CriteriaData = z.strictObject({
  title: z.string(),
  asOf: z.string(),
  source: z.string(),
  verified: z.boolean(),
  criteria: z.array(Criterion),
})
export type CriteriaData = z.infer<typeof CriteriaData>

const RegionalPlan = z.strictObject({
  code: z.string(),
  name: z.string(),
  medicalAreaCodes: z.array(z.string()),
  scenes: z.array(z.strictObject({ scene: CareScene, word: z.string(), goal: z.string() })),
  note: z.string(),
  source: SourceNote,
})

/** A desk to ask when nobody is found, or about care in the town. Telephone numbers come from the user. */
export const ReferralDesk = z.strictObject({
  code: z.string(),
  name: z.string(),
  kind: z.enum(['homeDoctorReferral', 'consultation']),
  operator: z.string(),
  municipalityCode: z.string().nullable(),
  medicalAreaCode: z.string(),
  /** `running`: the document says it exists; `planned`: it says it is to be set up. */
  status: z.enum(['running', 'planned']),
  phone: z.string().nullable(),
  note: z.string(),
  source: SourceNote,
})
export type ReferralDesk = z.infer<typeof ReferralDesk>

/** A scheme, group, form or path that the documents name. */
const RegionalScheme = z.strictObject({
  code: z.string(),
  kind: z.enum(['group', 'network', 'referral', 'form', 'path', 'meeting', 'measure']),
  name: z.string(),
  about: z.string(),
  medicalAreaCodes: z.array(z.string()),
  municipalityCodes: z.array(z.string()),
  source: SourceNote,
})

/** seeds/reference/regional-plans.json */
export const RegionalPlanData = z.strictObject({
  title: z.string(),
  asOf: z.string(),
  source: z.string(),
  verified: z.boolean(),
  plans: z.array(RegionalPlan),
  desks: z.array(ReferralDesk),
  schemes: z.array(RegionalScheme),
})
export type RegionalPlanData = z.infer<typeof RegionalPlanData>

/** Desks to name for a patient: the municipality's own, then those of the medical area; running before planned. */
export function referralDesksFor(
  plans: RegionalPlanData,
  place: { municipalityCode: string; medicalAreaCode: string | null },
): ReferralDesk[] {
  const rank = (desk: ReferralDesk) =>
    (desk.kind === 'homeDoctorReferral' ? 0 : 1) + (desk.status === 'running' ? 0 : 2)
  return plans.desks
    .filter(
      (desk) =>
        desk.municipalityCode === place.municipalityCode ||
        (desk.municipalityCode === null && desk.medicalAreaCode === place.medicalAreaCode),
    )
    .toSorted((a, b) => rank(a) - rank(b))
}

/** The plan's own column word for a scene; undefined where the plan has no such column. */
export function sceneWord(
  plans: RegionalPlanData,
  medicalAreaCode: string,
  scene: CareScene,
): string | undefined {
  const plan = plans.plans.find(({ medicalAreaCodes }) => medicalAreaCodes.includes(medicalAreaCode))
  return plan?.scenes.find((column) => column.scene === scene)?.word
}
