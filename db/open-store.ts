import { access, copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { createKeySlot, hasSlotFile, LockedStoreError, unlock } from './key-slots.ts'
import { migrate, pendingMigrations } from './migrate.ts'
import { STORE_MIGRATIONS } from './migration-sets.ts'
import { attachOfficial, createOfficialFile, migrateOfficialFile } from './official-file.ts'
import { kyselyOver, openEncrypted } from './open-sqlite.ts'
import { currentOfficialFile } from './repositories/official-pointer.ts'
import type { Db, Schema } from './schema.ts'

export const STORE_FILE = 'ieji.sqlite'

/** An open store: our tables, with the official directory attached as schema `official`. */
export type Store = {
  readonly folder: string
  readonly db: Db
  /** For workers that open the same files by their own connection. */
  readonly key: string
  /** Puts another directory file in the place of the attached one; no transaction may be open. */
  readonly switchOfficial: (file: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** What lies in a data folder. `lost`: a store is expected here, but its file is gone. */
export type FolderState = 'empty' | 'store' | 'lost'

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

export async function folderState(folder: string): Promise<FolderState> {
  if (await exists(join(folder, STORE_FILE))) return 'store'
  return (await hasSlotFile(folder)) ? 'lost' : 'empty'
}

/** Makes a new encrypted store with its key; refuses a folder where one is or was. */
export async function createStore(folder: string): Promise<Store> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const state = await folderState(folder)
  if (state !== 'empty')
    throw new LockedStoreError('このフォルダーにはすでにデータがあります。別のフォルダーを指定してください。')
  const key = await createKeySlot(folder)
  const database = openEncrypted(join(folder, STORE_FILE), key)
  const db = kyselyOver<Schema>(database)
  await migrate(db as Kysely<unknown>, STORE_MIGRATIONS)
  const officialFile = await createOfficialFile(folder, key)
  attachOfficial(database, join(folder, officialFile), key)
  return handle(folder, key, database, db)
}

/**
 * Opens the store of a folder and brings it up to date; an older one is copied aside first.
 * Throws LockedStoreError, WrongKeyError or NewerDatabaseError; never makes an empty store.
 */
export async function openStore(folder: string): Promise<Store> {
  const state = await folderState(folder)
  if (state !== 'store') throw new LockedStoreError('データベースのファイルが見つかりません。')
  const key = await unlock(folder)
  const database = openEncrypted(join(folder, STORE_FILE), key, { mustExist: true })
  const db = kyselyOver<Schema>(database)
  try {
    const pending = await pendingMigrations(db as Kysely<unknown>, STORE_MIGRATIONS)
    if (pending.length > 0) {
      database.pragma('wal_checkpoint(TRUNCATE)')
      await copyFile(join(folder, STORE_FILE), join(folder, `${STORE_FILE}.before-${pending[0]}`))
      await migrate(db as Kysely<unknown>, STORE_MIGRATIONS)
    }
    const official = await currentOfficialFile(db)
    await migrateOfficialFile(folder, key, official)
    attachOfficial(database, join(folder, official), key)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return handle(folder, key, database, db)
}

function handle(folder: string, key: string, database: Database.Database, db: Db): Store {
  return {
    folder,
    db,
    key,
    switchOfficial: async (file) => {
      // Through Kysely's own connection, so that no other call's query runs between the two statements.
      await db.connection().execute(async () => {
        database.exec('detach database official')
        attachOfficial(database, join(folder, file), key)
      })
    },
    close: () => db.destroy(),
  }
}
