import { expect, test } from 'vitest'
import { type Box, boxAround, placeLabels } from '../../shared/domain/label-place.ts'

const LABEL: Box = { left: -30, right: 30, top: -10, bottom: 10 }
const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const at = ({ left, right, top, bottom }: Box, { x, y }: { x: number; y: number }): Box => ({
  left: left + x,
  right: right + x,
  top: top + y,
  bottom: bottom + y,
})

test('a label that covers nothing stays where it belongs', () => {
  expect(placeLabels([LABEL], [boxAround(0, 40, 12)])).toEqual([{ x: 0, y: 0 }])
})

test('a label makes room for a bubble below it by the shortest way', () => {
  const [shift = { x: 0, y: 0 }] = placeLabels([LABEL], [boxAround(0, 14, 12)])
  expect(shift.x).toBe(0)
  expect(shift.y).toBeLessThan(0)
  expect(meet(at(LABEL, shift), boxAround(0, 14, 12))).toBe(false)
})

test('two labels of one place do not lie on each other', () => {
  const [first = { x: 0, y: 0 }, second = { x: 0, y: 0 }] = placeLabels([LABEL, LABEL], [])
  expect(meet(at(LABEL, first), at(LABEL, second))).toBe(false)
})

test('a label that makes room stays within the place that it names', () => {
  const outline = [
    [-200, -15],
    [200, -15],
    [200, 15],
    [-200, 15],
  ] as const
  const [shift = { x: 0, y: 0 }] = placeLabels([{ ...LABEL, outline }], [boxAround(0, 0, 5)])
  expect(Math.abs(shift.x)).toBeGreaterThan(30)
  expect(Math.abs(shift.y)).toBeLessThan(15)
})

test('where everything around is taken a label stays', () => {
  expect(placeLabels([LABEL], [boxAround(0, 0, 500)])).toEqual([{ x: 0, y: 0 }])
})
