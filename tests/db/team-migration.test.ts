import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
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

const insert = (table: string, row: Record<string, unknown>) => db.insertInto(table).values(row).execute()
const texts = (names: string) => Object.fromEntries(names.split(' ').map((name) => [name, '']))
const by = { version: 1, updated_at: '2026-11-21T00:00:00.000Z', updated_by: 'u' }

/** A store as a release before the inquiries left it, with one patient in hospital. */
async function earlierStore(): Promise<void> {
  const list = Object.entries(STORE_MIGRATIONS.list).filter(([name]) => name < '0050')
  await migrate(db as Kysely<unknown>, { ...STORE_MIGRATIONS, list: Object.fromEntries(list) })
  const account = 'login_name login_folded display_name role password_hash'
  const counts = { must_change_password: 0, is_active: 1, failed_tries: 0 }
  await insert('user_account', { ...texts(account), ...counts, ...by, id: 'u' })
  const patient =
    'chart_no chart_no_folded name name_folded family_name_folded kana kana_folded folded born_on sex postal_code address phone contacts infection allergy'
  await insert('patient', { ...texts(patient), ...by, id: 'p', responsible_user_id: 'u', is_fictional: 1 })
  const admission =
    'admitted_on ward room department attending_doctor care_level residence household diagnosis disclosure insurance treatments wishes scenes course care_summary medication consent_state consent_given_by consent_except'
  await insert('admission', { ...texts(admission), ...by, id: 'a', patient_id: 'p' })
}

const inquiry = {
  ...texts('provider_name method asked_at asked_by contact_person reason call_back_time'),
  ...by,
  id: 'i',
  admission_id: 'a',
  role: 'pharmacy',
  provider_id: 'x',
  state: 'asked',
}
const member = {
  ...texts('provider_name person phone_day phone_night fax note removed_reason added_at'),
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
  await migrate(db as Kysely<unknown>, STORE_MIGRATIONS)

  await insert('inquiry', inquiry)
  await insert('team_member', member)
  expect(await db.selectFrom('admission').select('id').execute()).toEqual([{ id: 'a' }])
})

test('the database itself keeps: one inquiry a provider and role, one membership at a time, a reason', async () => {
  await earlierStore()
  await migrate(db as Kysely<unknown>, STORE_MIGRATIONS)
  await insert('inquiry', inquiry)
  await insert('team_member', member)

  await expect(insert('inquiry', { ...inquiry, id: 'j' })).rejects.toThrow(/UNIQUE/)
  await expect(insert('inquiry', { ...inquiry, id: 'j', admission_id: 'nobody' })).rejects.toThrow(/FOREIGN/)
  await expect(insert('team_member', { ...member, id: 'n' })).rejects.toThrow(/UNIQUE/)
  await insert('team_member', { ...member, id: 'n', removed_at: '2026-11-21T00:00:00.000Z' })
  await expect(insert('team_member', { ...member, id: 'o', role: 'equipment', night: '?' })).rejects.toThrow(
    /CHECK/,
  )
  const decision = { admission_id: 'a', role: 'pharmacy', choice: 'outOfScope', ...by }
  await expect(insert('role_decision', { ...decision, reason: '' })).rejects.toThrow(/CHECK/)
  await insert('role_decision', { ...decision, reason: '家族が届ける' })
})
