import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ClusterGrid, isSensibleFrame, type MapFrame } from '../../shared/domain/map-clusters.ts'

const FRAME: MapFrame = { bounds: [130, 33, 132, 35], degree: 400, steep: 480 }
const RADIUS = 30

const Points = fc.array(
  fc.tuple(
    fc.double({ min: 130, max: 132, noNaN: true, maxExcluded: true }),
    fc.double({ min: 33, max: 35, noNaN: true, maxExcluded: true }),
  ),
  { maxLength: 400 },
)

test('every point is in exactly one cluster, and no two circles lie on each other', () => {
  fc.assert(
    fc.property(Points, (points) => {
      const grid = new ClusterGrid(FRAME, RADIUS)
      for (const [at, [longitude, latitude]] of points.entries()) grid.add(longitude, latitude, at)
      const clusters = grid.clusters()
      expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(points.length)
      const members = Map.groupBy(points, ([longitude, latitude]) => grid.keyAt(longitude, latitude))
      for (const { key, count, ref } of clusters) {
        expect(members.get(key)).toHaveLength(count)
        const [x, y] = points[ref]!
        expect(grid.keyAt(x, y)).toBe(key)
      }
      for (const [at, one] of clusters.entries())
        for (const other of clusters.slice(at + 1)) {
          const [dx, dy] = [one.longitude - other.longitude, one.latitude - other.latitude]
          expect(Math.hypot(dx * FRAME.degree, dy * FRAME.steep)).toBeGreaterThan(RADIUS / 4)
        }
    }),
    { numRuns: 60 },
  )
})

test('what lies outside of the frame is not counted, and nearer the same points come apart', () => {
  const far = new ClusterGrid(FRAME, RADIUS)
  const near = new ClusterGrid({ bounds: [131, 34, 131.1, 34.1], degree: 8_000, steep: 9_600 }, RADIUS)
  for (const grid of [far, near]) {
    grid.add(131.02, 34.02, 0)
    grid.add(131.04, 34.02, 1)
    grid.add(140, 36, 2)
  }
  expect(far.clusters().map(({ count }) => count)).toEqual([2])
  expect(near.clusters().map(({ count, ref }) => [count, ref])).toEqual([
    [1, 0],
    [1, 1],
  ])
  expect(far.keyAt(140, 36)).toBe(-1)
})

test('a frame that no screen has is not reckoned', () => {
  expect(isSensibleFrame(FRAME, RADIUS)).toBe(true)
  expect(isSensibleFrame({ ...FRAME, degree: 1_000_000, steep: 1_000_000 }, RADIUS)).toBe(false)
})
