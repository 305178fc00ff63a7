import type { SubAreaContent } from './sub-area.ts'

type Point = readonly [x: number, y: number]
type Rings = readonly (readonly Point[])[]

const turned = ([x, y]: Point, angle: number): Point => [
  x * Math.cos(angle) - y * Math.sin(angle),
  x * Math.sin(angle) + y * Math.cos(angle),
]

/** Where a level line crosses the rings, from left to right: inside begins and ends in turn. */
function crossings(rings: Rings, level: number): number[] {
  const found: number[] = []
  for (const ring of rings)
    for (const [at, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1]
      if (y1 <= level === y2 <= level) continue
      found.push(x1 + ((level - y1) / (y2 - y1)) * (x2 - x1))
    }
  return found.toSorted((a, b) => a - b)
}

/** Lines inside the rings, `gap` apart and turned by an angle: from and to. */
function lines(rings: Rings, gap: number, angle: number): [Point, Point][] {
  const level = rings.map((ring) => ring.map((point) => turned(point, -angle)))
  const heights = level.flat().map(([, y]) => y)
  const found: [Point, Point][] = []
  const last = heights.reduce((most, y) => Math.max(most, y), -Infinity)
  const first = heights.reduce((least, y) => Math.min(least, y), Infinity)
  for (let y = (Math.floor(first / gap) + 0.5) * gap; y < last; y += gap) {
    const across = crossings(level, y)
    for (let at = 0; at + 1 < across.length; at += 2)
      found.push([turned([across[at] ?? 0, y], angle), turned([across[at + 1] ?? 0, y], angle)])
  }
  return found
}

const tenth = (value: number) => Math.round(value * 10) / 10
const stroke = ([[x1, y1], [x2, y2]]: readonly [Point, Point]) =>
  `M${tenth(x1)} ${tenth(y1)}L${tenth(x2)} ${tenth(y2)}`

/** Small squares along level lines, as far apart as the lines are. */
function dots(rings: Rings, gap: number): string {
  return lines(rings, gap, 0)
    .flatMap(([[from, y], [to]]) => {
      const places: string[] = []
      for (let x = Math.ceil(from / gap) * gap; x < to - 1; x += gap)
        places.push(`M${tenth(x)} ${tenth(y)}h1.2`)
      return places
    })
    .join('')
}

/**
 * A pattern inside polygons as one SVG path of strokes, for paper and screen alike: the same areas are told apart in
 * black and white. `gap` is the room between lines; a plain area has none.
 */
export function hatchPath(rings: Rings, pattern: SubAreaContent['pattern'], gap: number): string {
  if (pattern === 'plain') return ''
  if (pattern === 'dots') return dots(rings, gap)
  const angles = pattern === 'stripes' ? [-Math.PI / 4] : [0, Math.PI / 2]
  return angles.flatMap((angle) => lines(rings, gap, angle).map(stroke)).join('')
}
