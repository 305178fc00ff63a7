import type { CandidateArea } from '../../../db/repositories/directory.ts'
import { type AreaData, areaPath, type District, districtsOf } from '../../../shared/domain/area.ts'
import { type Coordinates, coordinatesOf } from '../../../shared/domain/distance.ts'
import { distancesFromMiddle } from '../../../shared/domain/district-middle.ts'
import type { MatchProvider } from '../../../shared/domain/candidate.ts'
import { distanceFrom, type MatchRegion, serviceAreaMark } from '../../../shared/domain/match-context.ts'
import type { Patient } from '../../../shared/domain/patient.ts'
import type { Provider } from '../../../shared/domain/provider.ts'

/** How many rings of districts beyond the patient's own municipality are looked into. */
export type Widen = 0 | 1 | 2
const WIDEST: Widen = 2

/** Where the patient will live, as far as it is known: a district, else a municipality named in the address. */
export type Home = {
  readonly municipalityCode: string | null
  readonly district: District | null
  /** Borders between the home and each district; empty where the home is unknown. */
  readonly steps: ReadonlyMap<string, number>
  /** Where somebody placed the home, with how far it may lie from there in km. */
  readonly position: HomePoint | null
}

/** A home on the map. */
export type HomePoint = Coordinates & { readonly errorKm: number }

export function homeOf(
  areas: AreaData,
  { districtCode, address }: Pick<Patient, 'districtCode' | 'address'>,
  position: HomePoint | null = null,
): Home {
  const district = areas.districts.find(({ code }) => code === districtCode) ?? null
  const municipalityCode = district?.municipalityCode ?? municipalityIn(areas, address)
  const starts =
    district !== null ? [district.code] : districtsOf(areas, municipalityCode ?? '').map(({ code }) => code)
  return { municipalityCode, district, steps: stepsFrom(areas, starts), position }
}

/** The longest name that stands in the address: a short one may lie inside a longer one. */
function municipalityIn(areas: AreaData, address: string): string | null {
  const found = areas.municipalities
    .filter(({ name }) => address.includes(name))
    .toSorted((a, b) => b.name.length - a.name.length)
  return found[0]?.code ?? null
}

function stepsFrom(areas: AreaData, starts: readonly string[]): Map<string, number> {
  const byCode = new Map(areas.districts.map((district) => [district.code, district]))
  const steps = new Map(starts.map((code) => [code, 0]))
  let edge = [...starts]
  for (let step = 1; edge.length > 0; step += 1) {
    edge = [...new Set(edge.flatMap((code) => byCode.get(code)?.neighbours ?? []))].filter(
      (code) => !steps.has(code),
    )
    for (const code of edge) steps.set(code, step)
  }
  return steps
}

/** Where to look, in codes and in words. Without a known home: everywhere, and no words. */
export function searchedArea(
  areas: AreaData,
  home: Home,
  widen: Widen,
): { area: CandidateArea; words: string[]; canWiden: boolean } {
  const { municipalityCode } = home
  if (municipalityCode === null) {
    const everywhere = areas.municipalities.map(({ code }) => code)
    return { area: { municipalityCodes: everywhere }, words: [], canWiden: false }
  }
  const beyond = ringsBeyond(areas, home, widen)
  const name = areas.municipalities.find(({ code }) => code === municipalityCode)?.name ?? ''
  const own = districtsOf(areas, municipalityCode).map(({ code }) => code)
  return {
    area:
      beyond.length === 0
        ? { municipalityCodes: [municipalityCode] }
        : { districtCodes: [...own, ...beyond.map(({ code }) => code)] },
    words: [name, ...beyond.map((district) => placeWord(areas, district.code))],
    canWiden: widen < WIDEST && ringsBeyond(areas, home, WIDEST).length > beyond.length,
  }
}

/** Whether a provider sits in the searched area, or its ○△ names the patient's place from outside. */
export function isWithin(
  area: CandidateArea,
  place: string,
  provider: Provider,
  folded: MatchProvider,
): boolean {
  const { municipalityCode, districtCode } = provider.area
  const sits =
    'municipalityCodes' in area
      ? area.municipalityCodes.includes(municipalityCode)
      : districtCode === null
        ? area.districtCodes.some((code) => code.startsWith(municipalityCode))
        : area.districtCodes.includes(districtCode)
  return sits || (serviceAreaMark(folded, place)?.mark ?? '×') !== '×'
}

/** Districts outside the municipality, nearest first; the first ring is the nearest one there is. */
function ringsBeyond(areas: AreaData, { municipalityCode, steps }: Home, widen: Widen): District[] {
  if (widen === 0) return []
  const stepsTo = (district: District) => steps.get(district.code) ?? Number.POSITIVE_INFINITY
  const outside = areas.districts
    .filter((district) => district.municipalityCode !== municipalityCode && steps.has(district.code))
    .toSorted((a, b) => stepsTo(a) - stepsTo(b))
  const nearest = outside[0] === undefined ? 0 : stepsTo(outside[0])
  return outside.filter((district) => stepsTo(district) < nearest + widen)
}

/** 防府市 富海; the code itself for one that the areas do not hold. */
function placeWord(areas: AreaData, districtCode: string): string {
  const path = areaPath(areas, districtCode)
  return path === undefined ? districtCode : `${path.municipality} ${path.district ?? ''}`.trim()
}

/** What matching knows of the place: the home where it was placed, else the middle of its district, about. */
export function matchRegion(areas: AreaData, home: Home, backupNetworks: readonly string[]): MatchRegion {
  const { district, municipalityCode, steps, position } = home
  const path = district === null ? undefined : areaPath(areas, district.code)
  const municipality = areas.municipalities.find(({ code }) => code === municipalityCode)
  const prefecture = areas.prefectures.find(({ code }) => code === municipality?.prefectureCode)
  const names = [prefecture?.name, path?.medicalArea, municipality?.name, path?.district]
  const association = areas.medicalAssociations.find(({ code }) => code === district?.medicalAssociationCode)
  const approximate = distancesFromMiddle(areas, district)
  return {
    areaText: municipality === undefined ? null : `${municipality.name}${path?.district ?? ''}`,
    placeNames: names.filter((name) => name !== undefined && name !== null),
    coordinates: position,
    ...(position === null ? {} : { coordinatesErrorKm: position.errorKm }),
    ...(position !== null || approximate === undefined ? {} : { approximate }),
    association: association?.name ?? null,
    backupNetworks,
    districtSteps: ({ districtCode }) => (districtCode === null ? null : (steps.get(districtCode) ?? null)),
  }
}

/** The straight line to a provider as it is shown, one decimal; null where it cannot be measured. */
export function shownDistance(
  region: MatchRegion,
  provider: Provider,
): { km: number; isApproximate: boolean } | null {
  const coordinates = coordinatesOf(provider.latitude, provider.longitude)
  const point = { km: null, coordinates, districtCode: provider.area.districtCode }
  const distance = distanceFrom(point, region)
  // The middle of the same district would always be 0 km away and tell nothing.
  if (distance === null || distance.km === 0) return null
  return { km: Math.round(distance.km * 10) / 10, isApproximate: distance.isApproximate }
}
