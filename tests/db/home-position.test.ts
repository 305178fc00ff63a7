import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import { STORE_MIGRATIONS } from '../../db/migration-sets.ts'
import { findHomePosition, saveHomePosition } from '../../db/repositories/home-position.ts'
import { openBothEngines } from '../support/both-engines.ts'
import { accountRow, by, patientRow } from '../support/earlier-rows.ts'
import { bareStore, insertRow } from '../support/earlier-store.ts'

let both: Awaited<ReturnType<typeof openBothEngines>>
beforeAll(async () => {
  both = await openBothEngines()
})
afterAll(() => both.close())

const changed = { updatedAt: '2026-11-21T00:00:00.000Z', updatedBy: 'nurse' }
const placed = { latitude: 34.0412, longitude: 131.6298, errorKm: 0.25, way: 'map' as const }

test.each([0, 1])(
  'a home is placed, placed anew and taken back, each on the version that was read (%i)',
  async (at) => {
    const [, db] = both.stores[at]!
    await insertRow(db, 'user_account', accountRow)
    await insertRow(db, 'patient', patientRow)
    const whose = { patientId: patientRow.id as string, placedFor: '|防府市' }

    expect(await findHomePosition(db, whose.patientId)).toBeUndefined()
    await saveHomePosition(db, { ...whose, version: 0 }, placed, changed)
    await expect(saveHomePosition(db, { ...whose, version: 0 }, placed, changed)).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await findHomePosition(db, whose.patientId)).toEqual({
      placedFor: '|防府市',
      version: 1,
      position: { ...placed, version: 1, setAt: changed.updatedAt, setBy: 'nurse' },
    })
    await saveHomePosition(db, { ...whose, version: 1 }, { ...placed, latitude: 34.05 }, changed)
    await expect(saveHomePosition(db, { ...whose, version: 1 }, placed, changed)).rejects.toMatchObject({
      code: 'conflict',
    })
    await saveHomePosition(db, { ...whose, version: 2 }, null, changed)
    expect(await findHomePosition(db, whose.patientId)).toMatchObject({ position: null, version: 3 })
  },
)

test('a store that has a later migration already gains the table all the same', async () => {
  const store = await bareStore()
  const { '0170-home-position': _later, ...before } = STORE_MIGRATIONS.list
  await migrate(store.db as never, { ...STORE_MIGRATIONS, list: before })
  await store.insert('user_account', accountRow)
  await store.insert('patient', patientRow)

  await store.migrateTo()
  await store.insert('home_position', {
    patient_id: patientRow.id as string,
    latitude: 34,
    longitude: 131,
    error_km: 0,
    way: 'typed',
    placed_for: '',
    ...by,
    version: 1,
  })
  expect(await store.db.selectFrom('patient').select('id').execute()).toHaveLength(1)
  await store.close()
})
