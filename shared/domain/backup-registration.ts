import { z } from 'zod'
import { AdmissionId, PatientId, ProviderId, UserId } from './ids.ts'
import { Instant, LocalDate } from './local-date.ts'
import { plainLine, plainText } from './plain-text.ts'

export const BackupRegistrationId = z.uuid().brand<'BackupRegistrationId', 'inout'>()
export type BackupRegistrationId = z.infer<typeof BackupRegistrationId>

/** How often information about a patient registered beforehand (入院希望患者) is given anew. */
export const BackupRule = z.strictObject({
  code: z.string(),
  word: z.string(),
  months: z.number().int().min(1).max(24),
  /** 今日 names it this many days before it is due. */
  remindDays: z.number().int().min(0).max(60),
  source: z.string().min(1),
  verified: z.string().min(1),
  effectiveFrom: LocalDate,
})
export type BackupRule = z.infer<typeof BackupRule>

/** What a person writes: which hospital is to take the patient, and who agreed to it when. */
export const BackupRegistrationContent = z.strictObject({
  hospitalId: ProviderId,
  /** The home doctor who asks for it, where known. */
  doctorId: ProviderId.nullable(),
  /** Null: not agreed yet; nothing about the patient may be given before. */
  consentOn: LocalDate.nullable(),
  /** 本人, or the relation of whoever agreed for them. */
  consentBy: plainLine(60),
  registeredOn: LocalDate,
  endedOn: LocalDate.nullable(),
  endReason: plainLine(200),
  note: plainText(500),
})
export type BackupRegistrationContent = z.infer<typeof BackupRegistrationContent>

/** 入院希望患者: a patient whom the backup hospital knows beforehand. */
export const BackupRegistration = BackupRegistrationContent.extend({
  id: BackupRegistrationId,
  patientId: PatientId,
  admissionId: AdmissionId,
  hospitalName: z.string(),
  doctorName: z.string(),
  lastGivenOn: LocalDate.nullable(),
  /** Day by which information is to be given (again); null once it has ended. */
  nextDueOn: LocalDate.nullable(),
  version: z.number().int().nonnegative(),
  updatedAt: Instant,
  updatedBy: UserId,
})
export type BackupRegistration = z.infer<typeof BackupRegistration>

/** What a person writes when information was given. */
export const BackupGivingContent = z.strictObject({
  givenOn: LocalDate,
  /** 文書, 電話, 連絡会議 … */
  way: plainLine(40),
  givenTo: plainLine(80),
  note: plainText(500),
})
export type BackupGivingContent = z.infer<typeof BackupGivingContent>

/** One time that information was given; never changed. */
export const BackupGiving = BackupGivingContent.extend({
  id: z.uuid(),
  registrationId: BackupRegistrationId,
  at: Instant,
  byName: z.string(),
})
export type BackupGiving = z.infer<typeof BackupGiving>

/** The same day of a later month, the last day where the month is shorter. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return LocalDate.parse(first.toISOString().slice(0, 10))
}

/** The rule that holds on a day: the last that has begun; the first of all before any has. */
export function backupRuleOn(rules: readonly BackupRule[], day: LocalDate): BackupRule | undefined {
  const inOrder = rules.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
  return inOrder.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? inOrder[0]
}

/** When information is due next: at once where none was given yet, else after the rule's months. */
export function nextDue(
  {
    registeredOn,
    lastGivenOn,
    endedOn,
  }: Pick<BackupRegistration, 'registeredOn' | 'lastGivenOn' | 'endedOn'>,
  rules: readonly BackupRule[],
): LocalDate | null {
  if (endedOn !== null) return null
  if (lastGivenOn === null) return registeredOn
  const rule = backupRuleOn(rules, lastGivenOn)
  return rule === undefined ? null : addMonths(lastGivenOn, rule.months)
}
