import type { GeoBounds } from './map-geometry.ts'

/** The part of a map that is seen, and how many of its units (pixels, points) a degree has in both directions. */
export type MapFrame = {
  readonly bounds: GeoBounds
  readonly degree: number
  readonly steep: number
}

/** Points so near to each other that they are drawn as one circle with their number; one alone has its `ref`. */
export type Cluster = {
  /** Names the cluster within the same frame and the same points. */
  readonly key: number
  readonly longitude: number
  readonly latitude: number
  readonly count: number
  /** What was given with the first point of it. */
  readonly ref: number
}

/** A screen has some thousand cells; more were never meant. */
export const MOST_CELLS = 100_000

/** Cells of the frame; `reach` is how many cells apart a circle reaches. */
function cellsOf({ bounds: [west, south, east, north], degree, steep }: MapFrame, radius: number) {
  const size = radius / 2
  // Counted from the meridian and the equator, so that a moved map parts its points at the same lines.
  const left = Math.floor((west * degree) / size)
  const bottom = Math.floor((south * steep) / size)
  const columns = Math.max(1, Math.floor((east * degree) / size) - left + 1)
  const rows = Math.max(1, Math.floor((north * steep) / size) - bottom + 1)
  return { size, left, bottom, columns, rows, count: columns * rows }
}

/** Whether a frame is one that a screen can have. */
export const isSensibleFrame = (frame: MapFrame, radius: number): boolean =>
  cellsOf(frame, radius).count <= MOST_CELLS

/**
 * Gathers any number of points into clusters no nearer to each other than about `radius` units: each point is counted
 * in a cell of half that size, then the fullest cells take in those around them. Every point of the frame is in
 * exactly one cluster. Only cells are held, no points.
 */
export class ClusterGrid {
  readonly #frame: MapFrame
  readonly #radius: number
  readonly #cells: ReturnType<typeof cellsOf>
  readonly #counts: Int32Array
  readonly #sumX: Float64Array
  readonly #sumY: Float64Array
  readonly #refs: Int32Array
  #size = 0
  /** The seed of the cluster that each cell belongs to; -1 before `clusters` was asked for. */
  readonly #seeds: Int32Array

  constructor(frame: MapFrame, radius: number) {
    this.#frame = frame
    this.#radius = radius
    this.#cells = cellsOf(frame, radius)
    const { count } = this.#cells
    this.#counts = new Int32Array(count)
    this.#sumX = new Float64Array(count)
    this.#sumY = new Float64Array(count)
    this.#refs = new Int32Array(count)
    this.#seeds = new Int32Array(count).fill(-1)
  }

  /** The cell of a point; -1 where it lies outside of the frame. */
  #cellAt(longitude: number, latitude: number): number {
    const { degree, steep } = this.#frame
    const { size, left, bottom, columns, rows } = this.#cells
    const column = Math.floor((longitude * degree) / size) - left
    const row = Math.floor((latitude * steep) / size) - bottom
    return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column
  }

  add(longitude: number, latitude: number, ref: number): void {
    const cell = this.#cellAt(longitude, latitude)
    if (cell < 0) return
    if (this.#counts[cell] === 0) this.#refs[cell] = ref
    this.#size += 1
    this.#counts[cell] = (this.#counts[cell] ?? 0) + 1
    this.#sumX[cell] = (this.#sumX[cell] ?? 0) + longitude
    this.#sumY[cell] = (this.#sumY[cell] ?? 0) + latitude
  }

  /** How many points lie in the frame. */
  get size(): number {
    return this.#size
  }

  #meanOf(cell: number): [x: number, y: number] {
    const count = this.#counts[cell] ?? 1
    return [(this.#sumX[cell] ?? 0) / count, (this.#sumY[cell] ?? 0) / count]
  }

  /** The clusters, the largest first. */
  clusters(): Cluster[] {
    const filled: number[] = []
    for (let cell = 0; cell < this.#cells.count; cell += 1)
      if ((this.#counts[cell] ?? 0) > 0) filled.push(cell)
    filled.sort((a, b) => (this.#counts[b] ?? 0) - (this.#counts[a] ?? 0) || a - b)
    return filled
      .flatMap((seed) => (this.#seeds[seed] === -1 ? [this.#gather(seed)] : []))
      .toSorted((a, b) => b.count - a.count || a.key - b.key)
  }

  /** Takes what lies around a cell and is in no cluster yet. */
  #gather(seed: number): Cluster {
    const { columns, rows } = this.#cells
    const { degree, steep } = this.#frame
    const [middleX, middleY] = this.#meanOf(seed)
    const [column, row] = [seed % columns, Math.floor(seed / columns)]
    let [count, sumX, sumY] = [0, 0, 0]
    for (let y = Math.max(0, row - 2); y <= Math.min(rows - 1, row + 2); y += 1)
      for (let x = Math.max(0, column - 2); x <= Math.min(columns - 1, column + 2); x += 1) {
        const cell = y * columns + x
        if (this.#counts[cell] === 0 || this.#seeds[cell] !== -1) continue
        const [meanX, meanY] = this.#meanOf(cell)
        if (Math.hypot((meanX - middleX) * degree, (meanY - middleY) * steep) > this.#radius) continue
        this.#seeds[cell] = seed
        count += this.#counts[cell] ?? 0
        sumX += this.#sumX[cell] ?? 0
        sumY += this.#sumY[cell] ?? 0
      }
    const ref = this.#refs[seed] ?? 0
    return { key: seed, longitude: sumX / count, latitude: sumY / count, count, ref }
  }

  /** The key of the cluster that holds a point, once `clusters` was asked for; -1 outside of the frame. */
  keyAt(longitude: number, latitude: number): number {
    const cell = this.#cellAt(longitude, latitude)
    return cell < 0 ? -1 : (this.#seeds[cell] ?? -1)
  }
}
