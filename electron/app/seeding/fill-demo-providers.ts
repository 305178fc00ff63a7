import { insertCard } from '../../../db/repositories/provider-card.ts'
import { lifeOf } from '../../../shared/domain/fact-master.ts'
import { inTransaction } from '../../../db/transaction.ts'
import type { Clock } from '../clock.ts'
import type { SeedMaterial } from '../services.ts'
import { MACHINE_OPERATOR } from '../signed-out.ts'
import type { OpenStore } from '../stores.ts'
import { demoCard, loadDemoProviders } from './demo-provider.ts'

/** Puts the fictional providers into a practice store as cards of ours: what they can do is invented, and said so. */
export async function fillDemoProviders(
  store: OpenStore,
  { seedsDir, reference, masters }: SeedMaterial,
  clock: Clock,
): Promise<void> {
  const providers = await loadDemoProviders(seedsDir)
  const by = { updatedAt: clock.now(), updatedBy: MACHINE_OPERATOR.id }
  await inTransaction(store.db, async (db) => {
    for (const provider of providers)
      await insertCard(db, demoCard(provider, reference.areas, clock.today()), by, (code) =>
        lifeOf(masters.providerFacts, code),
      )
  })
}
