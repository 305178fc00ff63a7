import type { GeoPoint, GeoPolygons } from './boundary.ts'

/** Points nearer than this to the one before (about a kilometre) are left out: nobody sees them on a map of the country. */
const STEP = 0.01
/** An islet smaller than this in both directions is left out beside larger ones. */
const ISLET = 0.04

type Ring = readonly GeoPoint[]

const keyOf = ([x, y]: GeoPoint) => `${x},${y}`

/** Twice the area, above zero where the ring runs against the clock. */
function twiceArea(ring: Ring): number {
  let sum = 0
  for (const [at, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1]
    sum += x1 * y2 - x2 * y1
  }
  return sum
}

/** Outlines against the clock, holes with it: two neighbours then run along their common border in opposite ways. */
function wound(ring: Ring, isOutline: boolean): Ring {
  return twiceArea(ring) > 0 === isOutline ? ring : ring.toReversed()
}

/** The sides that belong to one place alone, by their first point; a side of two neighbours is none of the outside. */
function outerSides(places: readonly GeoPolygons[]): Map<string, { from: GeoPoint; to: GeoPoint }[]> {
  const sides = new Map<string, { from: GeoPoint; to: GeoPoint }>()
  for (const ring of places.flatMap((polygons) =>
    polygons.flatMap((rings) => rings.map((each, at) => wound(each, at === 0))),
  )) {
    for (const [at, from] of ring.entries()) {
      const to = ring[(at + 1) % ring.length] ?? from
      const [here, there] = [keyOf(from), keyOf(to)]
      if (here === there) continue
      if (!sides.delete(`${there} ${here}`)) sides.set(`${here} ${there}`, { from, to })
    }
  }
  const byStart = new Map<string, { from: GeoPoint; to: GeoPoint }[]>()
  for (const side of sides.values()) {
    const key = keyOf(side.from)
    const known = byStart.get(key)
    if (known === undefined) byStart.set(key, [side])
    else known.push(side)
  }
  return byStart
}

function ringsOf(sides: Map<string, { from: GeoPoint; to: GeoPoint }[]>): Ring[] {
  const rings: Ring[] = []
  for (const list of sides.values()) {
    for (let first = list.pop(); first !== undefined; first = list.pop()) {
      const ring: GeoPoint[] = [first.from]
      const end = keyOf(first.from)
      let side: { to: GeoPoint } | undefined = first
      while (side !== undefined && keyOf(side.to) !== end) {
        ring.push(side.to)
        side = sides.get(keyOf(side.to))?.pop()
      }
      // A side that leads nowhere was a fault of the file.
      if (side !== undefined && ring.length > 2) rings.push(ring)
    }
  }
  return rings
}

function thinned(ring: Ring): Ring {
  const kept: GeoPoint[] = []
  for (const point of ring) {
    const last = kept.at(-1)
    if (last === undefined || Math.hypot(point[0] - last[0], point[1] - last[1]) >= STEP) kept.push(point)
  }
  return kept
}

function reach(ring: Ring): number {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys))
}

/**
 * The common outline of neighbouring places (the municipalities of a prefecture), coarse enough for a map of the whole
 * country: sides between two of them fall away, small islets and close points are left out. Neighbours must share the
 * points of their borders, as imported ones do.
 */
export function joinedOutline(places: readonly GeoPolygons[]): GeoPolygons {
  const rings = ringsOf(outerSides(places)).toSorted(
    (a, b) => Math.abs(twiceArea(b)) - Math.abs(twiceArea(a)),
  )
  return rings
    .filter((ring, at) => at === 0 || reach(ring) >= ISLET)
    .map(thinned)
    .filter((ring) => ring.length > 2)
    .map((ring) => [[...ring]])
}
