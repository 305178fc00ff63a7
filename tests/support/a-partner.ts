import { searchDirectory } from '../../db/repositories/directory.ts'
import { insertCard } from '../../db/repositories/provider-card.ts'
import { areaPath } from '../../shared/domain/area.ts'
import type { Provider } from '../../shared/domain/provider.ts'
import type { ProviderCard } from '../../shared/domain/provider-card.ts'
import { aCard } from './a-provider.ts'
import type { TestApp } from './test-app.ts'

/** A fictional card of 三田尻 in the store, or with 'official' the first home doctor of 防府市 in the directory. */
export async function aPartner(
  test: TestApp,
  what: Partial<ProviderCard> | 'official',
): Promise<Pick<Provider, 'id' | 'name'>> {
  const { stores, reference } = test.app.services
  const store = test.session.isPractice ? stores.openPractice() : stores.own()
  if (what === 'official') {
    const query = { text: '', role: 'homeDoctor', areaCodes: ['35206'], layer: 'official', limit: 1 } as const
    const [first] = (await searchDirectory(store.db, query)).rows
    if (first === undefined) throw new Error('no home doctor in the official directory')
    return first
  }
  const area = areaPath(reference.areas, '35206-mitajiri')
  const card = aCard({ phone: '0835-00-1111', fax: '0835-00-1112', ...(area && { area }), ...what })
  await insertCard(store.db, card, { updatedAt: test.clock.now(), updatedBy: card.id })
  return card
}
