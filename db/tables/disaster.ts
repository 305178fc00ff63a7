export type TransportAgreementRow = {
  id: string
  patient_id: string | null
  /** JSON list. */
  area_codes: string
  hospital_id: string
  hospital_name: string
  fire_department: string
  agreed_by: string
  agreed_on: string
  until_on: string | null
  conditions: string
  note: string
  version: number
  updated_at: string
  updated_by: string
}

export type DisasterPlanRow = {
  patient_id: string
  battery_hours: number | null
  oxygen_hours: number | null
  power_source: string
  power_company: string
  vendor: string
  evacuation_place: string
  checked_by: string
  note: string
  confirmed_on: string | null
  left_out_reason: string
  version: number
  updated_at: string
  updated_by: string
}

export type DisasterTables = { transport_agreement: TransportAgreementRow; disaster_plan: DisasterPlanRow }
