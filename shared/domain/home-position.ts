import { z } from 'zod'
import { Instant } from './local-date.ts'

/** The corners of Japan, in degrees: 沖ノ鳥島 to 択捉島, 与那国島 to 南鳥島. */
export const HomeLatitude = z.number().min(20).max(46)
export const HomeLongitude = z.number().min(122).max(154)

/** How a position was found: on the map, or typed as 緯度・経度. */
export const HomePositionWay = z.enum(['map', 'typed'])

/** Where a patient will live, as a person placed it; straight-line distances are measured from it. */
export const HomePosition = z.strictObject({
  latitude: HomeLatitude,
  longitude: HomeLongitude,
  /** The home lies within so many km of it: the ring of the cross-hair, or the digits that were typed. */
  errorKm: z.number().min(0).max(30),
  way: HomePositionWay,
  setAt: Instant,
  setBy: z.string(),
  version: z.number().int().positive(),
})
export type HomePosition = z.infer<typeof HomePosition>

/** What stands in the store: a taken back position keeps its version; `placedFor` is the address that it was set for. */
export type StoredHomePosition = {
  readonly position: HomePosition | null
  readonly placedFor: string
  readonly version: number
}

/** The address as a position remembers it: where it changes, the position no longer counts. */
export function placeKey({
  districtCode,
  address,
}: {
  readonly districtCode: string | null
  readonly address: string
}): string {
  return `${districtCode ?? ''}|${address.trim()}`
}

/** Kilometres in a degree of latitude. */
const DEGREE_KM = 111.2
/** More digits tell less than a house. */
const MOST_DIGITS = 5

export type ReadCoordinates = {
  readonly latitude: number
  readonly longitude: number
  readonly errorKm: number
}

/**
 * Reads 「34.0513, 131.5632」, 「緯度34.0513 経度131.5632」 or 「34°03'04.7"N 131°33'47.5"E」, in either order, as a map
 * shows them. Null where there are no two numbers, or they lie outside Japan.
 */
export function readCoordinates(text: string): ReadCoordinates | null {
  const found = degreesIn(text.normalize('NFKC'))
  if (found.length !== 2) return null
  const [first, second] = found
  if (first === undefined || second === undefined) return null
  const [latitude, longitude] = first.value <= second.value ? [first, second] : [second, first]
  const isInside =
    HomeLatitude.safeParse(latitude.value).success && HomeLongitude.safeParse(longitude.value).success
  if (!isInside) return null
  const errorKm = (Math.max(first.step, second.step) / 2) * DEGREE_KM
  return { latitude: latitude.value, longitude: longitude.value, errorKm: Math.round(errorKm * 1000) / 1000 }
}

const SEXAGESIMAL =
  /([0-9]{1,3})\s*[°度]\s*([0-9]{1,2})\s*['′’分]\s*([0-9]{1,2}(?:\.([0-9]+))?)\s*(?:["″”秒]|'')/gu
const DECIMAL = /[0-9]{1,3}(?:\.([0-9]+))?/gu

/** Numbers in degrees, each with the step of its last digit. */
function degreesIn(text: string): { value: number; step: number }[] {
  const sexagesimal = [...text.matchAll(SEXAGESIMAL)].map(([, degrees, minutes, seconds, digits]) => ({
    value: Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600,
    step: 10 ** -(digits?.length ?? 0) / 3600,
  }))
  if (sexagesimal.length > 0) return sexagesimal
  return [...text.matchAll(DECIMAL)].map(([number, digits]) => ({
    value: Number(number),
    step: 10 ** -Math.min(MOST_DIGITS, digits?.length ?? 0),
  }))
}
