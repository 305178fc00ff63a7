import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AdmissionInput, Consent } from '../../../shared/domain/admission.ts'
import { PatientInput } from '../../../shared/domain/patient.ts'
import { Role } from '../../../shared/domain/role.ts'

const Days = z.number().int()

/** A fictional patient: days count from the day on which practice begins, so that it never grows old. */
export const DemoPatient = z.strictObject({
  key: z.string(),
  ...PatientInput.omit({ bornOn: true, responsibleUserId: true }).shape,
  /** Completed months of life, and days beyond them. */
  bornMonthsAgo: Days.nonnegative(),
  bornDaysAgo: Days.nonnegative(),
  responsible: z.enum(['nurse', 'socialWorker']),
  admission: z.strictObject({
    ...AdmissionInput.omit({ admittedOn: true, plannedDischargeOn: true, consent: true }).shape,
    admittedDaysAgo: Days,
    plannedDischargeInDays: Days.nullable(),
    dischargedDaysAgo: Days.nullable(),
    consent: Consent.omit({ givenOn: true }).extend({ givenDaysAgo: Days.nullable() }),
  }),
  /** Who was on the case before: role and key of a fictional provider in providers.json. */
  existing: z.array(z.strictObject({ role: Role, providerKey: z.string() })),
})
export type DemoPatient = z.infer<typeof DemoPatient>

const DemoPatientFile = z.strictObject({
  title: z.string(),
  note: z.string(),
  patients: z.array(DemoPatient),
})

/** The fictional patients of seeds/demo/patients.json. */
export async function readDemoPatients(seedsDir: string): Promise<DemoPatient[]> {
  const text = await readFile(join(seedsDir, 'demo', 'patients.json'), 'utf8')
  return DemoPatientFile.parse(JSON.parse(text)).patients
}
