import type { Generated } from 'kysely'

/** What an official entry and our card have in common. Lists are JSON text. */
type SharedColumns = {
  id: string
  name: string
  kana: string
  kind: string
  roles: string
  prefecture: string
  medical_area: string | null
  municipality: string
  municipality_code: string
  district: string | null
  district_code: string | null
  scenes: string
  uncertain_scenes: string
  postal_code: string
  address: string
  latitude: number | null
  longitude: number | null
  phone: string
  fax: string
  corporation: string
  open_days: string
  url: string
  note: string
  night: string
  holiday: string
  source_document: string
  source_as_of: string
  /** Folded fields for search, one a line. */
  folded: string
}

export type OfficialProviderRow = SharedColumns & {
  /** Place in the display order, given when the directory is built. */
  no: number
  /** Of its principal line. */
  origin: string
}

export type ProviderCardRow = SharedColumns & {
  no: number
  official_id: string | null
  phone_night: string
  contact: string
  /** JSON objects and lists. */
  capabilities: string
  service_area: string
  networks: string
  /** Compact copy of provider_fact for lists and matching; provider_fact is the truth. */
  facts: string
  visibility: string
  is_fictional: number
  confirmed_on: string | null
  confirmed_by: string
  confirmed_how: string
  /** To notice a second card of the same provider. */
  name_folded: string
  phone_folded: string
  version: number
  updated_at: string
  updated_by: string
}

export type ProviderTables = {
  'official.provider': OfficialProviderRow
  provider_card: Omit<ProviderCardRow, 'no'> & { no: Generated<number> }
}
