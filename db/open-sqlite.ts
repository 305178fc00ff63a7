import Database from 'better-sqlite3'
import { type Kysely, Kysely as KyselyInstance, SqliteDialect } from 'kysely'
import { TransactionalSqliteAdapter } from './engine.ts'

class Dialect extends SqliteDialect {
  override createAdapter(): TransactionalSqliteAdapter {
    return new TransactionalSqliteAdapter()
  }
}

/** The key does not open this file: wrong key, or no database of ours. */
export class WrongKeyError extends Error {}

/** A raw key is exactly 64 hex digits: the driver would silently take a shorter one as a passphrase. */
export function assertKey(key: string): void {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new WrongKeyError('key must be 64 hex digits')
}

/** How the pages of a file are encrypted, by the driver's name for it, and how the store's key is given to it. */
export type Cipher = { readonly name: string; readonly keyText: (key: string) => string }

/** AES-256 with HMAC-SHA512, as SQLCipher 4 writes it: our own store. */
export const SQLCIPHER: Cipher = { name: 'sqlcipher', keyText: (key) => `x'${key}'` }

/**
 * Opens an encrypted SQLite file with a raw 64-hex key, for writing, in WAL mode with full durability.
 * Throws WrongKeyError where the key does not fit. `serialize()` of the handle is plain text: never call it.
 */
export function openEncrypted(
  file: string,
  key: string,
  { mustExist = false, cipher = SQLCIPHER }: { mustExist?: boolean; cipher?: Cipher } = {},
): Database.Database {
  assertKey(key)
  const database = new Database(file, { fileMustExist: mustExist })
  try {
    database.pragma(`cipher='${cipher.name}'`)
    database.pragma(`key="${cipher.keyText(key)}"`)
    database.prepare('select count(*) from sqlite_schema').get()
  } catch (error) {
    database.close()
    throw new WrongKeyError('the key does not open the database', { cause: error })
  }
  database.pragma('journal_mode=WAL')
  database.pragma('synchronous=FULL')
  database.pragma('foreign_keys=ON')
  database.pragma('cache_size=-65536')
  database.pragma('temp_store=MEMORY')
  database.pragma('busy_timeout=5000')
  return database
}

/** Kysely over an open SQLite handle; destroying it closes the handle. */
export function kyselyOver<T>(database: Database.Database): Kysely<T> {
  return new KyselyInstance<T>({ dialect: new Dialect({ database }) })
}
