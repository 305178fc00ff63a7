import { sql } from 'kysely'
import { engineOf } from '../engine.ts'
import type { Db } from '../schema.ts'

/** After a whole table was read once: its pages are not kept in memory for nothing. PostgreSQL looks after its own. */
export async function releaseCache(db: Db): Promise<void> {
  if (engineOf(db) === 'sqlite') await sql`pragma shrink_memory`.execute(db)
}
