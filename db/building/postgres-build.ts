import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { batchWriter } from './batch-writer.ts'
import type { DirectoryBuild } from './sqlite-build.ts'

/** Tables of the directory that a new one begins empty with; the list of migrations goes over as it is. */
const EMPTY = ['provider', 'place', 'pair', 'line', 'member', 'former', 'likely', 'info']
const KEPT = ['official_migration', 'official_migration_lock']

/** Ends a transaction whose work is not wanted. */
class NotWanted extends Error {}

/**
 * Builds a directory inside the database, in one transaction: the schema in use is renamed to `official_previous` and a
 * new one filled under its name. Others read the old one until the end. Where `isWanted` says no, nothing is left of it.
 */
export async function buildInPostgres<T>(
  db: Db,
  work: (build: DirectoryBuild) => Promise<T>,
  isWanted: (done: T) => boolean,
): Promise<T> {
  let done: { value: T } | undefined
  try {
    await inTransaction(db, async (transaction) => {
      await sql`drop schema if exists official_previous cascade`.execute(transaction)
      await sql`alter schema official rename to official_previous`.execute(transaction)
      await createDirectory(transaction)
      done = { value: await work({ db: transaction, writer: batchWriter(transaction) }) }
      if (!isWanted(done.value)) throw new NotWanted()
      await sql`analyze official.provider`.execute(transaction)
    })
  } catch (error) {
    if (!(error instanceof NotWanted)) throw error
  }
  if (done === undefined) throw new Error('the transaction ended without its work')
  return done.value
}

async function createDirectory(db: Db): Promise<void> {
  await sql`create schema official`.execute(db)
  for (const table of [...EMPTY, ...KEPT])
    await sql`create table ${sql.id('official', table)}
      (like ${sql.id('official_previous', table)} including all)`.execute(db)
  for (const table of KEPT)
    await sql`insert into ${sql.id('official', table)} select * from ${sql.id('official_previous', table)}`.execute(
      db,
    )
}

/** Puts the directory before the newest import in use again; the newest one is gone. */
export async function swapBackInPostgres(db: Db): Promise<void> {
  await sql`drop schema official cascade`.execute(db)
  await sql`alter schema official_previous rename to official`.execute(db)
}

/** Whether there is a directory to go back to. */
export async function hasPrevious(db: Db): Promise<boolean> {
  const { rows } = await sql<{ n: string | number }>`
    select count(*) as n from information_schema.schemata where schema_name = 'official_previous'`.execute(db)
  return Number(rows[0]?.n) > 0
}
