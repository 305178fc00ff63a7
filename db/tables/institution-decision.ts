import type { Generated } from 'kysely'

/** A person's word about two lines. Several rows of one act: a line set apart from each of the others. */
export type InstitutionDecisionRow = {
  no: number
  id: string
  act_id: string
  /** The lower id first. */
  a_id: string
  b_id: string
  verdict: string
  note: string
  /** JSON: names and evidence as the person saw them. */
  shown: string
  decided_at: string
  decided_by: string
  decided_by_name: string
  undone_at: string | null
  undone_by_name: string | null
  /** A later act about the same two; undone, it gives the word back. */
  replaced_by_act: string | null
}

export type InstitutionDecisionTables = {
  institution_decision: Omit<InstitutionDecisionRow, 'no'> & { no: Generated<number> }
}
