import { expect, test } from 'vitest'
import { keepingMine, theirChanges } from '../../renderer/ui/their-changes.ts'

const before = { name: '架空', place: { ward: '3階', room: '301' }, words: ['a'] }

test('what the other changed is found field by field, and whether I wrote there too', () => {
  const theirs = { name: '架空', place: { ward: '4階', room: '401' }, words: ['a', 'b'] }
  const mine = { name: '別', place: { ward: '5階', room: '301' }, words: ['a'] }
  expect(theirChanges(before, theirs, mine)).toEqual([
    { path: 'place.ward', before: '3階', theirs: '4階', isMineToo: true },
    { path: 'place.room', before: '301', theirs: '401', isMineToo: false },
    { path: 'words', before: ['a'], theirs: ['a', 'b'], isMineToo: false },
  ])
  expect(keepingMine(before, theirs, mine)).toEqual({
    name: '別',
    place: { ward: '5階', room: '401' },
    words: ['a', 'b'],
  })
})

test('both wrote the same: nothing to choose', () => {
  const same = { ...before, name: '新' }
  expect(theirChanges(before, same, same)).toMatchObject([{ path: 'name', isMineToo: false }])
})

test('what I emptied stays empty', () => {
  expect(keepingMine({ note: 'x' }, { note: 'y' }, { note: '' })).toEqual({ note: '' })
})
