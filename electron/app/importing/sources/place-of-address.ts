import {
  PREFECTURE_CODES,
  prefectureByCode,
  townsByPostalCode,
  townsByPrefecture,
  withoutCounty,
} from './postal-towns.ts'
import { narrow } from './source-text.ts'

type Town = { readonly code: string; readonly names: readonly string[] }

const written = new Map<string, readonly Town[]>()

/** Towns of a prefecture with the ways to write them: 大島郡周防大島町 is also 周防大島町. */
function townsOf(prefectureCode: string): readonly Town[] {
  const known = written.get(prefectureCode)
  if (known !== undefined) return known
  const towns = townsByPrefecture(prefectureCode).map(({ code, name }) => ({
    code,
    names: [name, withoutCounty(name)],
  }))
  written.set(prefectureCode, towns)
  return towns
}

const prefectureNames = new Map(PREFECTURE_CODES.map((code) => [prefectureByCode(code) ?? '', code] as const))

/** 山口県 → 35; undefined for a name that is no prefecture's. */
export function prefectureCodeOf(name: string): string | undefined {
  return prefectureNames.get(narrow(name))
}

/** 35 → 山口県. */
export function prefectureNameOf(code: string): string {
  return prefectureByCode(code) ?? ''
}

function byAddress(address: string, prefectureCode: string): string | undefined {
  let best: { code: string; length: number } | undefined
  for (const { code, names } of townsOf(prefectureCode))
    for (const name of names)
      if (address.startsWith(name) && name.length > (best?.length ?? 0)) best = { code, length: name.length }
  return best?.code
}

/**
 * The municipality (five digits) that an address begins with, or that its postal code belongs to. `prefectureCode` is
 * what the list says; where it says nothing the address or postal code must tell. Undefined where nothing does.
 */
export function placeOfAddress(
  address: string,
  postalCode: string,
  prefectureCode: string | undefined,
): string | undefined {
  const plain = narrow(address).replaceAll(' ', '')
  const named = [...prefectureNames].find(([name]) => name !== '' && plain.startsWith(name))
  const posted = townsByPostalCode(postalCode)
  const prefecture = named?.[1] ?? prefectureCode ?? posted[0]?.code.slice(0, 2)
  if (prefecture === undefined) return undefined
  const read = byAddress(plain.slice(named?.[0].length ?? 0), prefecture)
  if (read !== undefined) return read
  const codes = new Set(posted.filter(({ code }) => code.startsWith(prefecture)).map(({ code }) => code))
  return codes.size === 1 ? [...codes][0] : undefined
}
