import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'

/** The directory as plain text in memory: what the index must agree with, hit by hit. */
export type Scanned = {
  readonly numbers: Int32Array
  /** Folded fields, one a line; a word never spans two of them. */
  readonly folded: readonly string[]
  readonly municipality: readonly string[]
  readonly roles: readonly string[]
}

type ScannedRow = { no: number; folded: string; municipality_code: string; roles: string }

/** Reads every row of the official directory, a piece at a time. */
export async function scanDirectory(db: Db): Promise<Scanned> {
  const numbers: number[] = []
  const folded: string[] = []
  const municipality: string[] = []
  const roles: string[] = []
  for (let after = -1; ;) {
    const { rows } = await sql<ScannedRow>`
      select no, folded, municipality_code, roles from official.provider
      where no > ${after} order by no limit 20000`.execute(db)
    for (const row of rows) {
      numbers.push(row.no)
      folded.push(row.folded)
      municipality.push(row.municipality_code)
      roles.push(row.roles)
    }
    const last = rows.at(-1)
    if (last === undefined) return { numbers: Int32Array.from(numbers), folded, municipality, roles }
    after = last.no
  }
}

export type Asked = { readonly words: readonly string[]; readonly area?: string; readonly role?: string }

/** The first `limit` rows in display order that hold every word and lie in the area and fill the role. */
export function scanFor(scanned: Scanned, { words, area, role }: Asked, limit: number): number[] {
  const found: number[] = []
  for (const [at, text] of scanned.folded.entries()) {
    const fits =
      words.every((word) => text.includes(word)) &&
      (area === undefined || scanned.municipality[at] === area) &&
      (role === undefined || scanned.roles[at]?.includes(`"${role}"`) === true)
    if (fits && found.push(scanned.numbers[at] ?? -1) >= limit) return found
  }
  return found
}

/** Words that stand in the directory, cut out of its text at places that a seed decides. */
export function wordsFrom(scanned: Scanned, length: number, count: number, seed: number): string[] {
  let state = seed
  const below = (end: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * end)
  }
  const words: string[] = []
  while (words.length < count) {
    const fields = (scanned.folded[below(scanned.folded.length)] ?? '').split('\n')
    const field = Array.from(fields[below(fields.length)] ?? '')
    if (field.length < length) continue
    const start = below(field.length - length + 1)
    words.push(field.slice(start, start + length).join(''))
  }
  return words
}
