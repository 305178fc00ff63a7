import type { MapInput, MapView } from '../../../shared/contract/region.ts'
import { scopeOfDistricts } from '../../../shared/domain/area-scope.ts'
import type { AreaData } from '../../../shared/domain/area.ts'
import { AppError } from '../../../shared/errors.ts'

/** What a map shows: its unit, its codes (none: everywhere), and its districts where we know them. */
export type MapScope = {
  readonly unit: MapView['unit']
  readonly codes: readonly string[]
  readonly prefectureCode: string | null
  readonly districts: AreaData['districts']
  /** Undefined for a prefecture of which we hold no area data. */
  readonly name: string | undefined
}

/** The scope of a map; `not-found` for a medical area that we do not know. */
export function mapScope(areas: AreaData, { medicalAreaCode, prefectureCode }: MapInput): MapScope {
  if (medicalAreaCode !== undefined) {
    const medicalArea = areas.medicalAreas.find(({ code }) => code === medicalAreaCode)
    if (medicalArea === undefined) throw new AppError('not-found')
    const districts = areas.districts.filter((each) => each.medicalAreaCode === medicalAreaCode)
    const codes = scopeOfDistricts(
      areas,
      districts.map(({ code }) => code),
    )
    const { name } = medicalArea
    return { unit: 'medicalArea', codes, prefectureCode: medicalArea.prefectureCode, districts, name }
  }
  if (prefectureCode === undefined)
    return { unit: 'country', codes: [], prefectureCode: null, districts: [], name: '全国' }
  const districts = areas.districts.filter(({ municipalityCode }) =>
    municipalityCode.startsWith(prefectureCode),
  )
  const name = areas.prefectures.find(({ code }) => code === prefectureCode)?.name
  return { unit: 'prefecture', codes: [prefectureCode], prefectureCode, districts, name }
}
