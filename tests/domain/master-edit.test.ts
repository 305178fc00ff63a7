import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { localDate } from '../../shared/domain/local-date.ts'
import { editsInForce, entryKeys, isSameEntry, withEdits } from '../../shared/domain/master-edit.ts'
import type { MasterEdit, RawEntry } from '../../shared/domain/master-edit.ts'

const edit = (key: string, more: Partial<MasterEdit> = {}): MasterEdit => ({
  file: 'x.json',
  key,
  version: 1,
  kind: 'changed',
  entry: { code: key, word: 'ours' },
  shipped: null,
  effectiveFrom: localDate('2026-01-01'),
  reason: '',
  source: '',
  verifiedBy: '',
  ...more,
})
const shipped: RawEntry[] = [{ code: 'a' }, { code: 'b' }, { code: 'c' }]
const inForce = (edits: MasterEdit[], day = '2026-06-01') =>
  withEdits(shipped, editsInForce(edits, localDate(day))).map((entry) => entry['word'] ?? entry['code'])

test('ours stands in the place of the shipped entry, a new one behind, a removed one nowhere', () => {
  const edits = [edit('b'), edit('new'), edit('a', { kind: 'removed', entry: null })]
  expect(inForce(edits)).toEqual(['ours', 'c', 'ours'])
})

test('the newest version that already holds counts; back to shipped is a version too', () => {
  const edits = [edit('b'), edit('b', { version: 2, kind: 'shipped', entry: null })]
  expect(inForce(edits)).toEqual(['a', 'b', 'c'])
  const later = [
    edit('b'),
    edit('b', { version: 2, entry: null, kind: 'removed', effectiveFrom: localDate('2026-07-01') }),
  ]
  expect(inForce(later)).toEqual(['a', 'ours', 'c'])
  expect(inForce(later, '2026-07-01')).toEqual(['a', 'c'])
})

test('entries say who they are by code; the same code in two periods by its day', () => {
  const entries = [
    { code: 'a', effectiveFrom: '2024-06-01' },
    { code: 'a', effectiveFrom: '2026-06-01' },
    { id: 'r', code: 'x' },
    { fact: 'is:young' },
  ]
  expect(entryKeys(entries)).toEqual(['a@2024-06-01', 'a@2026-06-01', 'r', 'is:young'])
})

test('the order of fields makes no difference', () => {
  expect(isSameEntry({ a: 1, b: { c: [1], d: 2 } }, { b: { d: 2, c: [1] }, a: 1 })).toBe(true)
  expect(isSameEntry({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
})

test('every entry of every shipped master has a key of its own', () => {
  const folder = new URL('../../resources/masters/', import.meta.url)
  for (const file of readdirSync(folder)) {
    const { entries = [] } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
      entries?: RawEntry[]
    }
    const keys = entryKeys(entries)
    expect(new Set(keys).size, file).toBe(keys.length)
    expect(
      keys.filter((key) => key === '' || /@\d+$/u.test(key)),
      file,
    ).toEqual([])
  }
})
