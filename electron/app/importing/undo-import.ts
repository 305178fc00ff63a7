import { hasPrevious, swapBackInPostgres } from '../../../db/building/postgres-build.ts'
import { engineOf } from '../../../db/engine.ts'
import type { Db } from '../../../db/schema.ts'
import { migrateOfficialFile } from '../../../db/official-file.ts'
import { type ImportRun, listImportRuns, markImportUndone } from '../../../db/repositories/import-run.ts'
import { currentOfficialFile, pointToOfficialFile } from '../../../db/repositories/official-pointer.ts'
import { inTransaction } from '../../../db/transaction.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Clock } from '../clock.ts'
import type { OpenStore } from '../stores.ts'
import { isThere } from './read-directory.ts'

const isPostgres = ({ db }: OpenStore) => engineOf(db) === 'postgres'

/** Only the newest import that stands can be taken back, as long as the directory before it is there. */
export async function undoableRun(store: OpenStore): Promise<ImportRun | undefined> {
  const current = await currentOfficialFile(store.db)
  const run = (await listImportRuns(store.db, 50)).find(
    ({ officialFile, previousFile, undoneAt }) =>
      officialFile === current && previousFile !== current && undoneAt === null,
  )
  if (run === undefined) return undefined
  const isBack = isPostgres(store) ? await hasPrevious(store.db) : await isThere(store, run.previousFile)
  return isBack ? run : undefined
}

/** Puts the directory before an import in use again: the very same file. `conflict` where it is not the newest one. */
export async function undoImport(store: OpenStore, runId: string, clock: Clock): Promise<void> {
  const run = await undoableRun(store)
  if (run?.id !== runId)
    throw new AppError('conflict', {
      detail: 'この取込は取り消せません。いちばん新しい取込だけを取り消せます。',
    })
  const back = async (db: Db) => {
    await pointToOfficialFile(db, run.previousFile, clock.now())
    await markImportUndone(db, run.id, clock.now())
    if (isPostgres(store)) await swapBackInPostgres(db)
  }
  if (isPostgres(store)) {
    await inTransaction(store.db, back)
    return
  }
  // One that an earlier version of the program built is brought up to date first; any other is left as it is.
  await migrateOfficialFile(store.folder, store.key, run.previousFile)
  await inTransaction(store.db, back)
  await store.switchOfficial(run.previousFile)
}
