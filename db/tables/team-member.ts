export type TeamMemberTableRow = {
  id: string
  admission_id: string
  role: string
  provider_id: string
  provider_name: string
  person: string
  phone_day: string
  phone_night: string
  fax: string
  night: string
  holiday: string
  is_existing: number
  since_on: string | null
  first_visit_on: string | null
  note: string
  /** Null while in the team. */
  removed_at: string | null
  removed_by: string | null
  removed_reason: string
  added_at: string
  version: number
  updated_at: string
  updated_by: string
}

export type TeamMemberTables = { team_member: TeamMemberTableRow }
