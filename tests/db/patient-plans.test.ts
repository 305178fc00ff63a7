import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertAccount } from '../../db/repositories/account.ts'
import {
  insertBackupGiving,
  listBackupGivings,
  listDueRegistrations,
  listHoldingRegistrations,
  saveBackupRegistration,
} from '../../db/repositories/backup-registration.ts'
import { listDisasterPatients } from '../../db/repositories/disaster-list.ts'
import { findDisasterPlan, saveDisasterPlan } from '../../db/repositories/disaster-plan.ts'
import {
  findSheetByCode,
  insertQuestionnaire,
  insertQuestionnaireSheet,
  listQuestionnaires,
  updateQuestionnaireSheet,
} from '../../db/repositories/questionnaire.ts'
import { insertRecordChange, listRecordChanges } from '../../db/repositories/record-change.ts'
import { insertMember } from '../../db/repositories/team-member.ts'
import type { Db } from '../../db/schema.ts'
import { projectDir } from '../../electron/app/project-dir.ts'
import {
  demoAdmissionId,
  demoPatientId,
  fillDemoPatients,
} from '../../electron/app/seeding/fill-demo-patients.ts'
import { practiceUsers } from '../../electron/app/seeding/practice-users.ts'
import { BackupRegistration } from '../../shared/domain/backup-registration.ts'
import { DisasterPlan } from '../../shared/domain/disaster.ts'
import { Instant, localDate } from '../../shared/domain/local-date.ts'
import { Questionnaire, QuestionnaireSheet, sheetCode } from '../../shared/domain/questionnaire.ts'
import { RecordChange } from '../../shared/domain/record-change.ts'
import { TeamMember } from '../../shared/domain/team-member.ts'
import { openBothEngines } from '../support/both-engines.ts'
import { fixedClock } from '../support/fixed-clock.ts'

const both: { close: () => Promise<void>; stores: (readonly [string, Db])[] } = {
  close: async () => {},
  stores: [],
}
const by = { updatedAt: '2026-11-21T00:00:00.000Z', updatedBy: randomUUID() }
const TODAY = localDate('2026-11-21')
const NO_ACCOUNT = {
  passwordHash: 'none',
  mustChangePassword: false,
  isActive: true,
  failedTries: 0,
  lockedUntil: null,
  version: 1,
}
beforeAll(async () => {
  Object.assign(both, await openBothEngines())
  for (const [, db] of both.stores) {
    for (const user of practiceUsers())
      await insertAccount(db, { ...user, loginName: user.role, ...NO_ACCOUNT }, { ...by, updatedBy: user.id })
    const store = { db } as Parameters<typeof fillDemoPatients>[0]
    await fillDemoPatients(store, { seedsDir: join(projectDir(), 'seeds') }, fixedClock(TODAY))
  }
}, 120_000)
afterAll(() => both.close())

async function onBoth(run: (db: Db) => Promise<void>): Promise<void> {
  expect(both.stores).toHaveLength(2)
  for (const [, db] of both.stores) await run(db)
}

test('a registration is kept with each giving, found when due, and refused twice at one hospital', () =>
  onBoth(async (db) => {
    const registration = BackupRegistration.parse({
      id: randomUUID(),
      patientId: demoPatientId(1),
      admissionId: demoAdmissionId(1),
      hospitalId: randomUUID(),
      hospitalName: '架空病院',
      doctorId: null,
      doctorName: '',
      consentOn: TODAY,
      consentBy: '本人',
      registeredOn: TODAY,
      endedOn: null,
      endReason: '',
      lastGivenOn: null,
      nextDueOn: TODAY,
      note: '',
      version: 0,
      ...by,
    })
    const saved = await saveBackupRegistration(db, registration)
    await expect(
      saveBackupRegistration(db, { ...registration, id: BackupRegistration.shape.id.parse(randomUUID()) }),
    ).rejects.toMatchObject({ code: 'duplicate' })
    expect(await listDueRegistrations(db, TODAY)).toEqual([saved])
    expect(await listDueRegistrations(db, localDate('2026-11-20'))).toEqual([])
    const giving = {
      id: randomUUID(),
      registrationId: saved.id,
      givenOn: TODAY,
      way: '文書',
      givenTo: '',
      note: '',
      at: Instant.parse(by.updatedAt),
      byName: '試験',
    }
    await insertBackupGiving(db, giving)
    expect(await listBackupGivings(db, saved.id)).toEqual([giving])
    const ended = await saveBackupRegistration(db, { ...saved, endedOn: TODAY, nextDueOn: null })
    expect(await listHoldingRegistrations(db, ended.hospitalId)).toEqual([])
    await expect(saveBackupRegistration(db, saved)).rejects.toMatchObject({ code: 'conflict' })
    await expect(db.deleteFrom('backup_giving').execute()).rejects.toThrow(/never changed/)
  }))

