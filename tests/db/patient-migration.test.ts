import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { accountRow, admissionRow, patientRow } from '../support/earlier-rows.ts'
import { type BareStore, bareStore } from '../support/earlier-store.ts'

let store: BareStore
beforeEach(async () => {
  store = await bareStore()
})
afterEach(() => store.close())

test('rows of an earlier release survive the migrations for patients and notes', async () => {
  await store.migrateTo('0020-official-pointer')
  await store.insert('user_account', accountRow)

  await store.migrateTo('0030-patient')
  await store.insert('patient', patientRow)
  await store.insert('admission', admissionRow)
  await store.migrateTo()

  expect(await store.db.selectFrom('user_account').selectAll().execute()).toHaveLength(1)
  expect(await store.db.selectFrom('patient').select('name').execute()).toEqual([{ name: '髙' }])
  expect(await store.db.selectFrom('admission').select('id').execute()).toEqual([{ id: 'a' }])
})

test('the database itself keeps types and the rules of one chart number and one open stay', async () => {
  await store.migrateTo()
  await store.insert('user_account', accountRow)
  await store.insert('patient', patientRow)
  await store.insert('admission', admissionRow)

  await expect(
    store.insert('patient', { ...patientRow, id: 'q', chart_no_folded: '2', version: 'eins' }),
  ).rejects.toThrow(/INTEGER/)
  await expect(
    store.insert('patient', { ...patientRow, id: 'q', chart_no_folded: '2', is_fictional: 2 }),
  ).rejects.toThrow(/CHECK/)
  await expect(store.insert('patient', { ...patientRow, id: 'q' })).rejects.toThrow(/UNIQUE/)
  await expect(store.insert('admission', { ...admissionRow, id: 'b' })).rejects.toThrow(/UNIQUE/)
  await store.insert('admission', { ...admissionRow, id: 'b', discharged_on: '2026-10-01' })
  const { rows } = await sql<{ name: string }>`select name from pragma_table_list where strict = 1`.execute(
    store.db,
  )
  expect(rows.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['patient', 'admission', 'progress_note']),
  )
})
