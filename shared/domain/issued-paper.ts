import { z } from 'zod'
import { AdmissionId, IssuedPaperId, PatientId, UserId } from './ids.ts'
import { Instant, LocalDate } from './local-date.ts'
import { PaperKindCode } from './paper-kind.ts'

/** A line of 発行控え: what left the department, who gave it out, to whom. Never changed. */
export const IssuedPaper = z.strictObject({
  id: IssuedPaperId,
  /** Counts through the calendar year without a gap: 2026-0001. */
  number: z.string(),
  /** 第n版 of the same paper for the same recipient. */
  version: z.number().int().positive(),
  patientId: PatientId,
  admissionId: AdmissionId,
  kind: PaperKindCode,
  title: z.string(),
  /** The provider's lasting id, or empty where the paper goes to no one partner. */
  recipientKey: z.string(),
  recipientName: z.string(),
  conferenceId: z.string(),
  purpose: z.string(),
  copies: z.number().int().positive(),
  /** Codes of the warnings that the issuer looked at, and why they issued all the same. */
  warnings: z.array(z.string()),
  reason: z.string(),
  /** Of the PDF, in hexadecimal. */
  sha256: z.string(),
  issuedOn: LocalDate,
  issuedAt: Instant,
  issuedBy: UserId,
  issuedByName: z.string(),
})
export type IssuedPaper = z.infer<typeof IssuedPaper>

/** 2026-0001: the number as it is printed. */
export function paperNumber(year: number, serial: number): string {
  return `${year}-${String(serial).padStart(4, '0')}`
}
