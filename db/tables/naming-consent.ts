export type NamingConsentTableRow = {
  id: string
  admission_id: string
  provider_id: string
  provider_name: string
  phone_day: string
  phone_night: string
  person: string
  agreed_on: string
  way: string
  includes_partners: number
  note: string
  recorded_at: string
  recorded_by: string
  /** Null while it holds. */
  ended_at: string | null
  ended_by: string | null
  ended_reason: string
}

export type NamingConsentTables = { naming_consent: NamingConsentTableRow }
