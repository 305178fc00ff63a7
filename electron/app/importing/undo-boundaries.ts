import {
  hasBoundaryImport,
  listBoundaryImports,
  markBoundaryImportUndone,
  restoreBoundaries,
} from '../../../db/repositories/boundary-import.ts'
import type { Db } from '../../../db/schema.ts'
import { inTransaction } from '../../../db/transaction.ts'
import type { BoundaryImport } from '../../../shared/domain/boundary.ts'
import { AppError } from '../../../shared/errors.ts'

const isOnly = 'いちばん新しい境界の取込だけを、一度だけ、前の境界に戻せます。'

function refusal(newest: BoundaryImport | undefined): AppError {
  if (newest === undefined || newest.undoneAt !== null) return new AppError('conflict', { detail: isOnly })
  const files = newest.files.map(({ file }) => file).join('、')
  return new AppError('conflict', { detail: `${isOnly}いま戻せるのは「${files}」の取込です。` })
}

/**
 * Puts back the borders that stood before an import, inside a transaction. Only those before the newest one are kept:
 * `conflict` in words where it is not the newest, or was taken back already.
 */
export async function undoBoundaryImport(
  db: Db,
  importId: string,
  by: { readonly at: string; readonly name: string },
): Promise<void> {
  const [newest] = await listBoundaryImports(db, 1)
  if (newest?.id !== importId) throw refusal(newest)
  if (!(await markBoundaryImportUndone(db, importId, by)))
    throw new AppError('conflict', { detail: 'この境界の取込は、すでに取り消されています。' })
  await restoreBoundaries(db, newest.prefectureCodes)
}

/** The same in a transaction of its own, for a name that may be that of another import: then false. */
export async function takeBackBoundaries(
  db: Db,
  id: string,
  by: { readonly at: string; readonly name: string },
): Promise<boolean> {
  if (!(await hasBoundaryImport(db, id))) return false
  await inTransaction(db, (transaction) => undoBoundaryImport(transaction, id, by))
  return true
}
