import { distanceKm } from '../../../../shared/domain/distance.ts'
import type { Masters } from '../../../../shared/domain/master-files.ts'
import type { Prefecture } from '../../../../shared/domain/prefecture.ts'
import type { OfficialDetail } from '../../../../shared/domain/source-line.ts'
import { narrow } from './source-text.ts'

export type Point = {
  readonly latitude: number | null
  readonly longitude: number | null
  /** Why published coordinates are not used; none where they are, or where there are none. */
  readonly doubt?: OfficialDetail
}

const NONE: Point = { latitude: null, longitude: null }
const doubtful = (why: string): Point => ({
  ...NONE,
  doubt: { label: '位置', text: `公表の緯度・経度は${why}のため使っていません（要確認）` },
})

const onGrid = (degrees: number, grid: number) => {
  const steps = degrees / grid
  return Math.abs(steps - Math.round(steps)) < 1e-6
}

const isWithin = (place: Prefecture, latitude: number, longitude: number) =>
  latitude >= place.south && latitude <= place.north && longitude >= place.west && longitude <= place.east

/**
 * The point of an institution. 0.0 and empty mean "not entered". Not used either: a point outside the prefecture,
 * one rounded to the grid, and the prefecture's office as the place of somebody in another municipality. Each is
 * judged by the row alone, so the order of rows and files changes nothing.
 */
export function pointOf(
  latitudeText: string,
  longitudeText: string,
  municipality: string,
  { entries, rule }: Masters['prefectures'],
): Point {
  const latitude = Number(narrow(latitudeText))
  const longitude = Number(narrow(longitudeText))
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return NONE
  if (latitude === 0 || longitude === 0) return NONE
  const place = entries.find(({ code }) => municipality.startsWith(code))
  if (place === undefined) return { latitude, longitude }
  if (!isWithin(place, latitude, longitude)) return doubtful('都道府県の外')
  if (onGrid(latitude, rule.gridDegrees) && onGrid(longitude, rule.gridDegrees)) return doubtful('丸めた値')
  if (municipality !== place.officeMunicipality && isAtOffice(place, latitude, longitude, rule.officeMetres))
    return doubtful('都道府県庁の位置')
  return { latitude, longitude }
}

function isAtOffice(place: Prefecture, latitude: number, longitude: number, metres: number): boolean {
  // Nearly all are far away: two subtractions save the trigonometry.
  if (Math.abs(place.latitude - latitude) > 0.01 || Math.abs(place.longitude - longitude) > 0.01) return false
  return distanceKm(place, { latitude, longitude }) * 1000 < metres
}
