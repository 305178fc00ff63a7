import type { AreaData } from '../../../../shared/domain/area.ts'
import type { ProviderArea } from '../../../../shared/domain/provider.ts'
import { areaOf } from './place.ts'
import { PREFECTURE_CODES, townsByPrefecture, withoutCounty } from './postal-towns.ts'
import { narrow } from './source-text.ts'

type Municipality = { readonly name: string; readonly code: string; readonly prefecture: string }

let country: readonly Municipality[] | undefined

/** Every municipality of the country, longest names first: 札幌市中央区 before 中央区. */
function municipalities(): readonly Municipality[] {
  country ??= PREFECTURE_CODES.flatMap((prefecture) => townsByPrefecture(prefecture))
    .map(({ name, code, prefecture }) => ({ name: withoutCounty(name), code, prefecture }))
    .toSorted((a, b) => b.name.length - a.name.length)
  return country
}

/**
 * The code of the municipality that a cell or an address begins with, prefecture and county aside. Of several with one name
 * (府中市) the one of the named prefecture, else of the one preferred; undefined where that tells nothing.
 */
export function municipalityOf(text: string, preferred: string): string | undefined {
  const plain = narrow(text).replaceAll(' ', '')
  if (plain === '') return undefined
  const prefecture = /^(?:東京都|北海道|(?:京都|大阪)府|.{2,3}?県)/u.exec(plain)?.[0]
  const local = plain.slice(prefecture?.length ?? 0).replace(/^.{1,5}?郡(?=.{1,6}?[町村])/u, '')
  const named = municipalities().filter(
    ({ name, prefecture: held }) =>
      local.startsWith(name) && (prefecture === undefined || held === prefecture),
  )
  const longest = named.filter(({ name }) => name.length === named[0]?.name.length)
  if (longest.length === 1) return longest[0]?.code
  return longest.find(({ code }) => code.slice(0, 2) === preferred.slice(0, 2))?.code
}

/** The place of a row: its own cell, else its address, else the one chosen for the list. */
export function listPlace(
  areas: AreaData,
  municipality: string,
  address: string,
  chosen: string,
): ProviderArea | undefined {
  const code = municipalityOf(municipality, chosen) ?? municipalityOf(address, chosen) ?? chosen
  return code === '' ? undefined : areaOf(areas, code, address)
}
