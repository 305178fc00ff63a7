import { afterEach, beforeEach, expect, test } from 'vitest'
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
