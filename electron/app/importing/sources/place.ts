import { type AreaData, areaOfMunicipality, areaPath } from '../../../../shared/domain/area.ts'
import { findDistrictByAddress } from '../../../../shared/domain/find-district.ts'
import type { ProviderArea } from '../../../../shared/domain/provider.ts'
import { townByCode, townsByPrefecture, withoutCounty } from './postal-towns.ts'
import { narrow } from './source-text.ts'

/** Check digit of the six-digit municipality code (総務省 全国地方公共団体コード). */
function hasCheckDigit(code: string): boolean {
  const digits = Array.from(code, Number)
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0)
  return (11 - (sum % 11)) % 10 === digits[5]
}

const isPrefecture = (code: string) => code >= '01' && code < '48'

function readMunicipalityCode(text: string): string | undefined {
  const code = narrow(text).padStart(6, '0')
  return /^\d{6}$/u.test(code) && isPrefecture(code.slice(0, 2)) && hasCheckDigit(code)
    ? code.slice(0, 5)
    : undefined
}

/** Codes that were read: there are less than two thousand good ones, and each stands in many rows. */
const readCodes = new Map<string, string>()

/** Five digits of a six-digit code; undefined where it is none. Excel drops a leading zero: 11029 is 011029. */
export function municipalityCode(text: string): string | undefined {
  const known = readCodes.get(text)
  if (known !== undefined) return known
  const code = readMunicipalityCode(text)
  if (code !== undefined) readCodes.set(text, code)
  return code
}

/** 都道府県コード and 市区町村コード without a check digit (ナビイ), each perhaps without its leading zeros. */
export function joinedMunicipalityCode(prefecture: string, municipality: string): string | undefined {
  const code = narrow(prefecture).padStart(2, '0') + narrow(municipality).padStart(3, '0')
  return /^\d{5}$/u.test(code) && isPrefecture(code) && !code.endsWith('000') ? code : undefined
}

export type PlaceNames = { readonly prefecture: string; readonly municipality: string }

/** Names of a municipality as the postal data has them; undefined for a code that is no longer or not yet in it. */
export function municipalityNames(code: string): PlaceNames | undefined {
  const town = townByCode(code)
  return town && { prefecture: town.prefecture, municipality: withoutCounty(town.name) }
}

/** Names read off the beginning of an address, for codes that nobody knows. */
export function namesInAddress(address: string): PlaceNames {
  const found =
    /^(東京都|北海道|(?:京都|大阪)府|.{2,3}?県)?(?:.{1,5}?郡(?=.{1,6}?[町村]))?((?:.{1,6}?市(?:.{1,3}?区)?)|.{1,6}?[区町村])?/u.exec(
      narrow(address).replaceAll(' ', ''),
    )
  return { prefecture: found?.[1] ?? '', municipality: found?.[2] ?? '' }
}

/**
 * The municipality whose name an address begins with, after the prefecture: for rows that carry only the code of the
 * prefecture. Undefined where none or no whole name fits.
 */
export function municipalityInAddress(prefecture: string, address: string): string | undefined {
  const local = narrow(address)
    .replaceAll(' ', '')
    .replace(/^(?:東京都|北海道|(?:京都|大阪)府|.{2,3}?県)/u, '')
  const fitting = townsByPrefecture(prefecture).filter(
    ({ name }) => local.startsWith(name) || local.startsWith(withoutCounty(name)),
  )
  return fitting.toSorted((a, b) => b.name.length - a.name.length)[0]?.code
}

/** Codes whose districts we know; for all others the district is not looked for. */
const ourCodes = new WeakMap<AreaData, ReadonlySet<string>>()

function isOurs(areas: AreaData, code: string): boolean {
  const known = ourCodes.get(areas) ?? new Set(areas.municipalities.map((municipality) => municipality.code))
  ourCodes.set(areas, known)
  return known.has(code)
}

/**
 * The area of a municipality code and an address: down to the district where we know the districts, else with the
 * names given, or those that the postal data or the address itself has.
 */
export function areaOf(
  areas: AreaData,
  code: string,
  address: string,
  names: () => PlaceNames = () => municipalityNames(code) ?? namesInAddress(address),
): ProviderArea {
  if (!isOurs(areas, code))
    return { ...names(), medicalArea: null, municipalityCode: code, district: null, districtCode: null }
  const district = findDistrictByAddress(areas, code, narrow(address))
  const known = (district && areaPath(areas, district.code)) ?? areaOfMunicipality(areas, code)
  return (
    known ?? { ...names(), medicalArea: null, municipalityCode: code, district: null, districtCode: null }
  )
}
