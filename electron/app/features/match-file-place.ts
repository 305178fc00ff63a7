import type { CandidateArea } from '../../../db/repositories/directory.ts'
import { resolveAreaName } from '../../../shared/domain/area-name.ts'
import type { AreaData } from '../../../shared/domain/area.ts'
import { findDistrictByAddress } from '../../../shared/domain/find-district.ts'
import { fold } from '../../../shared/domain/fold.ts'
import type { ReadPatient } from '../../../shared/domain/read-patient-file.ts'
import { AppError } from '../../../shared/errors.ts'
import { lookUpPostalCode } from '../postal-code.ts'
import { type Home, homeOf, searchedArea, type Widen } from './match-region.ts'

/** Where a patient of a file lives, and where candidates are looked for. */
export type FilePlace = {
  readonly home: Home
  readonly areaFor: (widen: Widen) => CandidateArea
}

/** The district of a postal code, where it tells one. */
function byPostalCode(
  areas: AreaData,
  postalCode: string,
): { districtCode: string | null; address: string } | undefined {
  const places = lookUpPostalCode(areas, postalCode)
  const first = places[0]
  if (first === undefined) return undefined
  const districts = new Set(places.map(({ districtCode }) => districtCode))
  return { districtCode: districts.size === 1 ? first.districtCode : null, address: first.municipality }
}

/** A district below a municipality that stands at the beginning: 防府市富海, 山口市阿東徳佐中. */
function byAddress(
  areas: AreaData,
  text: string,
): { districtCode: string | null; address: string } | undefined {
  const folded = fold(text)
  const municipality = areas.municipalities.find(({ name }) => folded.includes(fold(name)))
  if (municipality === undefined) return undefined
  const district = findDistrictByAddress(areas, municipality.code, text)
  return { districtCode: district?.code ?? null, address: municipality.name }
}

/** Reads area and postal code of a file; an area that nobody knows is `invalid-input` with what may have been meant. */
export function placeOfFile(areas: AreaData, { area, postalCode }: ReadPatient): FilePlace {
  const zip = postalCode === null ? undefined : byPostalCode(areas, postalCode)
  if (area === null) return placeOf(areas, zip ?? { districtCode: null, address: '' })
  const named = resolveAreaName(areas, area)
  if (named.match === undefined) {
    const found = zip ?? byAddress(areas, area)
    if (found !== undefined) return placeOf(areas, found)
    const meant = named.suggestions.length === 0 ? '' : `近いもの：${named.suggestions.join('、')}`
    throw new AppError('invalid-input', {
      fields: {
        area: `「${area.slice(0, 40)}」は家路の地域にありません。市町村か地区の名前を書いてください。${meant}`,
      },
    })
  }
  const { kind, code, label, districtCodes } = named.match
  if (kind === 'district') return placeOf(areas, { districtCode: code, address: '' })
  // The written area is wider than the postal code's district: the narrower of the two counts.
  if (zip?.districtCode != null && districtCodes.includes(zip.districtCode)) return placeOf(areas, zip)
  if (kind === 'municipality') return placeOf(areas, { districtCode: null, address: label })
  const unknown = homeOf(areas, { districtCode: null, address: '' })
  return { home: unknown, areaFor: () => ({ districtCodes }) }
}

function placeOf(areas: AreaData, at: { districtCode: string | null; address: string }): FilePlace {
  const home = homeOf(areas, at)
  return { home, areaFor: (widen) => searchedArea(areas, home, widen).area }
}
