import type { Db } from './schema.ts'

/** PostgreSQL ends one of two crossing transactions with these; the work is repeated from its start. */
const REPEATABLE = new Set(['40001', '40P01'])
const MAX_TRIES = 4

function isRepeatable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && REPEATABLE.has(String(error.code))
}

/** Runs work in one transaction: all of it or nothing. Inside, only the given handle may be used. */
export async function inTransaction<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (tries >= MAX_TRIES || !isRepeatable(error)) throw error
    }
  }
}
