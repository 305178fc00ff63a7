import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import { STORE_MIGRATIONS } from '../../db/migration-sets.ts'
import { kyselyOver, openEncrypted } from '../../db/open-sqlite.ts'

type AnyDb = Kysely<Record<string, Record<string, unknown>>>

let folder: string
let db: AnyDb
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), '移行-'))
  db = kyselyOver<Record<string, Record<string, unknown>>>(
    openEncrypted(join(folder, 'store'), 'ab'.repeat(32)),
  )
})
afterEach(async () => {
  await db.destroy()
  await rm(folder, { recursive: true, force: true })
})

/** The migrations up to and with `last`, as a store of an earlier release has them. */
async function migrateTo(last: string): Promise<void> {
  const list = Object.entries(STORE_MIGRATIONS.list).filter(([name]) => name <= last)
  await migrate(db as Kysely<unknown>, { ...STORE_MIGRATIONS, list: Object.fromEntries(list) })
}

const by = { version: 1, updated_at: '2026-11-21T00:00:00.000Z', updated_by: 'u' }
const account = {
  id: 'u',
  login_name: 'a',
  login_folded: 'a',
  display_name: '名',
  role: 'nurse',
  password_hash: 'x',
  must_change_password: 0,
  is_active: 1,
  failed_tries: 0,
  locked_until: null,
  ...by,
}
const patient = {
  id: 'p',
  chart_no: '1',
  chart_no_folded: '1',
  name: '髙',
  name_folded: '高',
  family_name_folded: '高',
  kana: 'タカ',
  kana_folded: 'たか',
  folded: '高',
  born_on: '1937-03-04',
  sex: 'female',
  postal_code: '',
  address: '',
  phone: '',
  contacts: '[]',
  infection: '',
  allergy: '',
  responsible_user_id: 'u',
  is_fictional: 1,
  ...by,
}
const admission = {
  id: 'a',
  patient_id: 'p',
  admitted_on: '2026-11-01',
  ward: '',
  room: '',
  department: '',
  attending_doctor: '',
  care_level: '',
  residence: '',
  household: '',
  diagnosis: '',
  disclosure: '',
  insurance: '[]',
  treatments: '[]',
  wishes: '[]',
  scenes: '[]',
  course: '',
  care_summary: '',
  medication: '',
  consent_state: 'none',
  consent_given_by: '',
  consent_except: '',
  ...by,
}
const insert = (table: string, row: Record<string, unknown>) => db.insertInto(table).values(row).execute()

test('rows of an earlier release survive the migrations for patients and notes', async () => {
  await migrateTo('0020-official-pointer')
  await insert('user_account', account)

  await migrateTo('0030-patient')
  await insert('patient', patient)
  await insert('admission', admission)
  await migrate(db as Kysely<unknown>, STORE_MIGRATIONS)

  expect(await db.selectFrom('user_account').selectAll().execute()).toHaveLength(1)
  expect(await db.selectFrom('patient').select('name').execute()).toEqual([{ name: '髙' }])
  expect(await db.selectFrom('admission').select('id').execute()).toEqual([{ id: 'a' }])
})

test('the database itself keeps types and the rules of one chart number and one open stay', async () => {
  await migrate(db as Kysely<unknown>, STORE_MIGRATIONS)
  await insert('user_account', account)
  await insert('patient', patient)
  await insert('admission', admission)

  await expect(
    insert('patient', { ...patient, id: 'q', chart_no_folded: '2', version: 'eins' }),
  ).rejects.toThrow(/INTEGER/)
  await expect(
    insert('patient', { ...patient, id: 'q', chart_no_folded: '2', is_fictional: 2 }),
  ).rejects.toThrow(/CHECK/)
  await expect(insert('patient', { ...patient, id: 'q' })).rejects.toThrow(/UNIQUE/)
  await expect(insert('admission', { ...admission, id: 'b' })).rejects.toThrow(/UNIQUE/)
  await insert('admission', { ...admission, id: 'b', discharged_on: '2026-10-01' })
  const { rows } = await sql<{ name: string }>`select name from pragma_table_list where strict = 1`.execute(
    db,
  )
  expect(rows.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['patient', 'admission', 'progress_note']),
  )
})
