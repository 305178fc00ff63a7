import { sql } from 'kysely'
import { engineOf } from '../engine.ts'
import type { MigrationDb } from './create-table.ts'

/** Rows of the table can be added, never changed or deleted, whoever asks (真正性). */
export async function freezeRows(db: MigrationDb, table: string): Promise<void> {
  const words = sql.lit(`${table}: rows are never changed or deleted`)
  const name = (what: string) => sql.id(`${table}_${what}`)
  if (engineOf(db) === 'sqlite') {
    for (const what of ['update', 'delete'] as const) {
      const trigger = sql`create trigger ${name(`no_${what}`)} before ${sql.raw(what)} on ${sql.table(table)}`
      await sql`${trigger} begin select raise(abort, ${words}); end`.execute(db)
    }
    return
  }
  await sql`create function ${name('frozen')}() returns trigger language plpgsql as $$
    begin raise exception using message = ${words}; end $$`.execute(db)
  await sql`create trigger ${name('frozen')} before update or delete on ${sql.table(table)}
    for each row execute function ${name('frozen')}()`.execute(db)
}
