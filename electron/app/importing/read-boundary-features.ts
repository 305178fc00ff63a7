import type { GeoPolygons } from '../../../shared/domain/boundary.ts'
import { unreadable } from './readers/refuse-file.ts'

/** A feature of the file: a municipality, or one of its islands. */
export type BoundaryFeature = {
  readonly municipalityCode: string
  readonly prefecture: string
  readonly name: string
  readonly polygons: GeoPolygons
}

export type ReadFeatures = {
  readonly features: BoundaryFeature[]
  readonly rows: number
  readonly points: number
  readonly rejected: { line: number; reason: string }[]
}

/** The first of them are listed, all are counted. */
const MOST_REJECTED = 200

const NOT_BOUNDARIES =
  '行政区域（N03）の GeoJSON ではありません。国土数値情報「行政区域データ」の都道府県別のファイルを選んでください。'

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

/** Japan with its islands: what lies outside was not read as longitude and latitude. */
const isInJapan = (longitude: number, latitude: number) =>
  longitude > 122 && longitude < 154.5 && latitude > 20 && latitude < 46

/** Features of a published file as they are, each checked; those that cannot be drawn are listed with their reason. */
export function readBoundaryFeatures(text: string): ReadFeatures {
  const collection = parse(text)
  const list = isObject(collection) ? collection.features : undefined
  if (!Array.isArray(list) || list.length === 0) throw unreadable(NOT_BOUNDARIES)
  const hasCodes = list.some(
    (each) => isObject(each) && isObject(each.properties) && 'N03_007' in each.properties,
  )
  if (!hasCodes) throw unreadable(NOT_BOUNDARIES)
  const features: BoundaryFeature[] = []
  const rejected: { line: number; reason: string }[] = []
  let points = 0
  for (const [index, item] of list.entries()) {
    const read = readFeature(item)
    if (typeof read === 'string') {
      if (rejected.length < MOST_REJECTED) rejected.push({ line: index + 1, reason: read })
      continue
    }
    features.push(read)
    points += read.polygons.flat().reduce((sum, ring) => sum + ring.length, 0)
  }
  if (features.length === 0) throw unreadable(NOT_BOUNDARIES)
  return { features, rows: list.length, points, rejected }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw unreadable('行政区域のファイルが壊れているか、途中で切れています。ファイルを取り直してください。')
  }
}

/** A feature, or why it is left out. */
function readFeature(item: unknown): BoundaryFeature | string {
  if (!isObject(item) || !isObject(item.properties)) return '属性がありません。'
  const { N03_001, N03_003, N03_004, N03_005, N03_007 } = item.properties
  const municipalityCode = textOf(N03_007)
  if (municipalityCode === '') return '市町村コードがありません（所属未定地など）。'
  if (!/^\d{5}$/.test(municipalityCode)) return '市町村コードが5桁の数字ではありません。'
  const polygons = readPolygons(item.geometry)
  if (typeof polygons === 'string') return polygons
  // Until 2023 the city of a ward stands in N03_003, where a county may stand too; since then the ward in N03_005.
  const city = textOf(N03_003).endsWith('市') ? textOf(N03_003) : ''
  const name = `${city}${textOf(N03_004)}${textOf(N03_005)}`
  return { municipalityCode, prefecture: textOf(N03_001), name: name || municipalityCode, polygons }
}

function readPolygons(geometry: unknown): GeoPolygons | string {
  if (!isObject(geometry) || !Array.isArray(geometry.coordinates)) return '図形がありません。'
  const { type, coordinates } = geometry
  if (type !== 'Polygon' && type !== 'MultiPolygon') return '面の図形ではありません。'
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as unknown[]
  const isSound = polygons.every(
    (polygon) => Array.isArray(polygon) && polygon.length > 0 && (polygon as unknown[]).every(isRing),
  )
  return isSound
    ? (polygons as GeoPolygons)
    : '座標が読めないか、日本の範囲にありません（緯度・経度のファイルが必要です）。'
}

function isRing(ring: unknown): boolean {
  if (!Array.isArray(ring) || ring.length < 4) return false
  return (ring as unknown[]).every((point) => {
    if (!Array.isArray(point)) return false
    const [longitude, latitude] = point as unknown[]
    return typeof longitude === 'number' && typeof latitude === 'number' && isInJapan(longitude, latitude)
  })
}
