/** A role that the department added by hand or set out of scope; `byRule` after it was undone. */
export type RoleDecisionTableRow = {
  admission_id: string
  role: string
  choice: string
  reason: string
  version: number
  updated_at: string
  updated_by: string
}

/** 不足: a role for which nobody was found, with how many were asked by then. */
export type RoleGapTableRow = {
  admission_id: string
  role: string
  is_open: number
  district_code: string | null
  asked_count: number
  declined_count: number
  note: string
  recorded_at: string
  recorded_by: string
}

export type RoleDecisionTables = {
  role_decision: RoleDecisionTableRow
  role_gap: RoleGapTableRow
}
