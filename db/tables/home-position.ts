export type HomePositionTableRow = {
  patient_id: string
  /** Null where the position was taken back. */
  latitude: number | null
  longitude: number | null
  error_km: number
  way: string
  /** The address that it was set for. */
  placed_for: string
  version: number
  updated_at: string
  updated_by: string
}

export type HomePositionTables = { home_position: HomePositionTableRow }
