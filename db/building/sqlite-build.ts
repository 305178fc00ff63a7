import { open } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { attachAs } from '../official-file.ts'
import { assertKey, kyselyOver } from '../open-sqlite.ts'
import type { Db, Schema } from '../schema.ts'
import type { DirectoryWriter } from './directory-writer.ts'
import { nativeWriter } from './native-writer.ts'

/** A directory being built: the new one is `official`, the one in use `official_previous`, read only. */
export type DirectoryBuild = {
  readonly db: Db
  readonly writer: DirectoryWriter
}

export type SqliteBuild = DirectoryBuild & {
  /** Makes the file lasting: all of it is on the disk before anybody points to it. */
  readonly finish: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Nobody asks for these before the directory is whole: sorted once, they cost half. */
const LATE_INDEXES = ['provider_id', 'member_provider']

/** Made once the new lines are in (carry-over.ts). */
const INDEX_OF_LINES = 'line_id'

/**
 * Makes a new, empty directory file and opens it for filling on a connection of its own. Nobody else knows the file yet,
 * so it is filled without a journal: what a crash leaves of it is thrown away.
 */
export async function openSqliteBuild(
  folder: string,
  key: string,
  files: { readonly current: string; readonly next: string },
): Promise<SqliteBuild> {
  assertKey(key)
  const database = new Database(':memory:')
  database.pragma('temp_store=MEMORY')
  database.pragma('busy_timeout=5000')
  attachAs(database, 'official', join(folder, files.next), key)
  attachAs(database, 'official_previous', join(folder, files.current), key)
  // Before anything else: from WAL there is no direct way to none, and the commit would write everything twice.
  database.pragma('official.journal_mode=OFF')
  database.pragma('official.synchronous=OFF')
  database.pragma('official.cache_size=-16384')
  database.pragma('official_previous.cache_size=-4096')
  const late = createAlike(database)
  const db: Db = kyselyOver<Schema>(database)
  database.exec('begin')
  return {
    db,
    writer: nativeWriter(database, late),
    async finish() {
      database.exec('commit')
      // As every directory file is kept: readers never write to it.
      database.pragma('official.journal_mode=WAL')
      database.exec('detach database official')
      await toDisk(join(folder, files.next), 'r+')
      await toDisk(folder, 'r')
    },
    async close() {
      await db.destroy()
    },
  }
}

/** The tables of the directory in use, empty, with the list of its migrations. Returns what makes the late indexes. */
function createAlike(database: Database.Database): string[] {
  const made = database
    .prepare<[], { name: string; sql: string }>(
      `select name, sql from official_previous.sqlite_schema
        where sql is not null and name not like 'sqlite_%' order by type desc`,
    )
    .all()
  const inNew = (sql: string) => sql.replace(/^(create (?:table|(?:unique )?index)) /iu, '$1 official.')
  for (const { name, sql } of made)
    if (name !== INDEX_OF_LINES && !LATE_INDEXES.includes(name)) database.exec(inNew(sql))
  for (const table of ['official_migration', 'official_migration_lock'])
    database.exec(`insert into official.${table} select * from official_previous.${table}`)
  return made.filter(({ name }) => LATE_INDEXES.includes(name)).map(({ sql }) => inNew(sql))
}

async function toDisk(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags)
  try {
    await handle.sync().catch((error: NodeJS.ErrnoException) => {
      // Windows does not let a folder be synchronised; its directory entries are journalled.
      if (process.platform !== 'win32') throw error
    })
  } finally {
    await handle.close()
  }
}
