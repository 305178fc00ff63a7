import type { ProviderArea } from '../../shared/domain/provider.ts'

/** Columns in which a provider's place lies, alike in every table that has one. */
export type AreaColumns = {
  prefecture: string
  medical_area: string | null
  municipality: string
  municipality_code: string
  district: string | null
  district_code: string | null
}

export const AREA_COLUMNS = [
  'prefecture',
  'medical_area',
  'municipality',
  'municipality_code',
  'district',
  'district_code',
] as const satisfies readonly (keyof AreaColumns)[]

/** The place of a row. */
export const areaOfRow = (row: AreaColumns): ProviderArea => ({
  prefecture: row.prefecture,
  medicalArea: row.medical_area,
  municipality: row.municipality,
  municipalityCode: row.municipality_code,
  district: row.district,
  districtCode: row.district_code,
})
