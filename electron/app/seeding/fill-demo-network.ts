import { insertBackupGiving, saveBackupRegistration } from '../../../db/repositories/backup-registration.ts'
import { findProvider } from '../../../db/repositories/directory.ts'
import { saveDisasterPlan } from '../../../db/repositories/disaster-plan.ts'
import { insertRecordChange } from '../../../db/repositories/record-change.ts'
import { saveSubArea } from '../../../db/repositories/sub-area.ts'
import { saveTransportAgreement } from '../../../db/repositories/transport-agreement.ts'
import type { Db } from '../../../db/schema.ts'
import { inTransaction } from '../../../db/transaction.ts'
import { BackupRegistrationId, type BackupRule, nextDue } from '../../../shared/domain/backup-registration.ts'
import { addDays, type LocalDate } from '../../../shared/domain/local-date.ts'
import type { RecordKind } from '../../../shared/domain/record-change.ts'
import { SubAreaId } from '../../../shared/domain/sub-area.ts'
import { TransportAgreementId } from '../../../shared/domain/transport-agreement.ts'
import type { Clock } from '../clock.ts'
import type { SeedMaterial } from '../services.ts'
import { MACHINE_OPERATOR } from '../signed-out.ts'
import type { OpenStore } from '../stores.ts'
import { type DemoNetwork, demoRecordId, readDemoNetwork } from './demo-network.ts'
import { readDemoPatients } from './demo-patient.ts'
import { demoProviderId } from './demo-provider.ts'
import { fillDemoMeeting } from './fill-demo-meetings.ts'
import { demoAdmissionId, demoPatientId } from './fill-demo-patients.ts'
import { fillDemoQuestionnaire } from './fill-demo-questionnaires.ts'

/** Where a seed is put: the store, and how keys and days of the file become ours. */
export type DemoPlace = {
  readonly db: Db
  readonly clock: Clock
  readonly by: {
    readonly updatedAt: ReturnType<Clock['now']>
    readonly updatedBy: typeof MACHINE_OPERATOR.id
  }
  /** Minus: days ago. */
  readonly inDays: (days: number) => LocalDate
  /** 1 for the first fictional patient. */
  readonly noOf: (patientKey: string) => number
  readonly nameOf: (providerKey: string) => Promise<string>
}

/** Puts 入院希望, plans for a disaster, 搬送先, areas of our own, questionnaires and minutes into a practice store. */
export async function fillDemoNetwork(store: OpenStore, seeds: SeedMaterial, clock: Clock): Promise<void> {
  const network = await readDemoNetwork(seeds.seedsDir)
  const keys = (await readDemoPatients(seeds.seedsDir)).map(({ key }) => key)
  await inTransaction(store.db, async (db) => {
    const place: DemoPlace = {
      db,
      clock,
      by: { updatedAt: clock.now(), updatedBy: MACHINE_OPERATOR.id },
      inDays: (days) => addDays(clock.today(), days),
      noOf(key) {
        if (!keys.includes(key)) throw new Error(`demo network: no fictional patient ${key}`)
        return keys.indexOf(key) + 1
      },
      async nameOf(key) {
        const found = await findProvider(db, demoProviderId(key))
        if (found === undefined) throw new Error(`demo network: no fictional provider ${key}`)
        return found.name
      },
    }
    const rules = seeds.masters.backupRules.entries
    for (const registration of network.registrations) await fillRegistration(place, registration, rules)
    for (const plan of network.plans) await fillPlan(place, plan)
    for (const agreement of network.agreements) await fillAgreement(place, agreement)
    for (const area of network.subAreas) await fillSubArea(place, area)
    for (const questionnaire of network.questionnaires)
      await fillDemoQuestionnaire(place, questionnaire, seeds.masters)
    for (const meeting of network.meetings) await fillDemoMeeting(place, meeting)
  })
}

type Registration = DemoNetwork['registrations'][number]

async function fillRegistration(place: DemoPlace, given: Registration, rules: readonly BackupRule[]) {
  const { patient, hospital, doctor, consentDaysAgo, registeredDaysAgo, givings, ...written } = given
  const { db, inDays, by } = place
  const id = BackupRegistrationId.parse(demoRecordId(`${patient}>${hospital}`))
  const no = place.noOf(patient)
  const days = {
    registeredOn: inDays(-registeredDaysAgo),
    lastGivenOn: givings.length === 0 ? null : inDays(-Math.min(...givings.map(({ daysAgo }) => daysAgo))),
    endedOn: null,
  }
  await saveBackupRegistration(db, {
    ...written,
    ...days,
    id,
    patientId: demoPatientId(no),
    admissionId: demoAdmissionId(no),
    hospitalId: demoProviderId(hospital),
    hospitalName: await place.nameOf(hospital),
    doctorId: doctor === null ? null : demoProviderId(doctor),
    doctorName: doctor === null ? '' : await place.nameOf(doctor),
    consentOn: consentDaysAgo === null ? null : inDays(-consentDaysAgo),
    endReason: '',
    nextDueOn: nextDue(days, rules),
    version: 0,
    ...by,
  })
  for (const { daysAgo, ...giving } of givings)
    await insertBackupGiving(db, {
      ...giving,
      id: demoRecordId(`${id}@${daysAgo}`),
      registrationId: id,
      givenOn: inDays(-daysAgo),
      note: '',
      at: by.updatedAt,
      byName: MACHINE_OPERATOR.displayName,
    })
}

/** The first line of a record's history. */
async function noteMade({ db, clock }: DemoPlace, kind: RecordKind, recordId: string, title: string) {
  const made = { at: clock.now(), byName: MACHINE_OPERATOR.displayName, step: 'made', title } as const
  await insertRecordChange(db, kind, recordId, { ...made, fields: [] })
}

async function fillSubArea(place: DemoPlace, area: DemoNetwork['subAreas'][number]): Promise<void> {
  const id = SubAreaId.parse(demoRecordId(area.name))
  await saveSubArea(place.db, { ...area, id, version: 0, ...place.by })
  await noteMade(place, 'subArea', id, area.name)
}

async function fillPlan(place: DemoPlace, given: DemoNetwork['plans'][number]): Promise<void> {
  const { patient, confirmedDaysAgo, ...written } = given
  const patientId = demoPatientId(place.noOf(patient))
  await saveDisasterPlan(place.db, {
    ...written,
    patientId,
    confirmedOn: place.inDays(-confirmedDaysAgo),
    leftOutReason: '',
    version: 0,
    ...place.by,
  })
  await noteMade(place, 'disasterPlan', patientId, '')
}

async function fillAgreement(place: DemoPlace, given: DemoNetwork['agreements'][number]): Promise<void> {
  const { patient, hospital, agreedDaysAgo, untilInDays, ...written } = given
  const id = TransportAgreementId.parse(demoRecordId(`${patient ?? written.areaCodes.join()}!${hospital}`))
  const hospitalName = await place.nameOf(hospital)
  await saveTransportAgreement(place.db, {
    ...written,
    id,
    patientId: patient === null ? null : demoPatientId(place.noOf(patient)),
    hospitalId: demoProviderId(hospital),
    hospitalName,
    agreedOn: place.inDays(-agreedDaysAgo),
    untilOn: untilInDays === null ? null : place.inDays(untilInDays),
    note: '',
    version: 0,
    ...place.by,
  })
  await noteMade(place, 'transportAgreement', id, hospitalName)
}
