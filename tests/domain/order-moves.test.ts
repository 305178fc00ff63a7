import { expect, test } from 'vitest'
import { countMoved, movesOf } from '../../shared/domain/order-moves.ts'

test('the new first ones come in their order with the place they had; whoever left the first places follows', () => {
  const moves = movesOf(['a', 'b', 'c', 'd'], ['c', 'new', 'a', 'b'], 2)
  expect(moves).toEqual([
    { id: 'c', before: 3, after: 1 },
    { id: 'new', before: null, after: 2 },
    { id: 'a', before: 1, after: 3 },
    { id: 'b', before: 2, after: 4 },
  ])
  expect(countMoved(moves)).toBe(4)
  expect(countMoved(movesOf(['a', 'b'], ['a', 'b'], 2))).toBe(0)
})

test('one who is not compared any more has no new place', () => {
  expect(movesOf(['a', 'b'], ['b'], 1)).toEqual([
    { id: 'b', before: 2, after: 1 },
    { id: 'a', before: 1, after: null },
  ])
})
