import { z } from 'zod'
import { PatientId, UserId } from './ids.ts'
import { Instant, LocalDate } from './local-date.ts'
import { plainLine, plainText } from './plain-text.ts'

/** Devices that need power or supply in a disaster, with the treatments (codes of their master) that mean them. */
export const DisasterDevice = z.strictObject({
  code: z.string().min(1).max(40),
  word: z.string(),
  /** 1: life hangs on it at once; the list puts these first. */
  urgency: z.number().int().min(1).max(9),
  asksBattery: z.boolean(),
  asksOxygen: z.boolean(),
  treatments: z.array(z.string()),
})
export type DisasterDevice = z.infer<typeof DisasterDevice>

const hours = z.number().min(0).max(999).nullable()

/** What a person writes of a patient for a disaster. */
export const DisasterPlanContent = z.strictObject({
  /** Hours that the device runs without mains, spare batteries included; null: not asked. */
  batteryHours: hours,
  /** Hours that the bottles of oxygen last. */
  oxygenHours: hours,
  powerSource: plainLine(120),
  powerCompany: plainLine(120),
  vendor: plainLine(120),
  evacuationPlace: plainLine(120),
  /** Who makes sure that the patient is well, and how. */
  checkedBy: plainLine(120),
  note: plainText(500),
  confirmedOn: LocalDate.nullable(),
  /** Not on the list any more (device given up, moved away, died): why. */
  leftOutReason: plainLine(120),
})
export type DisasterPlanContent = z.infer<typeof DisasterPlanContent>

export const DisasterPlan = DisasterPlanContent.extend({
  patientId: PatientId,
  version: z.number().int().nonnegative(),
  updatedAt: Instant,
  updatedBy: UserId,
})
export type DisasterPlan = z.infer<typeof DisasterPlan>

/** The devices that a stay's treatments mean, the most urgent first. `codes` are codes of the master treatments. */
export function devicesOf(codes: readonly string[], devices: readonly DisasterDevice[]): DisasterDevice[] {
  return devices
    .filter(({ treatments }) => treatments.some((code) => codes.includes(code)))
    .toSorted((a, b) => a.urgency - b.urgency)
}
