import type { OpenStore, Seeder, Stores } from '../../electron/app/stores.ts'
import { AppError } from '../../shared/errors.ts'
import { openTestPostgres } from './postgres.ts'

/** The practice store on PostgreSQL; the hospital's own is not set up. */
export async function postgresStores(dataFolder: string, fillPractice: Seeder): Promise<Stores> {
  const { db, close } = await openTestPostgres()
  const store: OpenStore = {
    folder: dataFolder,
    db,
    key: '',
    isPractice: true,
    switchOfficial: async () => {},
    close,
  }
  let isFilled = false
  const never = () => {
    throw new AppError('not-set-up')
  }
  return {
    dataFolder,
    ownState: () => ({ state: 'empty', problem: '' }),
    own: never,
    createOwn: never,
    openPractice: () => store,
    async practice() {
      if (!isFilled) await fillPractice(store)
      isFilled = true
      return store
    },
    close,
  }
}
