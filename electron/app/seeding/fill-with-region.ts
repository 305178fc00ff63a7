import { replaceOfficialDirectory } from '../../../db/repositories/official-provider.ts'
import { inTransaction } from '../../../db/transaction.ts'
import type { Clock } from '../clock.ts'
import type { SeedMaterial } from '../services.ts'
import type { OpenStore } from '../stores.ts'
import { institutionEntries } from './institution-entry.ts'

/** Brings the institutions of the public documents into a new store's official directory. */
export async function fillWithRegion(
  store: OpenStore,
  { reference }: SeedMaterial,
  _clock: Clock,
): Promise<void> {
  const entries = institutionEntries(reference.institutions, reference.areas)
  await inTransaction(store.db, (db) => replaceOfficialDirectory(db, entries))
}
