import iconv from 'iconv-lite'
import { zipSync } from 'fflate'
import type { Dice } from '../bench/made-names.ts'

/** What may become of a damaged file: refused in words, read with its rows accounted for, or either. */
export type Expected = 'refused' | 'read' | 'either'

export type Damage = {
  readonly name: string
  readonly expected: Expected
  /** On text files the bytes are UTF-8 with a mark. */
  readonly spoil: (bytes: Buffer, dice: Dice) => Buffer
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf])
const textOf = (bytes: Buffer) => bytes.toString('utf8').replace(/^\uFEFF/u, '')
const bytesOf = (text: string) => Buffer.concat([MARK, Buffer.from(text, 'utf8')])
const linesOf = (bytes: Buffer) => textOf(bytes).trimEnd().split('\r\n')
const fileOf = (lines: readonly string[]) => bytesOf(`${lines.join('\r\n')}\r\n`)

/** Cells of a line of the test files; none of them holds a line break. */
const cellsOf = (line: string) => line.match(/"(?:[^"]|"")*"|[^,]+|(?<=,|^)(?=,|$)/gu) ?? []

/** Puts bytes in, or takes some out, somewhere behind the mark. */
function splice(bytes: Buffer, at: number, remove: number, put: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + remove)])
}
const somewhere = (bytes: Buffer, dice: Dice) => 3 + dice.below(bytes.length - 3)

/** A quotation mark of the file, by chance; the first one where there is none behind. */
function quoteAt(bytes: Buffer, dice: Dice): number {
  const at = bytes.indexOf('"', somewhere(bytes, dice))
  return at === -1 ? bytes.indexOf('"') : at
}

