import { z } from 'zod'
import { AdmissionId, PatientId, UserId } from './ids.ts'
import { Instant, LocalDate } from './local-date.ts'
import { plainLine, plainText } from './plain-text.ts'
import { Situation } from './situation.ts'

/** 同意: to give the patient's information to partners outside the hospital. */
export const Consent = z.strictObject({
  state: z.enum(['none', 'given', 'refused']),
  /** Who consented: the patient or, in their place, a person with their relation. */
  givenBy: plainLine(60),
  givenOn: LocalDate.nullable(),
  /** Whom or what the consent leaves out; empty = nobody. */
  except: plainLine(200),
})
export type Consent = z.infer<typeof Consent>

/** One stay in hospital, and the way home from it. */
export const AdmissionInput = z.strictObject({
  admittedOn: LocalDate,
  ward: plainLine(30),
  room: plainLine(20),
  department: plainLine(40),
  attendingDoctor: plainLine(60),
  plannedDischargeOn: LocalDate.nullable(),
  situation: Situation,
  /** 病状・経過, as the department may pass it on. */
  course: plainText(4000),
  /** ADL・ケアの要点. */
  careSummary: plainText(4000),
  medication: plainText(4000),
  consent: Consent,
})
export type AdmissionInput = z.infer<typeof AdmissionInput>

export const Admission = AdmissionInput.extend({
  id: AdmissionId,
  patientId: PatientId,
  dischargedOn: LocalDate.nullable(),
  version: z.number().int().positive(),
  updatedAt: Instant,
  updatedBy: UserId,
})
export type Admission = z.infer<typeof Admission>
