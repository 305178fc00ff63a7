import { z } from 'zod'
import { PatientId, UserId } from './ids.ts'
import { Instant, LocalDate } from './local-date.ts'
import { plainLine } from './plain-text.ts'

export const Sex = z.enum(['female', 'male', 'other'])
export type Sex = z.infer<typeof Sex>

/** A person to be phoned: key person (キーパーソン), main carer (主介護者) or another. */
export const ContactPerson = z.strictObject({
  name: plainLine(60).min(1),
  relation: plainLine(30),
  phone: plainLine(20),
  isKeyPerson: z.boolean(),
  isMainCarer: z.boolean(),
})
export type ContactPerson = z.infer<typeof ContactPerson>

/** What a person writes down of a patient; identity, address and whom to phone. */
export const PatientInput = z.strictObject({
  /** 患者ID: the hospital's own number. */
  chartNo: plainLine(20).min(1),
  name: plainLine(60).min(1),
  kana: plainLine(80).min(1),
  bornOn: LocalDate,
  sex: Sex,
  postalCode: z.string().regex(/^(\d{3}-\d{4})?$/),
  address: plainLine(200),
  /** District below the municipality, from the postal code; null where none is known. */
  districtCode: z.string().max(20).nullable(),
  phone: plainLine(20),
  contacts: z.array(ContactPerson).max(10),
  /** 感染症など: what whoever comes to the home must know first; empty = none known. */
  infection: plainLine(200),
  allergy: plainLine(200),
  /** 担当: the member of the department who answers for this patient. */
  responsibleUserId: UserId,
})
export type PatientInput = z.infer<typeof PatientInput>

/** A stored patient. `version` rises with every change; an update names the version it read. */
export const Patient = PatientInput.extend({
  id: PatientId,
  isFictional: z.boolean(),
  version: z.number().int().positive(),
  updatedAt: Instant,
  updatedBy: UserId,
})
export type Patient = z.infer<typeof Patient>
