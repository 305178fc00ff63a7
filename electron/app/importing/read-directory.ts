import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { openOfficialAlone } from '../../../db/official-builder.ts'
import { currentOfficialFile } from '../../../db/repositories/official-pointer.ts'
import type { Db } from '../../../db/schema.ts'
import { AppError } from '../../../shared/errors.ts'
import type { OpenStore } from '../stores.ts'

export const isThere = (store: OpenStore, file: string): Promise<boolean> =>
  access(join(store.folder, file)).then(
    () => true,
    () => false,
  )

/** Reads a directory file that may not be the one in use; `not-found` where it is gone. */
export async function withDirectory<T>(
  store: OpenStore,
  file: string,
  read: (db: Db) => Promise<T>,
): Promise<T> {
  if ((await currentOfficialFile(store.db)) === file) return await read(store.db)
  if (!(await isThere(store, file))) throw new AppError('not-found')
  const { db, close } = openOfficialAlone(store.folder, store.key, file)
  try {
    return await read(db)
  } finally {
    await close()
  }
}
