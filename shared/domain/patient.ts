import { z } from 'zod'
import { PatientId, UserId } from './ids.ts'
import { Instant, LocalDate } from './local-date.ts'

export const Sex = z.enum(['female', 'male', 'other'])
export type Sex = z.infer<typeof Sex>

/** A person to be phoned: key person (キーパーソン), main carer (主介護者) or another. */
export const ContactPerson = z.strictObject({
  name: z.string().trim().min(1).max(60),
  relation: z.string().trim().max(30),
  phone: z.string().trim().max(20),
  isKeyPerson: z.boolean(),
  isMainCarer: z.boolean(),
})
export type ContactPerson = z.infer<typeof ContactPerson>

/** What a person writes down of a patient; identity, address and whom to phone. */
export const PatientInput = z.strictObject({
  /** 患者ID: the hospital's own number. */
  chartNo: z.string().trim().min(1).max(20),
  name: z.string().trim().min(1).max(60),
  kana: z.string().trim().min(1).max(80),
  bornOn: LocalDate,
  sex: Sex,
  postalCode: z.string().regex(/^(\d{3}-\d{4})?$/),
  address: z.string().trim().max(200),
  /** District below the municipality, from the postal code; null where none is known. */
  districtCode: z.string().max(20).nullable(),
  phone: z.string().trim().max(20),
  contacts: z.array(ContactPerson).max(10),
  /** 感染症など: what whoever comes to the home must know first; empty = none known. */
  infection: z.string().trim().max(200),
  allergy: z.string().trim().max(200),
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
