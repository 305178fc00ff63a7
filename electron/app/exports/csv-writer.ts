import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FilePart, ListWriter } from './list-writer.ts'
import { AUDIENCE_WORDS, type SheetTable } from './sheet-table.ts'
import { type CsvEncoding, csvLine, csvText, encodeCp932, isUnfit } from './write-csv.ts'

const pack = promisify(gzip)
/** Characters of text in a piece. */
const PIECE = 2_000_000

/**
 * A CSV of any length: header and rows; below an empty line title, mark, day and sources, so that row 1 stays the header
 * for whoever reads it in. UTF-8 with its mark (Excel then opens it right), or CP932 for old programs, in which what
 * does not fit becomes 〓 and is told (`unfit`).
 */
export function csvWriter(list: Omit<SheetTable, 'rows' | 'notes'>, encoding: CsvEncoding): ListWriter {
  const parts: FilePart[] = []
  const unfit = new Set<string>()
  const known = new Map<string, boolean>()
  let waiting = `${csvLine(list.columns.map(({ title }) => title))}\r\n`
  let isFirst = true

  const fits = (one: string) => {
    const before = known.get(one)
    if (before !== undefined) return before
    const is = !isUnfit(one)
    known.set(one, is)
    if (!is) unfit.add(one)
    return is
  }
  const bytesOf = (text: string) => {
    if (encoding === 'UTF-8') return Buffer.from(isFirst ? `\uFEFF${text}` : text, 'utf8')
    return encodeCp932(Array.from(text, (one) => (fits(one) ? one : '〓')).join(''))
  }
  const flush = async () => {
    const text = waiting
    waiting = ''
    const bytes = bytesOf(text)
    isFirst = false
    parts.push({ bytes: await pack(bytes, { level: 3 }), isPacked: true })
  }
  return {
    async add(rows) {
      for (const row of rows) waiting += `${csvLine(list.columns.map((_, at) => row[at] ?? null))}\r\n`
      // Small pieces for the other encoding: each of its characters is looked at.
      if (waiting.length > (encoding === 'UTF-8' ? PIECE : PIECE / 8)) await flush()
    },
    async end(notes) {
      const { title, audience, asOf } = list
      const foot = [title, AUDIENCE_WORDS[audience], asOf, ...notes].filter((line) => line !== '')
      waiting += `\r\n${foot.map((line) => `${csvText(line)}\r\n`).join('')}`
      await flush()
      return parts
    },
    unfit: () => [...unfit],
  }
}
