import { merge } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, quantile, simplify } from 'topojson-simplify'
import type { Boundary, GeoPoint, GeoPolygons } from '../../../shared/domain/boundary.ts'
import type { BoundaryFeature } from './read-boundary-features.ts'

/** Corners whose triangle is smaller than some 45 m × 45 m are not seen at the width of a prefecture (square degrees). */
const SMALLEST_CORNER = 2e-7
/** Islands below some 200 m × 100 m are not drawn, except the only one of a municipality (square degrees). */
const SMALLEST_ISLAND = 2e-6
/** A prefecture of more points draws no faster screen and no finer map: corners go until so many are left. */
const MOST_POINTS = 12_000
/** Points closer than a millionth of the whole are the same point: a border is shared although it was written twice. */
const GRID = 1e6

type Topology = Parameters<typeof merge>[0]
/** The polygons of a topology, as `merge` takes them. */
type Parts = Extract<Parameters<typeof merge>[1], readonly unknown[]>

/**
 * The municipalities of a file, one each, with borders simplified together: neighbours keep the same line, nothing
 * overlaps and no gap opens.
 */
export function simplifyBoundaries(features: readonly BoundaryFeature[]): Boundary[] {
  const collection = {
    type: 'FeatureCollection' as const,
    features: features.map(({ municipalityCode, polygons }) => ({
      type: 'Feature' as const,
      properties: { code: municipalityCode },
      geometry: { type: 'MultiPolygon' as const, coordinates: polygons },
    })),
  }
  const exact = presimplify(topology({ areas: collection }, GRID) as Parameters<typeof presimplify>[0])
  const weight = Math.max(SMALLEST_CORNER, weightFor(exact))
  const rough = simplify(exact, weight)
  const { areas } = rough.objects
  const parts = (areas?.type === 'GeometryCollection' ? areas.geometries : []) as Parts
  const known = new Map(features.map((each) => [each.municipalityCode, each]))
  return [...known.values()]
    .toSorted((a, b) => Number(a.municipalityCode) - Number(b.municipalityCode))
    .map(({ municipalityCode, prefecture, name }) => {
      const own = parts.filter(
        ({ properties }) => (properties as { code?: string }).code === municipalityCode,
      )
      const polygons = tidy(merge(rough, own).coordinates as GeoPolygons)
      return { municipalityCode, prefectureCode: municipalityCode.slice(0, 2), prefecture, name, polygons }
    })
}

/** The weight that leaves MOST_POINTS; 0 where there are not so many. */
function weightFor(exact: Topology): number {
  const points = exact.arcs.reduce((sum, arc) => sum + arc.length, 0)
  return points <= MOST_POINTS ? 0 : quantile(exact, MOST_POINTS / points)
}

/** Twice the area of a ring, signed; in square degrees. */
function doubleArea(ring: readonly GeoPoint[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
}

/** Metres are enough: five decimals. Small islands and holes fall out, the largest island always stays. */
function tidy(polygons: GeoPolygons): GeoPolygons {
  const sized = polygons.map((rings) => ({
    rings: rings.map((ring) => ring.map(([x, y]): GeoPoint => [round(x), round(y)])),
    area: Math.abs(doubleArea(rings[0] ?? [])) / 2,
  }))
  const largest = Math.max(...sized.map(({ area }) => area))
  return sized
    .filter(({ area }) => area === largest || area >= SMALLEST_ISLAND)
    .map(({ rings }) =>
      rings.filter((ring, index) => index === 0 || Math.abs(doubleArea(ring)) / 2 >= SMALLEST_ISLAND),
    )
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5
