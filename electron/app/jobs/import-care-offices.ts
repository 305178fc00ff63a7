import { readdir } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { removeOfficialFile } from '../../../db/official-builder.ts'
import { newOfficialFileName } from '../../../db/official-file.ts'
import { currentOfficialFile, pointToOfficialFile } from '../../../db/repositories/official-pointer.ts'
import { insertImportRun } from '../../../db/repositories/import-run.ts'
import { inTransaction } from '../../../db/transaction.ts'
import type { AreaScope } from '../../../shared/domain/area-scope.ts'
import type { ImportResult } from '../../../shared/domain/directory-import.ts'
import type { User } from '../../../shared/domain/user.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Clock } from '../clock.ts'
import type { OpenStore } from '../stores.ts'
import type { ImportMessage, ImportOrder } from './import-care-offices-messages.ts'
import type { ChosenFile } from './import-care-offices-read.ts'

export type ImportOptions = {
  /** Places whose lines are taken: prefectures, municipalities, districts. */
  readonly scope: AreaScope
  /** How old the data is, as the person who brings it knows it (「2025年12月末」). */
  readonly asOf: string
  readonly isDryRun: boolean
  readonly user: User
  readonly clock: Clock
  readonly newId: () => string
  readonly resourcesDir: string
  readonly seedsDir: string
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

/** Folders in which a directory is being built: two at once would each lose the other's lines. */
const building = new Set<string>()

/**
 * Brings files of 介護サービス情報公表 into the store's directory, all or nothing: a new directory file is built on a
 * worker thread with its own connection, then the pointer is swapped; the file before it stays as the way back.
 * A dry run only counts. Throws `unreadable-file` (another kind of file), `busy`; an aborted signal leaves all as it was.
 */
export async function importCareOffices(
  store: OpenStore,
  files: readonly ChosenFile[],
  options: ImportOptions,
): Promise<ImportResult> {
  if (building.has(store.folder))
    throw new AppError('busy', { detail: 'ほかの取込が動いています。終わってから始めてください。' })
  building.add(store.folder)
  try {
    const currentFile = await currentOfficialFile(store.db)
    const newFile = options.isDryRun ? null : newOfficialFileName()
    const startedAt = options.clock.now()
    try {
      const result = await onWorker(orderOf(store, files, options, currentFile, newFile), options)
      if (newFile !== null) await switchTo(store, { newFile, currentFile, startedAt, result }, options)
      return result
    } catch (error) {
      if (newFile !== null && (await currentOfficialFile(store.db)) !== newFile)
        await removeOfficialFile(store.folder, newFile)
      throw error
    }
  } finally {
    building.delete(store.folder)
  }
}

function orderOf(
  store: OpenStore,
  files: readonly ChosenFile[],
  { scope, asOf, resourcesDir, seedsDir }: ImportOptions,
  currentFile: string,
  newFile: string | null,
): ImportOrder {
  const { folder, key } = store
  return { folder, key, currentFile, newFile, files, scope, asOf, resourcesDir, seedsDir }
}

/** Beside this file: `.ts` in development, `.js` after bundling. */
function workerUrl(): URL {
  const name = import.meta.url.endsWith('.ts')
    ? './import-care-offices-worker.ts'
    : './import-care-offices-worker.js'
  return new URL(name, import.meta.url)
}

async function onWorker(order: ImportOrder, { signal, onProgress }: ImportOptions): Promise<ImportResult> {
  signal?.throwIfAborted()
  const worker = new Worker(workerUrl(), { workerData: order })
  try {
    return await new Promise<ImportResult>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(abortReason(signal)), { once: true })
      worker.on('message', (message: ImportMessage) => {
        if (message.kind === 'progress') onProgress?.(message.done, message.total)
        else if (message.kind === 'done') resolve(message.result)
        else reject(errorOf(message))
      })
      worker.on('error', reject)
      worker.on('exit', () => reject(new Error('the import worker ended without a result')))
    })
  } finally {
    await worker.terminate()
  }
}

const abortReason = (signal: AbortSignal): Error =>
  signal.reason instanceof Error ? signal.reason : new Error('cancelled')

function errorOf({ error, place }: Extract<ImportMessage, { kind: 'failed' }>): Error {
  if (error.code === 'unexpected') return new Error(`the import worker failed at ${place}`)
  return new AppError(error.code, error.detail === undefined ? {} : { detail: error.detail })
}

type Built = {
  readonly newFile: string
  readonly currentFile: string
  readonly startedAt: string
  readonly result: ImportResult
}

/** The swap: one transaction moves the pointer and writes the record, then the new file takes the old one's place. */
async function switchTo(store: OpenStore, built: Built, options: ImportOptions): Promise<void> {
  options.signal?.throwIfAborted()
  const finishedAt = options.clock.now()
  await inTransaction(store.db, async (db) => {
    await pointToOfficialFile(db, built.newFile, finishedAt)
    await insertImportRun(db, {
      id: options.newId(),
      startedAt: built.startedAt,
      finishedAt,
      userId: options.user.id,
      userName: options.user.displayName,
      asOf: options.asOf,
      scope: [...options.scope],
      result: built.result,
      officialFile: built.newFile,
      previousFile: built.currentFile,
      undoneAt: null,
    })
  })
  await store.switchOfficial(built.newFile)
  await removeOthers(store.folder, [built.newFile, built.currentFile])
}

/** Older directories, and what a killed import left behind. One that cannot be removed now goes with the next import. */
async function removeOthers(folder: string, keep: readonly string[]): Promise<void> {
  const names = await readdir(folder)
  const others = names.filter((name) => /^official-[\w-]+\.sqlite$/u.test(name) && !keep.includes(name))
  await Promise.allSettled(others.map((name) => removeOfficialFile(folder, name)))
}
