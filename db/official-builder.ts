import { unlink } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { attachOfficial } from './official-file.ts'
import { assertKey, kyselyOver } from './open-sqlite.ts'
import type { Db, Schema } from './schema.ts'

/**
 * Opens a directory file alone under the name by which repositories know it (`official`), on a connection of its own:
 * for a worker that reads the one in use or builds a new one. The nameless main database stays empty.
 */
export function openOfficialAlone(
  folder: string,
  key: string,
  file: string,
): { db: Db; close: () => Promise<void> } {
  assertKey(key)
  const database = new Database(':memory:')
  database.pragma('temp_store=MEMORY')
  database.pragma('busy_timeout=5000')
  attachOfficial(database, join(folder, file), key)
  database.pragma('official.cache_size=-65536')
  const db: Db = kyselyOver<Schema>(database)
  return { db, close: () => db.destroy() }
}

/** Removes a directory file and what SQLite keeps beside it; nothing to do where it is gone. */
export async function removeOfficialFile(folder: string, file: string): Promise<void> {
  for (const ending of ['', '-wal', '-shm', '-journal']) {
    await unlink(join(folder, file + ending)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
  }
}
