import type { Provider } from '../../shared/domain/provider.ts'
import type { Db } from '../schema.ts'
import { providerFromCard } from './provider-row.ts'

/** Cards on which somebody wrote the name of a 連携グループ, by name. */
export async function listCardsWithNetworks(db: Db): Promise<Provider[]> {
  const rows = await db
    .selectFrom('provider_card')
    .selectAll()
    .where('networks', '!=', '[]')
    .orderBy('name')
    .execute()
  return rows.map(providerFromCard)
}
