import { sql } from 'kysely'
import { searchDirectory } from '../../db/repositories/directory.ts'
import type { Db } from '../../db/schema.ts'
import { Role } from '../../shared/domain/role.ts'
import type { Measured } from './measure.ts'
import { type Asked, scanDirectory, scanFor, type Scanned, wordsFrom } from './scanned-directory.ts'

const PAGE = 50
const QUESTIONS = 100
/** The scan takes a second for a rare word: so many of the questions are compared with it. */
const COMPARED = 25

type Shape = { readonly name: string; readonly lengths: readonly number[] }
const SHAPES: readonly Shape[] = [
  { name: '1 character', lengths: [1] },
  { name: '2 characters', lengths: [2] },
  { name: '3 characters', lengths: [3] },
  { name: '5 characters', lengths: [5] },
  { name: '12 characters', lengths: [12] },
  { name: 'two words', lengths: [2, 3] },
]

/**
 * Search of a directory in words of every length, with and without area and role, each question timed once; beside it
 * LIKE. Throws where a hit or the order differs from a scan of the folded text.
 */
export async function searchOf(db: Db, engine: string): Promise<Measured[]> {
  const scanned = await scanDirectory(db)
  const note = `${scanned.numbers.length.toLocaleString('en')} rows, ${engine}`
  const rows: Measured[] = []
  for (const { name, lengths } of SHAPES) {
    for (const isNarrow of [false, true]) {
      const questions = questionsOf(scanned, lengths, isNarrow)
      const what = `search ${name}${isNarrow ? ', area and role' : ''}`
      rows.push({ what, note, times: await timesOf(db, questions, scanned, what) })
    }
    const asked = questionsOf(scanned, lengths, false).slice(0, 10)
    rows.push({ what: `LIKE ${name}`, note, times: await likeTimes(db, asked) })
  }
  return rows
}

function questionsOf(scanned: Scanned, lengths: readonly number[], isNarrow: boolean): Asked[] {
  const lists = lengths.map((length, at) => wordsFrom(scanned, length, QUESTIONS, 11 + length + at))
  const places = wordsOfPlaces(scanned)
  return Array.from({ length: QUESTIONS }, (_, at) => ({
    words: lists.map((list) => list[at] ?? ''),
    ...(isNarrow
      ? { area: places[at % places.length] ?? '', role: Role.options[at % Role.options.length] ?? '' }
      : {}),
  }))
}

const wordsOfPlaces = ({ municipality }: Scanned) => [
  ...new Set(municipality.filter((_, at) => at % 997 === 0)),
]

async function timesOf(
  db: Db,
  questions: readonly Asked[],
  scanned: Scanned,
  what: string,
): Promise<number[]> {
  const times: number[] = []
  for (const [at, asked] of questions.entries()) {
    const started = performance.now()
    const { rows } = await searchDirectory(db, {
      text: asked.words.join(' '),
      areaCodes: asked.area === undefined ? undefined : [asked.area],
      role: asked.role === undefined ? undefined : Role.parse(asked.role),
      layer: 'official',
      limit: PAGE,
    })
    times.push(performance.now() - started)
    if (at >= COMPARED) continue
    const expected = scanFor(scanned, asked, PAGE)
    const found = await numbersOf(
      db,
      rows.map(({ id }) => id),
    )
    if (found.join() !== expected.join())
      throw new Error(`${what}, question ${at}: ${found.length} hits, the scan has ${expected.length}`)
  }
  return times
}

async function numbersOf(db: Db, ids: readonly string[]): Promise<number[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('official.provider').select(['id', 'no']).where('id', 'in', ids).execute()
  const byId = new Map(rows.map(({ id, no }) => [id, no]))
  return ids.map((id) => byId.get(id) ?? -1)
}

async function likeTimes(db: Db, questions: readonly Asked[]): Promise<number[]> {
  const times: number[] = []
  for (const { words } of questions) {
    const patterns = words.map((word) => sql`folded like ${`%${word}%`}`)
    const started = performance.now()
    await sql`select no from official.provider where ${sql.join(patterns, sql` and `)} order by no limit ${PAGE}`.execute(
      db,
    )
    times.push(performance.now() - started)
  }
  return times
}
