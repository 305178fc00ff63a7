import { insertAdmission } from '../../../db/repositories/admission.ts'
import { indexPatient, insertPatient } from '../../../db/repositories/patient.ts'
import type { Db } from '../../../db/schema.ts'
import type { Admission } from '../../../shared/domain/admission.ts'
import { AdmissionId, PatientId } from '../../../shared/domain/ids.ts'
import { addDays, type LocalDate, localDate } from '../../../shared/domain/local-date.ts'
import type { Patient } from '../../../shared/domain/patient.ts'
import type { Clock } from '../clock.ts'
import type { SeedMaterial } from '../services.ts'
import type { OpenStore } from '../stores.ts'
import { type DemoPatient, readDemoPatients } from './demo-patient.ts'
import { practiceUser } from './practice-users.ts'

/** Stable ids, so that other seeds can name a fictional patient by their place in the file (from 1). */
export function demoPatientId(no: number): PatientId {
  return PatientId.parse(`00000000-0000-4000-a000-${String(no).padStart(12, '0')}`)
}
export function demoAdmissionId(no: number): AdmissionId {
  return AdmissionId.parse(`00000000-0000-4000-b000-${String(no).padStart(12, '0')}`)
}

/** Puts the fictional patients into the practice store. */
export async function fillDemoPatients(
  store: Pick<OpenStore, 'db'>,
  { seedsDir }: Pick<SeedMaterial, 'seedsDir'>,
  clock: Clock,
): Promise<void> {
  const demos = await readDemoPatients(seedsDir)
  await store.db.transaction().execute(async (db) => {
    for (const [index, demo] of demos.entries()) await insertDemo(db, demo, index + 1, clock)
  })
}

async function insertDemo(db: Db, demo: DemoPatient, no: number, clock: Clock): Promise<void> {
  const admission = toAdmission(demo, no, clock)
  const patient = toPatient(demo, no, clock)
  await insertPatient(db, patient)
  await insertAdmission(db, admission)
  if (admission.dischargedOn !== null) await indexPatient(db, patient.id, false)
}

const fresh = (demo: DemoPatient, clock: Clock) => ({
  version: 1,
  updatedAt: clock.now(),
  updatedBy: practiceUser(demo.responsible).id,
})

function toPatient(demo: DemoPatient, no: number, clock: Clock): Patient {
  const { key: _key, bornMonthsAgo, bornDaysAgo, responsible, admission: _a, existing: _e, ...written } = demo
  return {
    ...written,
    id: demoPatientId(no),
    bornOn: addDays(monthsBefore(clock.today(), bornMonthsAgo), -bornDaysAgo),
    responsibleUserId: practiceUser(responsible).id,
    isFictional: true,
    ...fresh(demo, clock),
  }
}

function toAdmission(demo: DemoPatient, no: number, clock: Clock): Admission {
  const { admittedDaysAgo, plannedDischargeInDays, dischargedDaysAgo, consent, ...written } = demo.admission
  const { givenDaysAgo, ...rest } = consent
  const inDays = (days: number | null) => (days === null ? null : addDays(clock.today(), days))
  const daysAgo = (days: number | null) => (days === null ? null : addDays(clock.today(), -days))
  return {
    ...written,
    id: demoAdmissionId(no),
    patientId: demoPatientId(no),
    admittedOn: addDays(clock.today(), -admittedDaysAgo),
    plannedDischargeOn: inDays(plannedDischargeInDays),
    dischargedOn: daysAgo(dischargedDaysAgo),
    consent: { ...rest, givenOn: daysAgo(givenDaysAgo) },
    ...fresh(demo, clock),
  }
}

/** The same day of an earlier month; the 28th where that month may be shorter. */
function monthsBefore(day: LocalDate, months: number): LocalDate {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  const count = year * 12 + (month - 1) - months
  const text = [Math.floor(count / 12), (count % 12) + 1, Math.min(dayOfMonth, 28)]
  return localDate(text.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-'))
}