test('hours of a plan for a disaster keep their halves', () =>
  onBoth(async (db) => {
    const plan = DisasterPlan.parse({
      patientId: demoPatientId(2),
      batteryHours: 8.5,
      oxygenHours: null,
      powerSource: '',
      powerCompany: '',
      vendor: '',
      evacuationPlace: '',
      checkedBy: '',
      note: '',
      confirmedOn: null,
      leftOutReason: '',
      version: 0,
      ...by,
    })
    const saved = await saveDisasterPlan(db, plan)
    expect(await findDisasterPlan(db, plan.patientId)).toEqual(saved)
    await expect(saveDisasterPlan(db, plan)).rejects.toMatchObject({ code: 'conflict' })
  }))

test('patients for the list of a disaster come with plan and phones in one query, each once, alike on both engines', async () => {
  const found: unknown[] = []
  await onBoth(async (db) => {
    const member = (role: string, providerName: string, addedAt: string) =>
      TeamMember.parse({
        id: randomUUID(),
        admissionId: demoAdmissionId(6),
        role,
        providerId: randomUUID(),
        providerName,
        person: '',
        phoneDay: '0835-00-2048',
        phoneNight: '',
        fax: '',
        night: 'unknown',
        holiday: 'unknown',
        isExisting: false,
        sinceOn: null,
        firstVisitOn: null,
        note: '',
        version: 1,
        updatedAt: addedAt,
        updatedBy: by.updatedBy,
      })
    await insertMember(db, member('deviceVendor', '架空機器二', '2026-11-21T02:00:00.000Z'))
    await insertMember(db, member('deviceVendor', '架空機器一', '2026-11-21T01:00:00.000Z'))
    await insertMember(db, member('homeDoctor', '架空医院', '2026-11-21T00:00:00.000Z'))
    const patients = await listDisasterPatients(db, ['deviceVendor', 'visitingNurse'])
    expect(new Set(patients.map(({ patientId }) => patientId)).size).toBe(patients.length)
    // One of the demo patients is home already and has no other stay; one has no treatment at all.
    expect(patients.filter(({ isInHospital }) => !isInHospital)).toHaveLength(1)
    const child = patients.find(({ patientId }) => patientId === demoPatientId(6))
    expect(child?.team.map(({ providerName }) => providerName)).toEqual(['架空機器一', '架空機器二'])
    expect(child?.plan).toBeNull()
    const planned = patients.find(({ patientId }) => patientId === demoPatientId(2))
    expect(planned?.plan).toEqual(await findDisasterPlan(db, demoPatientId(2)))
    expect(planned?.plan?.batteryHours).toBe(8.5)
    found.push(patients)
  })
  expect(found[1]).toEqual(found[0])
})

test('a line of a history keeps its fields and its place, and is never changed', () =>
  onBoth(async (db) => {
    const id = randomUUID()
    const change = (title: string) =>
      RecordChange.parse({
        at: by.updatedAt,
        byName: '試験',
        step: 'changed',
        title,
        fields: [{ field: 'note', before: '', after: '「引用」' }],
      })
    for (const title of ['一', '二', '三']) await insertRecordChange(db, 'subArea', id, change(title))
    await insertRecordChange(db, 'disasterPlan', id, change('別の種類'))
    expect(await listRecordChanges(db, 'subArea', id, 2)).toEqual([change('三'), change('二')])
    expect(await listRecordChanges(db, 'subArea', null, 10)).toHaveLength(3)
    await expect(db.deleteFrom('record_change').execute()).rejects.toThrow(/never changed/)
  }))

test('questionnaires are numbered one after the other, and a sheet is found by its code', () =>
  onBoth(async (db) => {
    const { no: _no, ...given } = Questionnaire.parse({
      id: randomUUID(),
      no: 1,
      title: 'お尋ね',
      intro: '',
      dueOn: null,
      itemCodes: ['cover:night'],
      askedOn: TODAY,
      createdAt: by.updatedAt,
      createdBy: by.updatedBy,
    })
    const no = await insertQuestionnaire(db, given)
    const second = await insertQuestionnaire(db, { ...given, id: Questionnaire.shape.id.parse(randomUUID()) })
    expect(second).toBe(no + 1)
    expect((await listQuestionnaires(db)).map((one) => one.no)).toEqual([second, no])
    const sheet = QuestionnaireSheet.parse({
      id: randomUUID(),
      questionnaireId: given.id,
      providerId: randomUUID(),
      providerName: '架空診療所',
      code: sheetCode(no, 1),
      answeredOn: null,
      answeredBy: '',
      recordedByName: '',
      version: 1,
    })
    await insertQuestionnaireSheet(db, sheet)
    const answered = await updateQuestionnaireSheet(db, { ...sheet, answeredOn: TODAY })
    expect(await findSheetByCode(db, sheet.code)).toEqual(answered)
    await expect(updateQuestionnaireSheet(db, sheet)).rejects.toMatchObject({ code: 'conflict' })
  }))
