import { expect, test } from 'vitest'
import {
  fromFrame,
  kilometresOf,
  movePin,
  panMap,
  pinViewAt,
  placePin,
  toFrame,
  zoomPin,
} from '../../shared/domain/pin-map.ts'

const frame = { width: 600, height: 400, narrow: 0.83 }
const START = [131.57, 34.05] as const
const view = pinViewAt(START, frame, 20)
const near = ([x, y]: readonly [number, number], [a, b]: readonly [number, number]) =>
  Math.hypot(x - a, y - b) < 1e-6

test('a map of 20 km begins with the cross-hair in its middle', () => {
  expect(toFrame(view, frame, START)).toEqual([300, 200])
  expect(kilometresOf(view, 600)).toBeCloseTo(20)
})

test('a pixel and its point are each other’s', () => {
  expect(near(toFrame(view, frame, fromFrame(view, frame, [12, 345])), [12, 345])).toBe(true)
})

test('the cross-hair goes where it is clicked, and the map stays', () => {
  const placed = placePin(view, frame, [100, 50])
  expect(placed.center).toBe(view.center)
  expect(near(toFrame(placed, frame, placed.pin), [100, 50])).toBe(true)
  // Right of the middle is east, above it north.
  expect(fromFrame(view, frame, [400, 100])[0]).toBeGreaterThan(START[0])
  expect(fromFrame(view, frame, [400, 100])[1]).toBeGreaterThan(START[1])
})

test('keys move the cross-hair, and at the edge the map comes along', () => {
  const moved = movePin(view, frame, 12, 0)
  expect(near(toFrame(moved, frame, moved.pin), [312, 200])).toBe(true)
  let at = view
  for (let step = 0; step < 60; step += 1) at = movePin(at, frame, 12, 0)
  const [x] = toFrame(at, frame, at.pin)
  expect(x).toBeGreaterThan(0)
  expect(x).toBeLessThan(600)
  expect(kilometresOf(at, (at.pin[0] - START[0]) * frame.narrow * at.scale)).toBeCloseTo(24, 5)
})

test('nearer and farther keep the cross-hair where it is', () => {
  const placed = placePin(view, frame, [100, 50])
  const nearer = zoomPin(placed, 2, 1)
  expect(nearer.pin).toBe(placed.pin)
  expect(near(toFrame(nearer, frame, nearer.pin), [100, 50])).toBe(true)
  expect(kilometresOf(nearer, 14)).toBeCloseTo(kilometresOf(placed, 14) / 2)
  expect(zoomPin(view, 0.001, view.scale / 2).scale).toBe(view.scale / 2)
  expect(kilometresOf(zoomPin(view, 1e9, 1), 1)).toBeGreaterThan(0.001)
})

test('a dragged map takes the cross-hair along', () => {
  const dragged = panMap(view, frame, 30, -20)
  expect(dragged.pin).toBe(view.pin)
  expect(near(toFrame(dragged, frame, dragged.pin), [330, 180])).toBe(true)
})
