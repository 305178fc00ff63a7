import { expect, test } from 'vitest'
import { type Box, boxAround, type Label, placeLabels as place } from '../../shared/domain/label-place.ts'

const LABEL: Box = { left: -30, right: 30, top: -10, bottom: 10 }
const placeLabels = (labels: readonly Label[], seen: readonly Box[]) =>
  place(labels, seen).map((placed) => placed ?? undefined)
const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const at = ({ left, right, top, bottom }: Box, { x, y }: { x: number; y: number }): Box => ({
  left: left + x,
  right: right + x,
  top: top + y,
  bottom: bottom + y,
})

test('a label that covers nothing stays where it belongs', () => {
  expect(placeLabels([LABEL], [boxAround(0, 40, 12)])).toEqual([{ x: 0, y: 0, isShort: false }])
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

test('where only the name has room its count is left out', () => {
  const seen = [boxAround(0, 24, 12), { left: -400, right: 400, top: -300, bottom: -12 }]
  const walls = [
    { left: -400, right: -31, top: -300, bottom: 300 },
    { left: 31, right: 400, top: -300, bottom: 300 },
  ]
  const label = { ...LABEL, short: { ...LABEL, bottom: 4 } }
  expect(placeLabels([label], [...seen, ...walls])).toEqual([{ x: 0, y: 0, isShort: false }])
  expect(placeLabels([label], [boxAround(0, 17, 12), seen[1]!, ...walls])).toEqual([
    { x: 0, y: 0, isShort: true },
  ])
})

test('where everything around is taken a label is left out', () => {
  expect(placeLabels([LABEL], [boxAround(0, 0, 500)])).toEqual([undefined])
})

test('of two labels in the room of one the weightier stands', () => {
  const walls = [
    { left: -500, right: 500, top: -500, bottom: -11 },
    { left: -500, right: 500, top: 11, bottom: 500 },
    { left: -500, right: -40, top: -20, bottom: 20 },
    { left: 40, right: 500, top: -20, bottom: 20 },
  ]
  const [light, heavy] = placeLabels(
    [
      { ...LABEL, weight: 3 },
      { ...LABEL, weight: 70 },
    ],
    walls,
  )
  expect(light).toBeUndefined()
  expect(heavy).toEqual({ x: 0, y: 0, isShort: false })
})

test('a name is not carried away from its point', () => {
  expect(placeLabels([LABEL], [boxAround(0, 0, 60)])).toEqual([undefined])
})
