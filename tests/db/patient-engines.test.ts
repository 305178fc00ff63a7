import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createStore } from '../../db/open-store.ts'
import { insertAccount } from '../../db/repositories/account.ts'
import { findCurrentAdmission, updateAdmission } from '../../db/repositories/admission.ts'
import { listPatients, listWards } from '../../db/repositories/patient-list.ts'
import { findSimilarPatients, indexPatient } from '../../db/repositories/patient.ts'
import { insertProgressNote, listProgressNotes } from '../../db/repositories/progress-note.ts'
import type { Db } from '../../db/schema.ts'
import { projectDir } from '../../electron/app/project-dir.ts'
import {
  demoAdmissionId,
  demoPatientId,
  fillDemoPatients,
} from '../../electron/app/seeding/fill-demo-patients.ts'
import { practiceUser, practiceUsers } from '../../electron/app/seeding/practice-users.ts'
import { localDate } from '../../shared/domain/local-date.ts'
import { ProgressNote } from '../../shared/domain/progress-note.ts'
import { fixedClock } from '../support/fixed-clock.ts'
import { openTestPostgres } from '../support/postgres.ts'

async function openSqlite() {
  const folder = await mkdtemp(join(tmpdir(), '患者 両方-'))
  const store = await createStore(folder)
  return {
    db: store.db,
    async close() {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const clock = fixedClock('2026-11-21')
const by = { updatedAt: clock.now(), updatedBy: practiceUser('admin').id }
const NO_ACCOUNT = {
  passwordHash: 'none',
  mustChangePassword: false,
  isActive: true,
  failedTries: 0,
  lockedUntil: null,
  version: 1,
}
const everybody = { includesDischarged: true, limit: 200 }

describe.each([
  ['SQLite', openSqlite],
  ['PostgreSQL', openTestPostgres],
])('patients on %s', (_engine, openEngine) => {
  let store: { db: Db; close: () => Promise<void> }
  let db: Db
  beforeAll(async () => {
    store = await openEngine()
    db = store.db
    for (const user of practiceUsers())
      await insertAccount(db, { ...NO_ACCOUNT, ...user, loginName: user.role }, by)
    await fillDemoPatients(store, { seedsDir: join(projectDir(), 'seeds') }, clock)
  }, 60_000)
  afterAll(() => store.close())

  const names = async (text: string, more = {}) =>
    (await listPatients(db, { ...everybody, text, ...more }, clock.today())).rows.map(({ name }) => name)

  test('are found by any variant character, kana and number, in kana order', async () => {
    expect(await names('渡辺')).toEqual(['渡辺　幸子', '渡邉　ミツ'])
    expect(await names('たかさき')).toEqual(['髙﨑　邉子'])
    expect(await names('中村')).toEqual(['中村　剛', '中村　ハル'])
    expect(await names('90010022')).toEqual(['吉村　栄'])
    expect(await names('90010022', { includesDischarged: false })).toEqual([])
    expect((await names('')).slice(0, 3)).toEqual(['青木　正', '石川　トシ子', '大田　文江'])
    expect(await names('ロドリゲスX')).toEqual([])
  })

  test('are filtered by ward and person', async () => {
    const responsibleUserId = practiceUser('nurse').id
    const mine = await listPatients(db, { ...everybody, text: '', responsibleUserId }, clock.today())
    expect(mine.rows.length).toBeGreaterThan(5)
    expect(mine.rows.every((row) => row.responsibleUserId === responsibleUserId)).toBe(true)
    expect(await names('', { ward: '3階小児病棟' })).toEqual(['松本　ひなた'])
    expect(await listWards(db)).toContain('3階小児病棟')
  })

  test('are compared with one who is being registered', async () => {
    const like = { chartNo: '', name: '髙崎邊子', kana: '', bornOn: null, exceptId: null }
    expect((await findSimilarPatients(db, like)).map(({ id }) => id)).toEqual([demoPatientId(1)])
    expect(await findSimilarPatients(db, { ...like, exceptId: demoPatientId(1) })).toEqual([])
  })

  test('leave the daily list on discharge, by a save that names its version', async () => {
    const stay = await findCurrentAdmission(db, demoPatientId(11))
    const discharged = { ...stay!, dischargedOn: localDate('2026-11-21') }
    await updateAdmission(db, discharged)
    await indexPatient(db, demoPatientId(11), false)

    await expect(updateAdmission(db, discharged)).rejects.toMatchObject({ code: 'conflict' })
    expect(await names('石川', { includesDischarged: false })).toEqual([])
    expect(await names('石川')).toEqual(['石川　トシ子'])
  })

  test('keep every version of a note, and each version once', async () => {
    const note = ProgressNote.parse({
      id: '00000000-0000-4000-8000-00000000000a',
      version: 1,
      patientId: demoPatientId(1),
      admissionId: demoAdmissionId(1),
      happenedOn: '2026-11-20',
      way: 'phone',
      text: '電話した。',
      reason: '',
      updatedAt: clock.now(),
      updatedBy: practiceUser('nurse').id,
    })
    await insertProgressNote(db, note)
    await insertProgressNote(db, { ...note, version: 2, text: '電話を受けた。', reason: '誤り' })

    await expect(insertProgressNote(db, { ...note, version: 2 })).rejects.toMatchObject({ code: 'conflict' })
    expect((await listProgressNotes(db, note.patientId)).map(({ text }) => text)).toEqual([
      '電話を受けた。',
      '電話した。',
    ])
  })
})
