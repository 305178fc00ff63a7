import { sql } from 'kysely'
import { engineOf } from '../engine.ts'
import type { Db } from '../schema.ts'
import {
  addOfficialEntries,
  emptyOfficialDirectory,
  OFFICIAL_BATCH,
  type OfficialEntry,
} from './official-provider.ts'
import { providerFromOfficial } from './provider-row.ts'

/**
 * Where lines are put in order before a directory is built from them: the country's are too many for memory. In SQLite
 * a table of the new file whose rows make room for the directory as they are taken; on PostgreSQL a temporary one.
 */
const stage = (db: Db) => (engineOf(db) === 'sqlite' ? sql.id('official', 'stage') : sql.id('official_stage'))

export async function createStage(db: Db): Promise<void> {
  const temporary = engineOf(db) === 'sqlite' ? sql`` : sql`temporary`
  await sql`create ${temporary} table ${stage(db)} (
    id text primary key, place text not null, entry text not null, unique (place, id))`.execute(db)
}

export async function dropStage(db: Db): Promise<void> {
  await sql`drop table ${stage(db)}`.execute(db)
}

/** A line with its place in the display order. */
export type Staged = { readonly place: string; readonly entry: OfficialEntry }

/** Puts lines on the stage; none of them may be there already. */
export async function putOnStage(db: Db, lines: readonly Staged[]): Promise<void> {
  for (let start = 0; start < lines.length; start += OFFICIAL_BATCH) {
    const values = lines
      .slice(start, start + OFFICIAL_BATCH)
      .map(({ place, entry }) => sql`(${entry.id}, ${place}, ${JSON.stringify(entry)})`)
    await sql`insert into ${stage(db)} (id, place, entry) values ${sql.join(values)}`.execute(db)
  }
}

/**
 * Builds the directory anew from everything on the stage, in the order of place and id. `onBatch` is told how many
 * lines are in; what it throws ends the work.
 */
export async function buildFromStage(db: Db, onBatch: (done: number) => void): Promise<number> {
  await emptyOfficialDirectory(db)
  let last = { place: '', id: '' }
  let done = 0
  for (;;) {
    const { rows } = await sql<{ id: string; place: string; entry: string }>`
      select id, place, entry from ${stage(db)}
      where (place, id) > (${last.place}, ${last.id}) order by place, id limit ${OFFICIAL_BATCH}`.execute(db)
    const end = rows.at(-1)
    if (end === undefined) return done
    // Written by putOnStage a moment ago, in the same transaction or file.
    const entries = rows.map(({ entry }) => JSON.parse(entry) as OfficialEntry)
    await addOfficialEntries(db, entries, done + 1)
    // What is taken makes room at once: the file does not end up with the size of both.
    await sql`delete from ${stage(db)} where (place, id) <= (${end.place}, ${end.id})`.execute(db)
    done += rows.length
    last = end
    onBatch(done)
  }
}

/** A line of the directory in use, with the digest that it was written with. */
export type CurrentLine = { readonly entry: OfficialEntry; readonly digest: string }

/** The lines of the open data in the directory in use, a batch at a time in its order. */
export async function* currentOpenData(db: Db): AsyncGenerator<CurrentLine[]> {
  let afterNo = -1
  for (;;) {
    const rows = await db
      .selectFrom('official.provider')
      .selectAll()
      .where('no', '>', afterNo)
      .where('origin', '=', 'kaigo')
      .orderBy('no')
      .limit(OFFICIAL_BATCH)
      .execute()
    if (rows.length === 0) return
    afterNo = rows.at(-1)?.no ?? afterNo
    yield rows.map((row) => ({ entry: entryFromRow(row), digest: row.digest }))
  }
}

function entryFromRow(row: Parameters<typeof providerFromOfficial>[0]): OfficialEntry {
  const provider = providerFromOfficial(row)
  const { layer: _layer, officialId: _officialId, phoneNight: _night, contact: _contact, ...rest } = provider
  const { capabilities: _c, serviceArea: _s, networks: _n, visibility: _v, isFictional: _f, ...said } = rest
  const { facts: _facts, capacity: _capacity, ...more } = said
  const { confirmedOn: _on, confirmedBy: _by, version: _version, updatedAt: _at, ...described } = more
  return { ...described, id: row.id, origin: 'kaigo', service: row.service }
}
