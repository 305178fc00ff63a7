import type { GeoPoint, GeoPolygons } from './boundary.ts'

/** West, south, east, north in degrees. */
export type GeoBounds = readonly [west: number, south: number, east: number, north: number]

/** A flat map of a region that fits into a frame. At the width of a prefecture the earth is flat enough for it. */
export type FlatMap = {
  readonly width: number
  readonly height: number
  readonly project: (point: GeoPoint) => [x: number, y: number]
  /** Length of one unit of the map (a pixel, a point) in kilometres. */
  readonly kilometres: number
  /** Units of the map in one degree of longitude, and of latitude. */
  readonly degree: number
  readonly steep: number
  /** What the frame shows. */
  readonly bounds: GeoBounds
}

/** Kilometres in a degree of latitude. */
const DEGREE_KM = 111.2

export function boundsOf(points: Iterable<GeoPoint>): GeoBounds | undefined {
  let bounds: [number, number, number, number] | undefined
  for (const [x, y] of points) {
    bounds =
      bounds === undefined
        ? [x, y, x, y]
        : [Math.min(bounds[0], x), Math.min(bounds[1], y), Math.max(bounds[2], x), Math.max(bounds[3], y)]
  }
  return bounds
}

/** Both together. */
export function joinBounds(a: GeoBounds | undefined, b: GeoBounds | undefined): GeoBounds | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}

/** The map of these bounds, as large as the frame allows, in its middle; `margin` stays free on every side. */
export function fitMap(bounds: GeoBounds, frame: { width: number; height: number }, margin: number): FlatMap {
  const [west, south, east, north] = bounds
  const { width, height } = frame
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  // A single point is shown with some country around it.
  const wide = Math.max(0.02, (east - west) * narrow)
  const high = Math.max(0.02, north - south)
  const scale = Math.max(1, Math.min((width - 2 * margin) / wide, (height - 2 * margin) / high))
  const middle = [(west + east) / 2, (south + north) / 2] as const
  return {
    width,
    height,
    project: ([longitude, latitude]) => [
      width / 2 + (longitude - middle[0]) * narrow * scale,
      height / 2 - (latitude - middle[1]) * scale,
    ],
    kilometres: DEGREE_KM / scale,
    degree: scale * narrow,
    steep: scale,
    bounds: [
      middle[0] - width / 2 / (scale * narrow),
      middle[1] - height / 2 / scale,
      middle[0] + width / 2 / (scale * narrow),
      middle[1] + height / 2 / scale,
    ],
  }
}

const tenth = (value: number) => Math.round(value * 10) / 10

/** Polygons as an SVG path; points that fall together are left out. */
export function pathOf(polygons: GeoPolygons, map: FlatMap): string {
  return polygons
    .flat()
    .map((ring) => {
      let last = ''
      const steps = ring.flatMap((point) => {
        const [x, y] = map.project(point)
        const step = `${tenth(x)} ${tenth(y)}`
        if (step === last) return []
        last = step
        return [step]
      })
      return steps.length < 3 ? '' : `M${steps.join('L')}Z`
    })
    .join('')
}

/** Where a name stands: the middle of the largest polygon's outline, weighed by area. */
export function labelPoint(polygons: GeoPolygons): GeoPoint | undefined {
  return largest(polygons)?.point
}

/** The outline of the largest polygon: the place in which its name belongs. */
export function labelOutline(polygons: GeoPolygons): readonly GeoPoint[] | undefined {
  return largest(polygons)?.outline
}

function largest(polygons: GeoPolygons) {
  const outlines = polygons.flatMap(([outline]) =>
    outline === undefined ? [] : [{ ...centroid(outline), outline }],
  )
  return outlines.toSorted((a, b) => b.area - a.area)[0]
}

function centroid(ring: readonly GeoPoint[]): { point: GeoPoint; area: number } {
  let [x, y, twice] = [0, 0, 0]
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1]
    const cross = x1 * y2 - x2 * y1
    x += (x1 + x2) * cross
    y += (y1 + y2) * cross
    twice += cross
  }
  const [first] = ring
  if (twice === 0 || first === undefined) return { point: first ?? [0, 0], area: 0 }
  return { point: [x / (3 * twice), y / (3 * twice)], area: Math.abs(twice) / 2 }
}

/** A round length for the scale of a map: the longest of 1, 2, 5, 10 … km that is not wider than `most` units. */
export function scaleBar(kilometresPerUnit: number, most: number): { kilometres: number; width: number } {
  const limit = kilometresPerUnit * most
  const power = 10 ** Math.floor(Math.log10(limit))
  const step = [5, 2, 1].find((each) => each * power <= limit) ?? 1
  return { kilometres: step * power, width: (step * power) / kilometresPerUnit }
}

/**
 * Limits of at most five classes for counts, from the data: each class begins with its number. Places with nobody are a
 * class of their own (0).
 */
export function countClasses(counts: readonly number[]): number[] {
  const some = counts.filter((count) => count > 0).toSorted((a, b) => a - b)
  const starts = [0, 0.25, 0.5, 0.75].map((share) => some[Math.floor(some.length * share)] ?? 0)
  return [0, ...new Set(starts.filter((start) => start > 0))]
}

/** Which class a count is in. */
export function classOf(count: number, classes: readonly number[]): number {
  return Math.max(
    0,
    classes.findLastIndex((start) => count >= start),
  )
}
