import type { AreaData, District } from './area.ts'
import type { MatchProvider } from './candidate.ts'
import { coordinatesOf, distanceKm } from './distance.ts'
import type { Coordinates } from './distance.ts'
import type { HomeDistance } from './match-context.ts'

/** The middle of a district, with how far from it a house of the district may lie; null where that cannot be said. */
export type DistrictMiddle = { readonly point: Coordinates; readonly reachKm: number | null }

/**
 * The representative point of a district. Its houses lie at most about half way to the farthest of its neighbours; a
 * district without a neighbour that has a point tells nothing of its size.
 */
export function districtMiddle(
  byCode: ReadonlyMap<string, District>,
  district: District,
): DistrictMiddle | null {
  const point = coordinatesOf(district.latitude, district.longitude)
  if (point === null) return null
  const halves = district.neighbours.flatMap((code) => {
    const neighbour = byCode.get(code)
    const other = neighbour && coordinatesOf(neighbour.latitude, neighbour.longitude)
    return other ? [distanceKm(point, other) / 2] : []
  })
  return { point, reachKm: halves.length === 0 ? null : Math.max(...halves) }
}

/**
 * About how far a provider is from the middle of a district; a provider without a point stands in the middle of its own.
 * Undefined where the district has no middle.
 */
export function distancesFromMiddle(
  { districts }: AreaData,
  district: District | null,
): ((provider: Pick<MatchProvider, 'coordinates' | 'districtCode'>) => HomeDistance | null) | undefined {
  const byCode = new Map(districts.map((each) => [each.code, each]))
  const from = district && districtMiddle(byCode, district)
  if (from === null) return undefined
  const middles = new Map<string, DistrictMiddle | null>()
  const middleOf = (code: string): DistrictMiddle | null => {
    const known = middles.get(code)
    if (known !== undefined) return known
    const theirs = byCode.get(code)
    const middle = theirs === undefined ? null : districtMiddle(byCode, theirs)
    middles.set(code, middle)
    return middle
  }
  return ({ coordinates, districtCode }) => {
    const to =
      coordinates === null
        ? districtCode === null
          ? null
          : middleOf(districtCode)
        : { point: coordinates, reachKm: 0 }
    if (to === null) return null
    const errorKm = from.reachKm === null || to.reachKm === null ? null : from.reachKm + to.reachKm
    return { km: distanceKm(from.point, to.point), errorKm, isApproximate: true }
  }
}
