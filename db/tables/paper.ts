import type { Generated } from 'kysely'

export type PaperDraftTableRow = {
  admission_id: string
  kind: string
  /** The provider's lasting id, or empty. */
  recipient_key: string
  /** Of papers about one conference, else empty. */
  conference_id: string
  recipient_name: string
  /** JSON: field id → what a person wrote there. */
  typed: string
  /** JSON: the doctor's part as it was confirmed; null = not confirmed. */
  doctor_text: string | null
  doctor_name: string
  doctor_recorded_by: string
  doctor_recorded_at: string | null
  version: number
  updated_at: string
  updated_by: string
}

/** A paper that was issued. Rows are only added; the database refuses to change or delete one. */
export type IssuedPaperTableRow = {
  no: number
  id: string
  number: string
  version: number
  patient_id: string
  admission_id: string
  kind: string
  recipient_key: string
  conference_id: string
  recipient_name: string
  title: string
  purpose: string
  copies: number
  /** JSON: codes of the warnings that were looked at. */
  warnings: string
  reason: string
  /** Folded fields for search, one a line. */
  folded: string
  sha256: string
  issued_on: string
  issued_at: string
  issued_by: string
  /** The name as it was then. */
  issued_by_name: string
}

export type PaperTables = {
  paper_draft: PaperDraftTableRow
  issued_paper: Omit<IssuedPaperTableRow, 'no'> & { no: Generated<number> }
  issued_paper_file: { issued_paper_id: string; content: string; pdf: Uint8Array }
  /** Last number given out in a calendar year. */
  paper_counter: { year: number; last: number }
}
