import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PairBlock } from '../../db/search/pair-block.ts'
import { BLOCK_ROWS, BlockRows, packRows } from '../../db/search/pair-rows.ts'
import { type PairBlockRow, PairWriter } from '../../db/search/pair-writer.ts'
import { fieldTokens } from '../../db/search/search-terms.ts'

const places = fc.uniqueArray(fc.nat(BLOCK_ROWS - 1), { maxLength: 4000 })

test('rows come out of their packing as they went in, few or many, and several words’ rows are put together', () => {
  fc.assert(
    fc.property(places, places, (one, other) => {
      const sorted = [one, other].map((rows) => rows.toSorted((a, b) => a - b))
      const both = sorted.reduce((into, rows) => into.add(packRows(rows)), new BlockRows())
      expect(both.count(5000)).toBe(Math.min(5000, new Set(sorted.flat()).size))
      expect(both.list(0, BLOCK_ROWS)).toEqual([...new Set(sorted.flat())].toSorted((a, b) => a - b))
      const [first = [], second = []] = sorted
      const shared = new BlockRows().add(packRows(first)).keep(new BlockRows().add(packRows(second)))
      expect(shared.list(0, BLOCK_ROWS)).toEqual(first.filter((row) => other.includes(row)))
    }),
    { numRuns: 60 },
  )
})

test('a page begins after a row and ends when it is full', () => {
  const rows = new BlockRows().add(packRows([3, 8, 9, 700, BLOCK_ROWS - 1]))
  expect(rows.list(9, 2)).toEqual([9, 700])
  expect(rows.list(701, 5)).toEqual([BLOCK_ROWS - 1])
})

const word = fc.string({ unit: fc.constantFrom('田', '中', 'か', '𠮷', '0', 'a', '葛'), maxLength: 12 })
const someRows = fc.array(
  fc.record({ fields: fc.array(word, { maxLength: 4 }), facet: fc.constantFrom('p035', 'm035201') }),
  { maxLength: 60 },
)

test('a block holds of every pair the rows that have it, never one that spans two fields', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const block = new PairBlock()
      for (const [at, { fields, facet }] of rows.entries()) block.add(at, fields.join('\n'), [facet])
      const expected = new Map<string, number[]>()
      for (const [at, { fields, facet }] of rows.entries())
        for (const token of new Set([...fields.flatMap(fieldTokens), facet]))
          expected.set(token, [...(expected.get(token) ?? []), at])
      const found = block
        .take()
        .map(({ token, rows: packed }) => [token, new BlockRows().add(packed).list(0, BLOCK_ROWS)])
      expect(found).toEqual([...expected].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    }),
    { numRuns: 100 },
  )
})

test('a row goes into the block of its number, and a block is put when the next one begins', async () => {
  const put: PairBlockRow[] = []
  const writer = new PairWriter((rows) => Promise.resolve(void put.push(...rows)))
  const numbers = [1, BLOCK_ROWS - 1, BLOCK_ROWS, 2 * BLOCK_ROWS + 5]
  await writer.add(numbers.map((no) => ({ no, folded: '田', facets: ['k0x'] })))
  await writer.finish()
  const facets = put.filter(({ token }) => token === 'k0x')
  expect(facets.map(({ block, rows }) => [block, new BlockRows().add(rows).list(0, 9)])).toEqual([
    [0, [1, BLOCK_ROWS - 1]],
    [1, [0]],
    [2, [5]],
  ])
})

test('a block that is taken leaves nothing to the next one', () => {
  const block = new PairBlock()
  block.add(7, '山田', ['k0x'])
  expect(block.take()).toHaveLength(3)
  expect(block.take()).toEqual([])
  block.add(0, '山', [])
  expect(block.take().map(({ rows }) => new BlockRows().add(rows).list(0, 9))).toEqual([[0]])
})
