import { saveFacts } from '../../../db/repositories/card-facts.ts'
import { stepFaxCheck } from '../../../db/repositories/fax-check.ts'
import { insertCard } from '../../../db/repositories/provider-card.ts'
import { lifeOf } from '../../../shared/domain/fact-master.ts'
import type { Db } from '../../../db/schema.ts'
import { inTransaction } from '../../../db/transaction.ts'
import type { ProviderCard } from '../../../shared/domain/provider-card.ts'
import type { Clock } from '../clock.ts'
import type { SeedMaterial } from '../services.ts'
import { MACHINE_OPERATOR } from '../signed-out.ts'
import type { OpenStore } from '../stores.ts'
import { demoFacts } from './demo-facts.ts'
import { demoCard, loadDemoProviders } from './demo-provider.ts'
import { practiceUser } from './practice-users.ts'

/** Left open, so that practice has something to verify. */
const FAX_UNVERIFIED: ReadonlySet<string> = new Set(['nurse-tonomi', 'care-takasaki', 'pharmacy-ogori'])

/** Puts the fictional providers into a practice store as cards of ours: what they can do is invented, and said so. */
export async function fillDemoProviders(
  store: OpenStore,
  { seedsDir, reference, masters }: SeedMaterial,
  clock: Clock,
): Promise<void> {
  const providers = await loadDemoProviders(seedsDir)
  const by = { updatedAt: clock.now(), updatedBy: MACHINE_OPERATOR.id }
  await inTransaction(store.db, async (db) => {
    for (const provider of providers) {
      const card = demoCard(provider, reference.areas, clock.today())
      await insertCard(db, card, by, (code) => lifeOf(masters.providerFacts, code))
      await saveFacts(db, card.id, demoFacts(provider, card, clock.today(), masters), by)
      if (provider.fax !== '' && !FAX_UNVERIFIED.has(provider.key)) await verifyFax(db, card, by.updatedAt)
    }
  })
}

/** A fictional colleague has sent the test sheet and heard its word; another has compared the number the day after. */
async function verifyFax(db: Db, { id, fax }: ProviderCard, now: string): Promise<void> {
  const number = { cardId: id, number: fax }
  const before = (hours: number) => new Date(Date.parse(now) - hours * 3_600_000).toISOString()
  const nurse = practiceUser('nurse').id
  const sent = { updatedAt: before(21 * 24), updatedBy: nurse }
  const first = { updatedAt: before(21 * 24 - 1), updatedBy: nurse }
  const second = { updatedAt: before(20 * 24), updatedBy: practiceUser('socialWorker').id }
  await stepFaxCheck(db, { ...number, version: 0 }, { kind: 'test' }, sent)
  await stepFaxCheck(db, { ...number, version: 1 }, { kind: 'first', how: 'テスト票の合言葉' }, first)
  await stepFaxCheck(db, { ...number, version: 2 }, { kind: 'second', how: '名刺・文書と照合' }, second)
}
