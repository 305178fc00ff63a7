/** A provider whom a patient or the family do not want; `lifted_at` where that was taken back. */
export type ProviderRefusalTableRow = {
  id: string
  patient_id: string
  provider_id: string
  provider_name: string
  said_by: string
  reason: string
  said_at: string
  lifted_at: string | null
  version: number
  updated_at: string
  updated_by: string
}

export type ProviderRefusalTables = { provider_refusal: ProviderRefusalTableRow }
