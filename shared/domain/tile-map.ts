/** A place for the tile map: where it lies if that is known, and what it borders on. */
export type TilePlace = {
  readonly code: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly neighbours: readonly string[]
}

export type Tile = { readonly code: string; readonly column: number; readonly row: number }

type Point = { x: number; y: number }

/** Rounds in which places without a point move between their neighbours: enough for a chain of ten to settle. */
const ROUNDS = 60
/** A tile is broader than high: so many columns for a row. */
const BREADTH = 1.5

/**
 * A schematic map: every place a tile, roughly where it lies. Known points hold their places; the others come to lie
 * between their neighbours; then each takes the free cell nearest to it, the densest part first. The same places give
 * the same map, whatever their order.
 */
export function tileMap(places: readonly TilePlace[]): Tile[] {
  const sorted = places.toSorted((a, b) => (a.code < b.code ? -1 : 1))
  if (sorted.length === 0) return []
  const points = settle(sorted)
  const spread = gridOf(sorted, points)
  const taken = new Set<string>()
  const middle = meanOf([...spread.values()])
  const order = sorted.toSorted(
    (a, b) => distance(spread.get(a.code), middle) - distance(spread.get(b.code), middle),
  )
  const tiles = order.map(({ code }) => {
    const cell = freeCell(spread.get(code) ?? middle, taken)
    taken.add(`${cell.x},${cell.y}`)
    return { code, column: cell.x, row: cell.y }
  })
  const left = Math.min(...tiles.map(({ column }) => column))
  const top = Math.min(...tiles.map(({ row }) => row))
  return tiles
    .map(({ code, column, row }) => ({ code, column: column - left, row: row - top }))
    .toSorted((a, b) => a.row - b.row || a.column - b.column)
}

/** Where every place lies, north up; those without a point between their neighbours. */
function settle(places: readonly TilePlace[]): Map<string, Point> {
  const known = new Map(
    places.flatMap(({ code, latitude, longitude }) =>
      latitude === null || longitude === null ? [] : [[code, { x: longitude, y: -latitude }] as const],
    ),
  )
  const middle = meanOf([...known.values()])
  const points = new Map(places.map(({ code }) => [code, known.get(code) ?? { ...middle }]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { code, neighbours } of places) {
      if (known.has(code)) continue
      const around = neighbours.flatMap((each) => points.get(each) ?? [])
      if (around.length > 0) points.set(code, meanOf(around))
    }
  }
  return points
}

/** By rank instead of distance, so that a town and the villages around it get equal room. */
function gridOf(places: readonly TilePlace[], points: ReadonlyMap<string, Point>): Map<string, Point> {
  const rows = Math.max(1, Math.round(Math.sqrt(places.length / BREADTH)))
  const columns = Math.ceil(places.length / rows)
  const rank = (axis: 'x' | 'y') => {
    const order = places.toSorted(
      (a, b) =>
        (points.get(a.code)?.[axis] ?? 0) - (points.get(b.code)?.[axis] ?? 0) || (a.code < b.code ? -1 : 1),
    )
    return new Map(order.map(({ code }, index) => [code, index / Math.max(1, places.length - 1)]))
  }
  const [x, y] = [rank('x'), rank('y')]
  return new Map(
    places.map(({ code }) => [
      code,
      { x: (x.get(code) ?? 0) * (columns - 1), y: (y.get(code) ?? 0) * (rows - 1) },
    ]),
  )
}

function freeCell({ x, y }: Point, taken: ReadonlySet<string>): Point {
  let best: Point | undefined
  for (let reach = 0; best === undefined || reach <= distance(best, { x, y }) + 1; reach += 1) {
    for (let row = Math.round(y) - reach; row <= Math.round(y) + reach; row += 1)
      for (let column = Math.round(x) - reach; column <= Math.round(x) + reach; column += 1) {
        const cell = { x: column, y: row }
        if (taken.has(`${column},${row}`)) continue
        if (best === undefined || distance(cell, { x, y }) < distance(best, { x, y }) - 1e-9) best = cell
      }
  }
  return best
}

function meanOf(points: readonly Point[]): Point {
  if (points.length === 0) return { x: 0, y: 0 }
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 })
  return { x: sum.x / points.length, y: sum.y / points.length }
}

const distance = (a: Point | undefined, b: Point) => (a === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y))
