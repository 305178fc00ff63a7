import { expect, test } from 'vitest'
import type { MapView } from '../../shared/contract/region.ts'
import type { GeoPoint, GeoPolygons } from '../../shared/domain/boundary.ts'
import { joinedOutline } from '../../shared/domain/joined-outline.ts'
import { isTiled, mapTiles } from '../../shared/domain/map-tiles.ts'

const COUNTRY = {
  unit: 'country',
  boundaries: [],
  districts: [],
  municipalities: [{ code: '35', name: '山口県', count: 12 }],
} as unknown as MapView

test('the country has a tile for each of its 47 prefectures, none on another, the north above', () => {
  const tiles = mapTiles(COUNTRY)
  expect(new Set(tiles.map(({ code }) => code)).size).toBe(47)
  expect(new Set(tiles.map(({ column, row }) => `${column},${row}`)).size).toBe(47)
  const at = (code: string) => tiles.find((tile) => tile.code === code)!
  expect(at('01').row).toBeLessThan(at('13').row)
  expect(at('13').column).toBeGreaterThan(at('27').column)
  expect(at('27').column).toBeGreaterThan(at('40').column)
  expect(at('35')).toMatchObject({ name: '山口県', count: 12 })
  expect(at('13')).toMatchObject({ name: '', count: 0 })
})

test('the country is tiled as long as somebody wants it so, a prefecture never', () => {
  expect(isTiled(COUNTRY, true)).toBe(true)
  expect(isTiled(COUNTRY, false)).toBe(false)
  expect(isTiled({ unit: 'prefecture', boundaries: [] }, true)).toBe(false)
})

const square = (x: number, y: number): GeoPolygons => [
  [
    [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
    ],
  ],
]

function reached(polygons: GeoPolygons): GeoPoint[] {
  return polygons.flat(2).toSorted(([ax, ay], [bx, by]) => ax - bx || ay - by)
}

test('two neighbours have one outline, whichever way round their borders run', () => {
  const turned = square(1, 0).map((rings) => rings.map((ring) => ring.toReversed()))
  const joined = joinedOutline([square(0, 0), turned])
  expect(joined).toHaveLength(1)
  expect(reached(joined)).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
    [2, 0],
    [2, 1],
  ])
})

test('an island stays beside the mainland, an islet does not', () => {
  const islet = square(9, 9).map((rings) =>
    rings.map((ring) => ring.map(([x, y]): GeoPoint => [9 + (x - 9) / 50, 9 + (y - 9) / 50])),
  )
  expect(joinedOutline([square(0, 0), square(5, 5), islet])).toHaveLength(2)
})
