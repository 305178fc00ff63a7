import { afterAll, expect, test } from 'vitest'
import { listNotifications } from '../../db/repositories/notification.ts'
import { packLine } from '../../db/repositories/official-line.ts'
import { lineOfEntry, replaceOfficialDirectory } from '../../db/repositories/official-provider.ts'
import { insertCard } from '../../db/repositories/provider-card.ts'
import { inTransaction } from '../../db/transaction.ts'
import { aCard, anEntry } from '../support/a-provider.ts'
import { openBothEngines } from '../support/both-engines.ts'

const { stores, close } = await openBothEngines()
afterAll(close)

const BY = { updatedAt: '2026-11-21T00:00:00.000Z', updatedBy: '00000000-0000-4000-8000-000000000001' }
const NOTIFIED = {
  symbol: '（薬菌）',
  name: '無菌製剤処理加算',
  number: '第 1号',
  startsOn: '令和 6年 6月 1日',
}

test.each(stores)('届出 are read by an entry and by the card that covers it, on %s', async (_engine, db) => {
  const entry = (id: string) => anEntry({ id, origin: 'standards', kind: 'pharmacy', roles: ['pharmacy'] })
  const [notifying, without] = [entry('standards:1'), entry('standards:2')]
  const card = aCard({ officialId: 'standards:1', kind: 'pharmacy' })
  await inTransaction(db, async (open) => {
    await replaceOfficialDirectory(open, [notifying, without])
    await open
      .updateTable('official.line')
      .set({ entry: packLine({ ...lineOfEntry(notifying), notifications: [NOTIFIED] }).entry })
      .where('id', '=', 'standards:1')
      .execute()
    await insertCard(open, card, BY)
  })

  const found = await listNotifications(db, ['standards:1', 'standards:2', card.id, 'gone'])
  expect(found.get('standards:1')).toMatchObject({ kind: 'pharmacy', notifications: [NOTIFIED] })
  expect(found.get(card.id)?.notifications).toEqual([NOTIFIED])
  expect([...found.keys()].toSorted()).toEqual(['standards:1', card.id].toSorted())
  expect((await listNotifications(db, [])).size).toBe(0)
})
