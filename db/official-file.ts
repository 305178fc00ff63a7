import { randomUUID } from 'node:crypto'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { LockedStoreError } from './key-slots.ts'
import { migrate } from './migrate.ts'
import { OFFICIAL_MIGRATIONS } from './migration-sets.ts'
import { assertKey, kyselyOver, openEncrypted } from './open-sqlite.ts'

/** The directory file of a new store; imports bring further ones with other names. */
export const FIRST_OFFICIAL_FILE = 'official-first.sqlite'

export function newOfficialFileName(): string {
  return `official-${randomUUID().slice(0, 8)}.sqlite`
}

/** Makes an empty, migrated directory file beside the store, encrypted with the same key. Returns its name. */
export async function createOfficialFile(
  folder: string,
  key: string,
  name = FIRST_OFFICIAL_FILE,
): Promise<string> {
  const database = openEncrypted(join(folder, name), key)
  const db = kyselyOver<unknown>(database)
  try {
    await migrate(db, OFFICIAL_MIGRATIONS)
  } finally {
    await db.destroy()
  }
  return name
}

/** Attaches a directory file under the schema name `official`. */
export function attachOfficial(database: Database.Database, path: string, key: string): void {
  assertKey(key)
  database.prepare(`attach database ? as official key "x'${key}'"`).run(path)
}

/** Brings an existing directory file up to date; a missing file is said, never replaced by an empty one. */
export async function migrateOfficialFile(folder: string, key: string, name: string): Promise<void> {
  const path = join(folder, name)
  await access(path).catch(() => {
    throw new LockedStoreError(`公的名簿のファイル（${name}）が見つかりません。`)
  })
  const db: Kysely<unknown> = kyselyOver<unknown>(openEncrypted(path, key, { mustExist: true }))
  try {
    await migrate(db, OFFICIAL_MIGRATIONS)
  } finally {
    await db.destroy()
  }
}
