import { z } from 'zod'
import { PatientId, ProviderId, UserId } from './ids.ts'
import { Instant, LocalDate } from './local-date.ts'
import { plainLine, plainText } from './plain-text.ts'

export const TransportAgreementId = z.uuid().brand<'TransportAgreementId', 'inout'>()
export type TransportAgreementId = z.infer<typeof TransportAgreementId>

/** What a person writes: which hospital the ambulance goes to, for one patient or for an area. */
export const TransportAgreementContent = z.strictObject({
  /** Null: for everybody of the area. */
  patientId: PatientId.nullable(),
  /** Municipalities and districts; empty where it is about one patient. */
  areaCodes: z.array(z.string().max(40)).max(100),
  hospitalId: ProviderId,
  fireDepartment: plainLine(80),
  /** Who agreed for the fire department and for the hospital. */
  agreedBy: plainLine(120),
  agreedOn: LocalDate,
  untilOn: LocalDate.nullable(),
  /** For which changes of state, which hours. */
  conditions: plainText(500),
  note: plainText(500),
})
export type TransportAgreementContent = z.infer<typeof TransportAgreementContent>

/** 搬送先の取り決め with the fire department. */
export const TransportAgreement = TransportAgreementContent.extend({
  id: TransportAgreementId,
  hospitalName: z.string(),
  version: z.number().int().nonnegative(),
  updatedAt: Instant,
  updatedBy: UserId,
})
export type TransportAgreement = z.infer<typeof TransportAgreement>