function shuffled<T>(list: readonly T[], dice: Dice): T[] {
  return list
    .map((item) => ({ item, key: dice.roll() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

const FORMULAS = [
  '=HYPERLINK("http://x","y")',
  "=cmd|' /C calc'!A0",
  '+81-835-00-0001',
  '-1+2',
  '@SUM(A1)',
  '\t=1+1',
]

/** Puts a text into a cell of a row; the header stays. */
function withCell(bytes: Buffer, dice: Dice, text: string): Buffer {
  const lines = linesOf(bytes)
  const row = 1 + dice.below(lines.length - 1)
  const cells = cellsOf(lines[row] ?? '')
  cells[dice.below(cells.length)] = `"${text.replaceAll('"', '""')}"`
  return fileOf(lines.with(row, cells.join(',')))
}

export const TEXT_DAMAGES: readonly Damage[] = [
  {
    name: 'cut anywhere',
    expected: 'either',
    spoil: (bytes, dice) => bytes.subarray(0, dice.below(bytes.length)),
  },
  {
    name: 'columns in another order',
    expected: 'read',
    spoil(bytes, dice) {
      const lines = linesOf(bytes).map(cellsOf)
      const order = shuffled([...(lines[0]?.keys() ?? [])], dice)
      return fileOf(lines.map((cells) => order.map((at) => cells[at] ?? '').join(',')))
    },
  },
  {
    name: 'CP932 instead of UTF-8',
    expected: 'read',
    spoil: (bytes) => iconv.encode(textOf(bytes), 'cp932'),
  },
  { name: 'UTF-16', expected: 'read', spoil: (bytes) => Buffer.from(`\uFEFF${textOf(bytes)}`, 'utf16le') },
  {
    name: 'UTF-16 without its mark',
    expected: 'refused',
    spoil: (bytes) => Buffer.from(textOf(bytes), 'utf16le'),
  },
  { name: 'EUC-JP', expected: 'either', spoil: (bytes) => iconv.encode(textOf(bytes), 'eucjp') },
  {
    name: 'UTF-8 read as Latin letters and saved again',
    expected: 'either',
    spoil: (bytes) => Buffer.from(bytes.toString('latin1'), 'utf8'),
  },
  {
    name: 'a lost quotation mark',
    expected: 'either',
    spoil: (bytes, dice) => splice(bytes, quoteAt(bytes, dice), 1, Buffer.alloc(0)),
  },
  {
    name: 'a quotation mark too many',
    expected: 'either',
    spoil: (bytes, dice) => splice(bytes, somewhere(bytes, dice), 0, Buffer.from('"')),
  },
  {
    name: 'a doubled quotation mark',
    expected: 'either',
    spoil: (bytes, dice) => splice(bytes, quoteAt(bytes, dice), 0, Buffer.from('"')),
  },
  {
    name: 'a NUL',
    expected: 'refused',
    spoil: (bytes, dice) => splice(bytes, somewhere(bytes, dice), 0, Buffer.from([0])),
  },
  {
    name: 'bytes that changed',
    expected: 'either',
    spoil(bytes, dice) {
      const copy = Buffer.from(bytes)
      for (let count = 1 + dice.below(8); count > 0; count -= 1) copy[somewhere(copy, dice)] = dice.below(256)
      return copy
    },
  },
  {
    name: 'a changed byte in a file without a mark',
    expected: 'either',
    spoil(bytes, dice) {
      const copy = Buffer.from(bytes.subarray(3))
      copy[dice.below(copy.length)] = 0x80 + dice.below(128)
      return copy
    },
  },
  {
    name: 'a block of zeros where the disk failed',
    expected: 'refused',
    spoil(bytes, dice) {
      const at = 3 + dice.below(bytes.length - 600)
      return splice(bytes, at, 512, Buffer.alloc(512))
    },
  },
  {
    name: 'formulas in cells',
    expected: 'read',
    spoil: (bytes, dice) => withCell(bytes, dice, dice.pick(FORMULAS)),
  },
  { name: 'only the header', expected: 'read', spoil: (bytes) => fileOf(linesOf(bytes).slice(0, 1)) },
  { name: 'no header', expected: 'read', spoil: (bytes) => fileOf(linesOf(bytes).slice(1)) },
  {
    name: 'rows twice, and the header again in the middle',
    expected: 'read',
    spoil: (bytes) => fileOf([...linesOf(bytes), ...linesOf(bytes)]),
  },
  {
    name: 'other line endings',
    expected: 'read',
    spoil: (bytes, dice) => bytesOf(textOf(bytes).replaceAll('\r\n', dice.is(0.5) ? '\n' : '\r')),
  },
  {
    name: 'rows with cells too many or too few',
    expected: 'read',
    spoil(bytes, dice) {
      const lines = linesOf(bytes)
      const row = 1 + dice.below(lines.length - 1)
      const line = lines[row] ?? ''
      return fileOf(lines.with(row, dice.is(0.5) ? `${line},x` : cellsOf(line).slice(1).join(',')))
    },
  },
  {
    name: 'noise',
    expected: 'either',
    spoil: (_, dice) => Buffer.from(Array.from({ length: 2_000 }, () => dice.below(256))),
  },
  { name: 'packed and cut', expected: 'refused', spoil: cutZip },
  {
    name: 'packed and changed',
    expected: 'either',
    spoil(bytes, dice) {
      const zip = zipOf(bytes)
      zip[dice.below(zip.length)] = dice.below(256)
      return zip
    },
  },
]

const zipOf = (bytes: Uint8Array) => Buffer.from(zipSync({ 'データ.csv': bytes }))

function cutZip(bytes: Buffer, dice: Dice): Buffer {
  const zip = zipOf(bytes)
  return zip.subarray(0, 4 + dice.below(zip.length - 5))
}

/** The heavy ones: a few of each are enough. */
export const HEAVY_DAMAGES: readonly Damage[] = [
  {
    name: 'a cell of 10 MB',
    expected: 'refused',
    spoil: (bytes, dice) => withCell(bytes, dice, 'あ'.repeat(3_500_000)),
  },
  { name: 'a line of 10 MB without end', expected: 'refused', spoil: () => Buffer.alloc(10_000_000, 'a') },
  {
    name: 'a ZIP bomb',
    expected: 'refused',
    spoil: (_, dice) => zipOf(new Uint8Array(30_000_000 + dice.below(9))),
  },
  {
    name: 'a ZIP bomb that lies about its size',
    expected: 'refused',
    spoil(_, dice) {
      const zip = zipOf(new Uint8Array(30_000_000))
      zip.writeUInt32LE(10_000 + dice.below(9), zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24)
      return zip
    },
  },
]
