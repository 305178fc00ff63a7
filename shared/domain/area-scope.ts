import type { AreaMatch } from './area-name.ts'
import type { AreaData } from './area.ts'
import type { ProviderArea } from './provider.ts'

/** A choice of places: codes of prefectures (2 digits), municipalities (5 digits) and districts. */
export type AreaScope = readonly string[]

/**
 * Whether a place lies in the scope. A place whose district nobody knows counts as inside where any district of its
 * municipality was chosen, and one of which only the prefecture is known (診療時間票) where any place of that was:
 * unknown is not outside.
 */
export function isInScope(
  area: Pick<ProviderArea, 'municipalityCode' | 'districtCode'>,
  scope: AreaScope,
): boolean {
  const { municipalityCode, districtCode } = area
  return scope.some(
    (code) =>
      code === municipalityCode.slice(0, 2) ||
      code === municipalityCode ||
      (municipalityCode.length === 2 && code.startsWith(municipalityCode)) ||
      (districtCode === null ? code.startsWith(`${municipalityCode}-`) : code === districtCode),
  )
}

/** The same question asked half a million times; an empty scope is everywhere. */
export function scopeTest(
  scope: AreaScope,
): (area: Pick<ProviderArea, 'municipalityCode' | 'districtCode'>) => boolean {
  if (scope.length === 0) return () => true
  const codes = new Set(scope)
  const around = new Set(scope.filter((code) => code.length > 5).map((code) => code.slice(0, 5)))
  const prefectures = new Set(scope.map((code) => code.slice(0, 2)))
  return ({ municipalityCode, districtCode }) =>
    codes.has(municipalityCode.slice(0, 2)) ||
    (municipalityCode.length === 2 && prefectures.has(municipalityCode)) ||
    codes.has(municipalityCode) ||
    (districtCode === null ? around.has(municipalityCode) : codes.has(districtCode))
}

/** The shortest scope of these districts: a municipality of which all are chosen stands for them. */
export function scopeOfDistricts(areas: AreaData, districtCodes: readonly string[]): string[] {
  const chosen = new Set(districtCodes)
  return areas.municipalities.flatMap(({ code }) => {
    const own = areas.districts.filter((district) => district.municipalityCode === code)
    const hits = own.filter((district) => chosen.has(district.code))
    return hits.length === own.length && own.length > 0 ? [code] : hits.map((district) => district.code)
  })
}

/** The scope of a place that a word named. */
export function scopeOfMatch(areas: AreaData, match: AreaMatch): string[] {
  return match.kind === 'medicalArea' ? scopeOfDistricts(areas, match.districtCodes) : [match.code]
}
