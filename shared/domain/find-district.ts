import { districtsOf } from './area.ts'
import type { AreaData, District } from './area.ts'
import { fold } from './fold.ts'

/**
 * The district of a 町域名 of the postal data. Undefined where the name is unknown, or empty (郵便番号の
 * 「以下に掲載がない場合」) in a municipality of several districts.
 */
export function findDistrict(areas: AreaData, municipalityCode: string, town: string): District | undefined {
  const districts = districtsOf(areas, municipalityCode)
  if (town === '') return districts.length === 1 ? districts[0] : undefined
  return (
    districts.find((district) => district.towns.includes(town)) ??
    districts.find((district) => district.townPrefixes.some((prefix) => town.startsWith(prefix)))
  )
}

/** ヶ, ケ and が are written for each other in town names (緑ヶ丘, 緑が丘). */
const townKey = (text: string) => fold(text).replaceAll('が', 'け')

type Town = { key: string; shortened: string; district: District }

/** Folding a thousand names for each address of an import would take seconds. */
const townsOfAreas = new WeakMap<AreaData, Map<string, Town[]>>()

/** People leave out the last 町 or り: 後田1丁目 for 後田町, 御幸通2丁目 for 御幸通り. */
function townsOf(areas: AreaData, municipalityCode: string): Town[] {
  const known = townsOfAreas.get(areas) ?? new Map<string, Town[]>()
  townsOfAreas.set(areas, known)
  const towns =
    known.get(municipalityCode) ??
    districtsOf(areas, municipalityCode).flatMap((district) =>
      [...district.townPrefixes, ...district.towns].map((name) => {
        const key = townKey(name)
        return { key, shortened: key.replace(/[町り]$/u, ''), district }
      }),
    )
  known.set(municipalityCode, towns)
  return towns
}

/** How far an address begins with a town name, 0 where it does not; a shortened name weighs less than one in full. */
function weightOf(local: string, { key, shortened }: Town): number {
  if (local.startsWith(key)) return 2 * key.length
  return shortened.length > 1 && local.startsWith(shortened) ? 2 * shortened.length - 1 : 0
}

/** What is left of an address after prefecture, county and municipality, each where present, and 大字. */
function localPart(areas: AreaData, municipalityCode: string, address: string): string {
  const municipality = areas.municipalities.find(({ code }) => code === municipalityCode)
  const prefecture = areas.prefectures.find(({ code }) => code === municipality?.prefectureCode)
  const above = [prefecture?.name, municipality?.county, municipality?.name]
  const rest = above.reduce<string>((text, name) => {
    const key = townKey(name ?? '')
    return key !== '' && text.startsWith(key) ? text.slice(key.length) : text
  }, townKey(address))
  return rest.replace(/^([^0-9]*?)大字/u, '$1').replace(/^字/u, '')
}

/** The district in which an address lies, by the longest town name that the address begins with. */
export function findDistrictByAddress(
  areas: AreaData,
  municipalityCode: string,
  address: string,
): District | undefined {
  const districts = districtsOf(areas, municipalityCode)
  if (districts.length === 1) return districts[0]
  const local = localPart(areas, municipalityCode, address)
  let best: { district: District; weight: number } | undefined
  for (const town of townsOf(areas, municipalityCode)) {
    const weight = weightOf(local, town)
    if (weight > (best?.weight ?? 0)) best = { district: town.district, weight }
  }
  return best?.district
}
