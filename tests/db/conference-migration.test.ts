import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findConference, insertConference, updateDraft } from '../../db/repositories/conference.ts'
import { listConferencesOf, listOpenConferences } from '../../db/repositories/conference-list.ts'
import { findConferenceVersion, insertConferenceVersion } from '../../db/repositories/conference-version.ts'
import type { Db } from '../../db/schema.ts'
import { AdmissionId, ConferenceId, UserId } from '../../shared/domain/ids.ts'
import { Instant, localDate } from '../../shared/domain/local-date.ts'
import { openBothEngines, type OnEngine } from '../support/both-engines.ts'
import { accountRow, admissionRow, patientRow } from '../support/earlier-rows.ts'
import { insertRow } from '../support/earlier-store.ts'
import { conferenceBody } from '../support/sample-conference.ts'

const TODAY = localDate('2026-11-21')
const userId = UserId.parse('00000000-0000-4000-8000-000000000001')
const patientId = '00000000-0000-4000-8000-000000000002'
const admissionId = AdmissionId.parse('00000000-0000-4000-8000-000000000003')
const conferenceId = ConferenceId.parse('00000000-0000-4000-8000-000000000004')
const by = { updatedAt: '2026-11-21T00:00:00.000Z', updatedBy: userId }

/** The rows that a conference hangs on, as an earlier release left them. */
async function fill(db: Db): Promise<void> {
  await insertRow(db, 'user_account', { ...accountRow, id: userId, display_name: '名' })
  const name = { name: '髙﨑 花子', name_folded: '高崎花子', family_name_folded: '高崎' }
  await insertRow(db, 'patient', { ...patientRow, ...name, id: patientId, responsible_user_id: userId })
  await insertRow(db, 'admission', { ...admissionRow, id: admissionId, patient_id: patientId })
  await insertConference(db, { id: conferenceId, admissionId, draft: conferenceBody }, by)
}

const version = (no: number, reason: string) => ({
  no,
  body: conferenceBody,
  reason,
  confirmedAt: Instant.parse(by.updatedAt),
  confirmedBy: userId,
  confirmedByName: '名',
})

let engines: OnEngine[] = []
let close = () => Promise.resolve()
beforeAll(async () => {
  const opened = await openBothEngines()
  engines = opened.stores
  close = opened.close
  for (const [, db] of engines) await fill(db)
})
afterAll(() => close())

describe.each([0, 1])('on engine %i', (at) => {
  const db = () => engines[at]![1]

  test('a draft is stored and read as it was, and a stale save is a conflict', async () => {
    const draft = { ...conferenceBody, place: '相談室' }
    const next = await updateDraft(db(), { id: conferenceId, version: 1, draft }, by)
    expect(await findConference(db(), conferenceId, TODAY)).toMatchObject({ version: next, draft })
    await expect(updateDraft(db(), { id: conferenceId, version: 1, draft }, by)).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('the lists name patient and day', async () => {
    const expected = [
      { patientName: '髙﨑 花子', heldOn: '2026-11-20', state: 'recording', responsibleName: '名' },
    ]
    expect(await listOpenConferences(db(), {}, TODAY)).toMatchObject(expected)
    expect(await listConferencesOf(db(), admissionId, TODAY)).toMatchObject(expected)
    expect(await listOpenConferences(db(), { ward: '別の病棟' }, TODAY)).toEqual([])
  })

  test('the database itself refuses to change, delete or double a confirmed version', async () => {
    await insertConferenceVersion(db(), conferenceId, version(1, ''))
    const before = await findConferenceVersion(db(), conferenceId, 1)

    await expect(
      db().updateTable('conference_version').set({ reason: 'あとから' }).execute(),
    ).rejects.toThrow(/never changed/)
    await expect(db().deleteFrom('conference_version').execute()).rejects.toThrow(/never changed/)
    await expect(insertConferenceVersion(db(), conferenceId, version(1, '同じ番号'))).rejects.toThrow()
    await expect(insertConferenceVersion(db(), conferenceId, version(2, ''))).rejects.toThrow(/reason/)

    expect(await findConferenceVersion(db(), conferenceId, 1)).toEqual(before)
  })
})
