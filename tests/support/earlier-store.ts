import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { migrate } from '../../db/migrate.ts'
import { STORE_MIGRATIONS } from '../../db/migration-sets.ts'
import { kyselyOver, openEncrypted } from '../../db/open-sqlite.ts'
import type { Row } from './earlier-rows.ts'

/** Tables as the migrations write them, without the types of today. */
type AnyTables = Record<string, Row>

export type BareStore = {
  readonly db: Kysely<AnyTables>
  readonly insert: (table: string, row: Row) => Promise<void>
  /** The migrations up to and with `last`, as a store of an earlier release has them; all of them without it. */
  readonly migrateTo: (last?: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Writes a row below the repositories, as an earlier release did. */
export async function insertRow(db: unknown, table: string, row: Row): Promise<void> {
  await (db as Kysely<AnyTables>).insertInto(table).values(row).execute()
}

/** An encrypted store of its own, in which no migration has run yet. */
export async function bareStore(): Promise<BareStore> {
  const folder = await mkdtemp(join(tmpdir(), '移行-'))
  const db = kyselyOver<AnyTables>(openEncrypted(join(folder, 'store'), 'ab'.repeat(32)))
  return {
    db,
    insert: (table, row) => insertRow(db, table, row),
    async migrateTo(last) {
      const list = Object.entries(STORE_MIGRATIONS.list).filter(
        ([name]) => last === undefined || name <= last,
      )
      await migrate(db as Kysely<unknown>, { ...STORE_MIGRATIONS, list: Object.fromEntries(list) })
    },
    async close() {
      await db.destroy()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
