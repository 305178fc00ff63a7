import { afterEach, beforeEach, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import {
  endNamingConsent,
  listNamingConsentHistory,
  listNamingConsents,
  restoreNamingConsent,
  saveNamingConsent,
} from '../../db/repositories/naming-consent.ts'
import type { Db } from '../../db/schema.ts'
import { NamingConsent } from '../../shared/domain/naming-consent.ts'
import { openBothEngines } from '../support/both-engines.ts'
import { accountRow, admissionRow, by, emptyTexts, patientRow } from '../support/earlier-rows.ts'
import { type BareStore, bareStore } from '../support/earlier-store.ts'

let store: BareStore
beforeEach(async () => {
  store = await bareStore()
})
afterEach(() => store.close())

const consent = {
  ...emptyTexts('provider_name phone_day phone_night person note recorded_by ended_reason'),
  id: 'c',
  admission_id: 'a',
  provider_id: 'x',
  agreed_on: '2026-11-01',
  way: 'phone',
  includes_partners: 0,
  recorded_at: by.updated_at,
}

test('an earlier store gains the consents and keeps its stay; the database holds one at a time for a partner', async () => {
  await store.migrateTo('0155-boundary-import')
  await store.insert('user_account', accountRow)
  await store.insert('patient', patientRow)
  await store.insert('admission', admissionRow)
  await store.migrateTo()

  await store.insert('naming_consent', consent)
  await expect(store.insert('naming_consent', { ...consent, id: 'd' })).rejects.toThrow(/UNIQUE/)
  await store.insert('naming_consent', { ...consent, id: 'd', ended_at: '2026-11-21T00:00:00.000Z' })
  await expect(
    store.insert('naming_consent', { ...consent, id: 'e', way: '?', provider_id: 'y' }),
  ).rejects.toThrow(/CHECK/)
  expect(await store.db.selectFrom('admission').select('id').execute()).toEqual([{ id: 'a' }])
})

test('a change takes the place of the former one, an end is kept, and the former one holds again: on both engines', async () => {
  const both = await openBothEngines()
  try {
    expect(both.stores).toHaveLength(2)
    for (const [, db] of both.stores) await changesAndReturns(db)
  } finally {
    await both.close()
  }
}, 60_000)

async function changesAndReturns(db: Db): Promise<void> {
  await db
    .insertInto('user_account')
    .values(accountRow as never)
    .execute()
  await db
    .insertInto('patient')
    .values(patientRow as never)
    .execute()
  const admissionId = randomUUID()
  await db
    .insertInto('admission')
    .values({ ...admissionRow, id: admissionId } as never)
    .execute()
  const at = (recordedAt: string) =>
    NamingConsent.parse({
      id: randomUUID(),
      admissionId,
      providerId: 'x',
      providerName: '架空診療所',
      phoneDay: '0835-00-0001',
      phoneNight: '',
      person: '田中医師',
      agreedOn: '2026-11-20',
      way: 'phone',
      includesPartners: false,
      note: '',
      recordedAt,
      recordedBy: randomUUID(),
    })
  const first = at('2026-11-20T00:00:00.000Z')
  const second = { ...at('2026-11-21T00:00:00.000Z'), phoneNight: '090-0000-0001' }
  const stamp = { updatedAt: '2026-11-22T00:00:00.000Z', updatedBy: first.recordedBy }
  await saveNamingConsent(db, first, null)
  await saveNamingConsent(db, second, first.id)
  expect(await listNamingConsents(db, admissionId)).toEqual([second])
  await expect(saveNamingConsent(db, at('2026-11-21T00:00:01.000Z'), first.id)).rejects.toMatchObject({
    code: 'conflict',
  })
  await endNamingConsent(db, second.id, '番号の変更', stamp)
  expect(await listNamingConsents(db, admissionId)).toEqual([])
  await restoreNamingConsent(db, first, stamp)
  expect(await listNamingConsents(db, admissionId)).toEqual([first])
  const history = await listNamingConsentHistory(db, admissionId)
  expect(history.map(({ ended }) => ended?.reason ?? null)).toEqual([null, '番号の変更'])
}
