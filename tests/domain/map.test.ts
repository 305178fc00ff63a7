import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadReferenceData } from '../../electron/app/reference-data.ts'
import { projectDir } from '../../electron/app/project-dir.ts'
import type { GeoPoint } from '../../shared/domain/boundary.ts'
import {
  boundsOf,
  classOf,
  countClasses,
  fitMap,
  labelPoint,
  pathOf,
  scaleBar,
} from '../../shared/domain/map-geometry.ts'
import { shapeOf, shapePath } from '../../shared/domain/map-shapes.ts'
import { tileMap } from '../../shared/domain/tile-map.ts'

const { areas } = await loadReferenceData(join(projectDir(), 'seeds'))
const SQUARE: GeoPoint[] = [
  [131, 34],
  [131.2, 34],
  [131.2, 34.1],
  [131, 34.1],
]

test('a map fits into its frame, north up, and tells kilometres', () => {
  const map = fitMap(boundsOf(SQUARE)!, { width: 400, height: 300 }, 10)
  const [left, bottom] = map.project([131, 34])
  const [right, top] = map.project([131.2, 34.1])
  expect(left).toBeCloseTo(10)
  expect(right).toBeCloseTo(390)
  expect(top).toBeLessThan(bottom)
  // A fifth of a degree of longitude at 34° N is 18.4 km.
  expect((right - left) * map.kilometres).toBeCloseTo(18.4, 1)
  expect(pathOf([[SQUARE]], map)).toMatch(/^M10 [\d.]+L390 /u)
  expect(labelPoint([[SQUARE]])![0]).toBeCloseTo(131.1)
})

test('the scale is a round number of kilometres that fits', () => {
  expect(scaleBar(0.05, 120)).toEqual({ kilometres: 5, width: 100 })
  expect(scaleBar(0.3, 120).kilometres).toBe(20)
})

test('counts fall into classes that begin with a count that is there', () => {
  const classes = countClasses([0, 0, 3, 5, 9, 40, 60])
  expect(classes[0]).toBe(0)
  for (const start of classes.slice(1)) expect([3, 5, 9, 40, 60]).toContain(start)
  expect(classOf(0, classes)).toBe(0)
  expect(classOf(60, classes)).toBe(classes.length - 1)
  expect(countClasses([0, 0])).toEqual([0])
})

test('a provider is shown by the role that is looked for, else a hospital as a hospital', () => {
  expect(shapeOf(['homeDoctor', 'backupHospital'], 'homeDoctor')).toBe('circle')
  expect(shapeOf(['homeDoctor', 'backupHospital'])).toBe('cross')
  expect(shapeOf(['dayCare'])).toBe('hexagon')
  expect(shapePath('square', 10, 10, 5)).toMatch(/^M[\d. L-]+Z$/u)
})

test.each(areas.medicalAreas.map(({ code }) => code))(
  'the tile map of %s gives every district its own tile',
  (code) => {
    const districts = areas.districts.filter(({ medicalAreaCode }) => medicalAreaCode === code)
    const tiles = tileMap(districts)
    expect(tiles.map((tile) => tile.code).toSorted()).toEqual(districts.map((each) => each.code).toSorted())
    expect(new Set(tiles.map(({ column, row }) => `${column},${row}`)).size).toBe(districts.length)
    expect(tileMap(districts.toReversed())).toEqual(tiles)
  },
)

test('on the tile map of 山口・防府 places keep their directions', () => {
  const tiles = tileMap(areas.districts.filter(({ medicalAreaCode }) => medicalAreaCode === 'yamaguchi-hofu'))
  const at = (code: string) => tiles.find((tile) => tile.code === code)!
  expect(at('35206-tonomi').column).toBeGreaterThan(at('35203-ogori').column)
  expect(at('35203-miyano').row).toBeLessThan(at('35203-ajisu').row)
  expect(at('35203-ato').row).toBeLessThan(at('35206-nakanoseki').row)
})

test('any places make a tile map without two in one cell, and close together', () => {
  const place = fc.record({
    latitude: fc.option(fc.double({ min: 30, max: 40, noNaN: true })),
    longitude: fc.option(fc.double({ min: 130, max: 140, noNaN: true })),
  })
  fc.assert(
    fc.property(fc.array(place, { maxLength: 60 }), (list) => {
      const tiles = tileMap(
        list.map((each, index) => ({ ...each, code: `p${index}`, neighbours: [`p${index + 1}`] })),
      )
      expect(new Set(tiles.map(({ column, row }) => `${column},${row}`)).size).toBe(list.length)
      for (const { column, row } of tiles) {
        expect(column).toBeLessThan(30)
        expect(row).toBeLessThan(30)
      }
    }),
    { numRuns: 50 },
  )
})
