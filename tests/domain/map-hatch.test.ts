import { expect, test } from 'vitest'
import { hatchPath } from '../../shared/domain/map-hatch.ts'
import { areaOfAll, areasAt, paintedAreas } from '../../shared/domain/sub-area-paint.ts'

const SQUARE = [
  [0, 0],
  [20, 0],
  [20, 20],
  [0, 20],
] as const
const HOLE = [
  [5, 5],
  [15, 5],
  [15, 15],
  [5, 15],
] as const

/** Every number pair of a path. */
const points = (path: string) =>
  [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/gu)].map(([, x, y]) => [Number(x), Number(y)] as const)

test('a pattern stays inside its place and leaves holes free', () => {
  for (const pattern of ['stripes', 'dots', 'grid'] as const) {
    const found = points(hatchPath([SQUARE, HOLE], pattern, 4))
    expect(found.length).toBeGreaterThan(4)
    for (const [x, y] of found) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(-0.1)
      expect(Math.max(x, y)).toBeLessThanOrEqual(20.1)
      expect(x > 5.1 && x < 14.9 && y > 5.1 && y < 14.9).toBe(false)
    }
  }
  expect(hatchPath([SQUARE], 'plain', 4)).toBe('')
})

test('a municipality has the colour of an area only when it lies in it whole', () => {
  const area = (
    name: string,
    districtCodes: string[],
    uses: ('directory' | 'disaster')[] = ['directory'],
  ) => ({
    name,
    color: 'blue' as const,
    pattern: 'plain' as const,
    districtCodes,
    uses,
  })
  const [east, west, other] = [area('東', ['a', 'b']), area('西', ['c']), area('災害', ['a'], ['disaster'])]
  const painted = paintedAreas([east, west, other], 'directory')
  expect(painted).toEqual([east, west])
  expect(paintedAreas([east, west, other], 'count')).toEqual([])
  expect(areaOfAll(painted, ['a', 'b'])).toBe(east)
  expect(areaOfAll(painted, ['b', 'c'])).toBe('parted')
  expect(areaOfAll(painted, ['a', 'z'])).toBe('parted')
  expect(areaOfAll(painted, ['z'])).toBeUndefined()
  expect(areasAt([east, other], 'a')).toEqual([east, other])
})
