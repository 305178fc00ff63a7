import { randomUUID } from 'node:crypto'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { LockedStoreError } from './key-slots.ts'
import { migrate } from './migrate.ts'
import { OFFICIAL_MIGRATIONS } from './migration-sets.ts'
import { AEGIS, DIRECTORY_CIPHERS } from './official-cipher.ts'
import { assertKey, kyselyOver, openEncrypted, WrongKeyError } from './open-sqlite.ts'

/** The directory file of a new store; imports bring further ones with other names. */
export const FIRST_OFFICIAL_FILE = 'official-first.sqlite'

/**
 * A name for a directory that is being built. It tells by whom: what a program that no longer runs left behind is thrown
 * away, what another one is just building is not.
 */
export function candidateFileName(): string {
  return `official-${process.pid}-${randomUUID().slice(0, 8)}.sqlite`
}

/** The process that built a directory file, where its name tells. */
export function builderOf(name: string): number | undefined {
  const pid = /^official-(\d+)-[\da-f]{8}\.sqlite$/u.exec(name)?.[1]
  return pid === undefined ? undefined : Number(pid)
}

/** Makes an empty, migrated directory file beside the store. Returns its name. */
export async function createOfficialFile(
  folder: string,
  key: string,
  name = FIRST_OFFICIAL_FILE,
): Promise<string> {
  const database = openEncrypted(join(folder, name), key, { cipher: AEGIS })
  const db = kyselyOver<unknown>(database)
  try {
    await migrate(db, OFFICIAL_MIGRATIONS)
  } finally {
    await db.destroy()
  }
  return name
}

/** Attaches a directory file under the schema name `official`; what is read often stays in memory (16 MB). */
export function attachOfficial(database: Database.Database, path: string, key: string): void {
  attachAs(database, 'official', path, key)
  database.pragma('official.cache_size=-16384')
}

/** Attaches a directory file under one of the two names that a build knows. Throws WrongKeyError. */
export function attachAs(
  database: Database.Database,
  name: 'official' | 'official_previous',
  path: string,
  key: string,
): void {
  assertKey(key)
  inItsCipher(({ name: cipher, keyText }) => {
    database.pragma(`cipher='${cipher}'`)
    database.prepare(`attach database ? as ${name} key "${keyText(key)}"`).run(path)
  })
}

/** Opens a directory file in the cipher that fits it. */
function inItsCipher<T>(open: (cipher: (typeof DIRECTORY_CIPHERS)[number]) => T): T {
  let reason: unknown
  for (const cipher of DIRECTORY_CIPHERS) {
    try {
      return open(cipher)
    } catch (error) {
      reason = error
    }
  }
  throw new WrongKeyError('the key does not open the directory', { cause: reason })
}

/** Brings an existing directory file up to date; a missing file is said, never replaced by an empty one. */
export async function migrateOfficialFile(folder: string, key: string, name: string): Promise<void> {
  const path = join(folder, name)
  await access(path).catch(() => {
    throw new LockedStoreError(`公的名簿のファイル（${name}）が見つかりません。`)
  })
  const db: Kysely<unknown> = kyselyOver<unknown>(
    inItsCipher((cipher) => openEncrypted(path, key, { mustExist: true, cipher })),
  )
  try {
    await migrate(db, OFFICIAL_MIGRATIONS)
  } finally {
    await db.destroy()
  }
}
