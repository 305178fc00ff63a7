import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { LockedStoreError } from '../../db/key-slots.ts'
import { NewerDatabaseError } from '../../db/migrate.ts'
import { createStore, folderState, openStore, type Store } from '../../db/open-store.ts'
import { WrongKeyError } from '../../db/open-sqlite.ts'
import { AppError } from '../../shared/errors.ts'
import { removeStrandedFiles } from './importing/incoming-files.ts'
import { removeLeftovers } from './importing/leftovers.ts'

export type OpenStore = Store & { readonly isPractice: boolean }

/** What the first screen must know of the hospital's own store. */
export type OwnState =
  | { readonly state: 'empty' | 'lost' | 'locked'; readonly problem: string }
  | { readonly state: 'ready'; readonly problem: '' }

/** Fills a store that was just made: the region's data, and in practice the fictional patients. */
export type Seeder = (store: OpenStore) => Promise<void>

/** The stores of one data folder: the hospital's own and, below it, the practice store. */
export type Stores = {
  readonly dataFolder: string
  readonly ownState: () => OwnState
  readonly own: () => OpenStore
  readonly createOwn: (fill: Seeder) => Promise<OpenStore>
  readonly practice: () => Promise<OpenStore>
  readonly openPractice: () => OpenStore
  readonly close: () => Promise<void>
}

function problemOf(error: unknown): string {
  if (error instanceof LockedStoreError) return error.message
  if (error instanceof WrongKeyError)
    return '鍵がデータベースに合いません。鍵ファイルを入れ替えていないか確認してください。'
  if (error instanceof NewerDatabaseError) {
    return 'このデータベースは、より新しい版の家路で作られています。新しい版の家路で開いてください。'
  }
  throw error
}

async function tryOpen(folder: string): Promise<{ own?: OpenStore; state: OwnState }> {
  const found = await folderState(folder)
  if (found === 'empty') return { state: { state: 'empty', problem: '' } }
  if (found === 'lost') {
    const problem =
      'このフォルダーにあるはずのデータベースが見つかりません。バックアップから戻すか、別のフォルダーを指定してください。空のデータベースは自動では作りません。'
    return { state: { state: 'lost', problem } }
  }
  try {
    const own = { ...(await openStore(folder)), isPractice: false }
    await tidyUp(own)
    return { own, state: { state: 'ready', problem: '' } }
  } catch (error) {
    return { state: { state: 'locked', problem: problemOf(error) } }
  }
}

/** What a program that was killed in the middle of an import left beside the store. */
async function tidyUp(store: OpenStore): Promise<void> {
  await removeLeftovers(store)
  await removeStrandedFiles(store.folder)
}

/** Opens what lies in the data folder; nothing is created here. */
export async function openStores(dataFolder: string, fillPractice: Seeder): Promise<Stores> {
  let { own, state } = await tryOpen(dataFolder)
  let practice: Promise<OpenStore> | undefined
  let opened: OpenStore | undefined
  const needed = (store: OpenStore | undefined) => {
    if (store === undefined) throw new AppError('not-set-up')
    return store
  }
  return {
    dataFolder,
    ownState: () => state,
    own: () => needed(own),
    openPractice: () => needed(opened),
    async createOwn(fill) {
      if (state.state !== 'empty')
        throw new AppError('conflict', { detail: 'このフォルダーにはすでにデータがあります。' })
      const store = { ...(await createStore(dataFolder)), isPractice: false }
      await fill(store)
      own = store
      state = { state: 'ready', problem: '' }
      return store
    },
    async practice() {
      practice ??= openPractice(join(dataFolder, 'practice'), async (store) => {
        // Open already: the practice's story is told through calls on it.
        opened = store
        await fillPractice(store)
      }).catch((error: unknown) => {
        practice = undefined
        opened = undefined
        throw error
      })
      return (opened = await practice)
    },
    async close() {
      await own?.close()
      await opened?.close()
    },
  }
}

async function openPractice(folder: string, fill: Seeder): Promise<OpenStore> {
  if ((await folderState(folder)) === 'store') {
    const known = { ...(await openStore(folder)), isPractice: true }
    await tidyUp(known)
    return known
  }
  // A half-made practice store is nobody's data: it is made anew under another name and left to the IT staff.
  const target = (await folderState(folder)) === 'lost' ? `${folder}-${randomUUID().slice(0, 8)}` : folder
  const store = { ...(await createStore(target)), isPractice: true }
  await fill(store)
  return store
}
