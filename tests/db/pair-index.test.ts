import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PairBlock } from '../../db/search/pair-block.ts'
import { PairThread } from '../../db/building/pair-thread.ts'
import { BLOCK_ROWS, BlockRows, MOST_PACKED, packRows } from '../../db/search/pair-rows.ts'
import { ChunkPacker, chunkEntries, rowsInChunk } from '../../db/search/pair-chunk.ts'
import { PairWriter } from '../../db/search/pair-writer.ts'
import type { OfficialPairRow } from '../../db/tables/official.ts'
import { fieldTokens } from '../../db/search/search-terms.ts'

function packed(rows: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(MOST_PACKED)
  return bytes.subarray(0, packRows(rows, bytes))
}

/** What a block gives, copied: the next word is written over it. */
const taken = (block: PairBlock) =>
  Array.from(block.take(), ({ token, rows }) => ({ token, rows: new Uint8Array(rows) }))

const places = fc.uniqueArray(fc.nat(BLOCK_ROWS - 1), { maxLength: 4000 })

test('rows come out of their packing as they went in, few or many, and several words’ rows are put together', () => {
  fc.assert(
    fc.property(places, places, (one, other) => {
      const sorted = [one, other].map((rows) => rows.toSorted((a, b) => a - b))
      const both = sorted.reduce((into, rows) => into.add(packed(rows)), new BlockRows())
      expect(both.count(5000)).toBe(Math.min(5000, new Set(sorted.flat()).size))
      expect(both.list(0, BLOCK_ROWS)).toEqual([...new Set(sorted.flat())].toSorted((a, b) => a - b))
      const [first = [], second = []] = sorted
      const shared = new BlockRows().add(packed(first)).keep(new BlockRows().add(packed(second)))
      expect(shared.list(0, BLOCK_ROWS)).toEqual(first.filter((row) => other.includes(row)))
    }),
    { numRuns: 60 },
  )
})

test('a page begins after a row and ends when it is full', () => {
  const rows = new BlockRows().add(packed([3, 8, 9, 700, BLOCK_ROWS - 1]))
  expect(rows.list(9, 2)).toEqual([9, 700])
  expect(rows.list(701, 5)).toEqual([BLOCK_ROWS - 1])
})

const word = fc.string({
  unit: fc.constantFrom('田', '中', 'か', '𠮷', '0', 'a', '葛'),
  maxLength: 12,
})
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
      const found = taken(block).map(({ token, rows: holders }) => [
        token,
        new BlockRows().add(holders).list(0, BLOCK_ROWS),
      ])
      expect(found).toEqual([...expected].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    }),
    { numRuns: 100 },
  )
})

test('a row goes into the block of its number, and a block is put when the next one begins', async () => {
  const put: OfficialPairRow[] = []
  const writer = new PairWriter((rows) => Promise.resolve(void put.push(...rows)))
  const numbers = [1, BLOCK_ROWS - 1, BLOCK_ROWS, 2 * BLOCK_ROWS + 5]
  await writer.add(numbers.map((no) => ({ no, folded: '田', facets: ['k0x'] })))
  await writer.finish()
  const facets = put.map(({ block, entries }) => [block, rowsInChunk(entries, 'k0x')] as const)
  expect(facets.map(([block, rows = packed([])]) => [block, new BlockRows().add(rows).list(0, 9)])).toEqual([
    [0, [1, BLOCK_ROWS - 1]],
    [1, [0]],
    [2, [5]],
  ])
})

test('a block that is taken leaves nothing to the next one', () => {
  const block = new PairBlock()
  block.add(7, '山田', ['k0x'])
  expect(taken(block)).toHaveLength(3)
  expect(taken(block)).toEqual([])
  block.add(0, '山', [])
  expect(taken(block).map(({ rows }) => new BlockRows().add(rows).list(0, 9))).toEqual([[0]])
})

const entries = fc.uniqueArray(
  fc.record({
    token: fc.string({ unit: fc.constantFrom('a', 'b', 'z', '0'), minLength: 1, maxLength: 9 }),
    rows: places,
  }),
  { selector: ({ token }) => token, maxLength: 300 },
)

test('entries come out of their chunks as they went in, each from the chunk that begins last before it', () => {
  fc.assert(
    fc.property(entries, (some) => {
      const sorted = some.toSorted((a, b) => (a.token < b.token ? -1 : 1))
      const chunks: { token: string; chunk: Uint8Array }[] = []
      const packer = new ChunkPacker((token, chunk) => chunks.push({ token, chunk }))
      const asked = sorted.map(({ token, rows }) => ({
        token,
        rows: packed(rows.toSorted((a, b) => a - b)),
      }))
      for (const { token, rows } of asked) packer.add(token, rows)
      packer.end()
      expect(chunks.flatMap(({ chunk }) => [...chunkEntries(chunk)])).toEqual(asked)
      for (const { token, rows } of asked) {
        const holder = chunks.findLast((each) => each.token <= token)
        expect(rowsInChunk(holder?.chunk ?? new Uint8Array(0), token)).toEqual(rows)
        expect(rowsInChunk(holder?.chunk ?? new Uint8Array(0), `${token}c`)).toBeUndefined()
      }
    }),
    { numRuns: 60 },
  )
})

test('a thread beside the build makes the same index, directory after directory', async () => {
  const names = ['山田内科', 'やまだ訪問看護\n防府市', '', '𠮷野医院\n0835000000']
  const rows = Array.from({ length: 3000 }, (_, at) => ({
    no: at * 25,
    folded: names[at % names.length] ?? '',
    facets: at % 3 === 0 ? ['p035', 'k0clinic'] : [],
  }))
  const expected: OfficialPairRow[] = []
  const writer = new PairWriter((some) => Promise.resolve(void expected.push(...some)))
  await writer.add(rows)
  await writer.finish()
  const thread = new PairThread()
  for (let directory = 0; directory < 2; directory += 1) {
    const made: OfficialPairRow[] = []
    thread.begin((some) => made.push(...some))
    for (let start = 0; start < rows.length; start += 500) thread.add(rows.slice(start, start + 500))
    await thread.finish()
    expect(made).toEqual(expected)
  }
})
