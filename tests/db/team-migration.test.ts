import { afterEach, beforeEach, expect, test } from 'vitest'
import { accountRow, admissionRow, by, emptyTexts, patientRow } from '../support/earlier-rows.ts'
import { type BareStore, bareStore } from '../support/earlier-store.ts'

let store: BareStore
beforeEach(async () => {
  store = await bareStore()
})
afterEach(() => store.close())

/** A store as a release before the inquiries left it, with one patient in hospital. */
async function earlierStore(): Promise<void> {
  await store.migrateTo('0045-import-run')
  await store.insert('user_account', accountRow)
  await store.insert('patient', patientRow)
  await store.insert('admission', admissionRow)
}

const inquiry = {
  ...emptyTexts('provider_name method asked_at asked_by contact_person reason call_back_time'),
  ...by,
  id: 'i',
  admission_id: 'a',
  role: 'pharmacy',
  provider_id: 'x',
  state: 'asked',
}
const member = {
  ...emptyTexts('provider_name person phone_day phone_night fax note removed_reason added_at'),
  ...by,
  id: 'm',
  admission_id: 'a',
  role: 'pharmacy',
  provider_id: 'x',
  is_existing: 0,
  night: 'unknown',
  holiday: 'unknown',
}

test('an earlier store gains inquiries, decisions and the team, and keeps its stay', async () => {
  await earlierStore()
  await store.migrateTo()

  await store.insert('inquiry', inquiry)
  await store.insert('team_member', member)
  expect(await store.db.selectFrom('admission').select('id').execute()).toEqual([{ id: 'a' }])
})

test('the database itself keeps: one inquiry a provider and role, one membership at a time, a reason', async () => {
  await earlierStore()
  await store.migrateTo()
  await store.insert('inquiry', inquiry)
  await store.insert('team_member', member)

  await expect(store.insert('inquiry', { ...inquiry, id: 'j' })).rejects.toThrow(/UNIQUE/)
  await expect(store.insert('inquiry', { ...inquiry, id: 'j', admission_id: 'nobody' })).rejects.toThrow(
    /FOREIGN/,
  )
  await expect(store.insert('team_member', { ...member, id: 'n' })).rejects.toThrow(/UNIQUE/)
  await store.insert('team_member', { ...member, id: 'n', removed_at: '2026-11-21T00:00:00.000Z' })
  await expect(
    store.insert('team_member', { ...member, id: 'o', role: 'equipment', night: '?' }),
  ).rejects.toThrow(/CHECK/)
  const decision = { admission_id: 'a', role: 'pharmacy', choice: 'outOfScope', ...by }
  await expect(store.insert('role_decision', { ...decision, reason: '' })).rejects.toThrow(/CHECK/)
  await store.insert('role_decision', { ...decision, reason: '家族が届ける' })
})
