import { open } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { attachAs, createOfficialFile } from '../official-file.ts'
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

/** Nobody asks for these before the directory is whole: sorted once, they cost half. As the migrations made them. */
const LATE_INDEXES = new Map([
  ['provider_id', 'unique index on provider (id)'],
  ['member_provider', 'index on member (provider_no)'],
  ['member_change', 'index on member (change, line_no)'],
])

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
  await createOfficialFile(folder, key, files.next)
  const database = new Database(':memory:')
  // Chooses the cipher of what is attached; the main database itself holds nothing and has no key.
  database.pragma(`cipher='sqlcipher'`)
  database.pragma('temp_store=MEMORY')
  database.pragma('busy_timeout=5000')
  attachAs(database, 'official', join(folder, files.next), key)
  attachAs(database, 'official_previous', join(folder, files.current), key)
  // It was made in WAL, from which there is no direct way to none: the commit would write everything twice.
  database.pragma('official.journal_mode=DELETE')
  database.pragma('official.journal_mode=OFF')
  database.pragma('official.synchronous=OFF')
  database.pragma('official.cache_size=-16384')
  database.pragma('official_previous.cache_size=-8192')
  for (const index of [...LATE_INDEXES.keys(), 'line_id']) database.exec(`drop index official.${index}`)
  const db: Db = kyselyOver<Schema>(database)
  database.exec('begin')
  return {
    db,
    writer: nativeWriter(database),
    async finish() {
      for (const [index, what] of LATE_INDEXES)
        database.exec(`create ${what.replace('index', `index official.${index}`)}`)
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
