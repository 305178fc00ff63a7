import type { Generated } from 'kysely'

export type PatientTableRow = {
  no: number
  id: string
  chart_no: string
  chart_no_folded: string
  name: string
  name_folded: string
  family_name_folded: string
  kana: string
  kana_folded: string
  /** Folded fields for search, one a line. */
  folded: string
  born_on: string
  sex: string
  postal_code: string
  address: string
  district_code: string | null
  phone: string
  /** JSON: ContactPerson[]. */
  contacts: string
  infection: string
  allergy: string
  responsible_user_id: string
  is_fictional: number
  version: number
  updated_at: string
  updated_by: string
}

export type AdmissionTableRow = {
  id: string
  patient_id: string
  admitted_on: string
  ward: string
  room: string
  department: string
  attending_doctor: string
  planned_discharge_on: string | null
  discharged_on: string | null
  care_level: string
  residence: string
  household: string
  diagnosis: string
  disclosure: string
  /** JSON lists of words. */
  insurance: string
  treatments: string
  wishes: string
  scenes: string
  course: string
  care_summary: string
  medication: string
  consent_state: string
  consent_given_by: string
  consent_given_on: string | null
  consent_except: string
  version: number
  updated_at: string
  updated_by: string
}

export type PatientTables = {
  patient: Omit<PatientTableRow, 'no'> & { no: Generated<number> }
  admission: AdmissionTableRow
}
