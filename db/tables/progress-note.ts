/** A version of a note; its key is `id` and `version`. */
export type ProgressNoteRow = {
  id: string
  version: number
  patient_id: string
  admission_id: string
  happened_on: string
  way: string
  text: string
  reason: string
  updated_at: string
  updated_by: string
}

export type ProgressNoteTables = { progress_note: ProgressNoteRow }
