export type ConferenceTableRow = {
  id: string
  admission_id: string
  /** Copies out of the body, for the list. */
  held_on: string | null
  start_time: string
  place: string
  /** JSON: ConferenceBody. */
  draft: string
  confirmed_no: number
  correction_reason: string
  version: number
  updated_at: string
  updated_by: string
}

/** A confirmed state of a record. Rows are only added; the database refuses to change or delete one. */
export type ConferenceVersionTableRow = {
  conference_id: string
  no: number
  body: string
  reason: string
  confirmed_at: string
  confirmed_by: string
  /** The name as it was then. */
  confirmed_by_name: string
}

export type ConferenceTables = {
  conference: ConferenceTableRow
  conference_version: ConferenceVersionTableRow
}
