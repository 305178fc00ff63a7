import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStore } from '../../db/open-store.ts'
import type { Db } from '../../db/schema.ts'
import { openTestPostgres } from './postgres.ts'

/** Name of the engine and a migrated, empty store on it: for `test.each`. */
export type OnEngine = readonly [engine: 'sqlite' | 'postgres', db: Db]

/** A store on real encrypted SQLite files and one on PostgreSQL. One pair a test file: opening takes seconds. */
export async function openBothEngines(): Promise<{ stores: OnEngine[]; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), '家路 両方-'))
  const [sqlite, postgres] = await Promise.all([createStore(folder), openTestPostgres()])
  return {
    stores: [
      ['sqlite', sqlite.db],
      ['postgres', postgres.db],
    ],
    async close() {
      await Promise.all([sqlite.close(), postgres.close()])
      await rm(folder, { recursive: true, force: true })
    },
  }
}
