import type { Generated } from 'kysely'

export type CareGroupRow = {
  id: string
  reference_code: string | null
  kind: string
  name: string
  about: string
  operator: string
  phone: string
  fax: string
  contact: string
  status: string
  medical_area_code: string | null
  /** JSON list. */
  municipality_codes: string
  visibility: string
  since_on: string | null
  until_on: string | null
  note: string
  source_document: string
  source_as_of: string
  is_fictional: number
  version: number
  updated_at: string
  updated_by: string
}

export type CareGroupMemberRow = {
  id: string
  group_id: string
  /** Our card; no foreign key: cards and groups are kept apart. */
  provider_id: string | null
  name: string
  role: string
  person: string
  /** JSON: "everybody" or a list of member ids. */
  stands_in_for: string
  stand_in_note: string
  stand_in_order: number
  from_on: string | null
  to_on: string | null
  note: string
  version: number
  updated_at: string
  updated_by: string
}

export type CareGroupTables = {
  care_group: CareGroupRow
  care_group_member: CareGroupMemberRow
  care_group_change: {
    no: Generated<number>
    group_id: string
    at: string
    by_name: string
    step: string
    detail: string
  }
  provider_flag: {
    id: string
    provider_id: string
    flag: string
    since_on: string | null
    until_on: string | null
    source_document: string
    source_as_of: string
    note: string
    version: number
    updated_at: string
    updated_by: string
  }
}
