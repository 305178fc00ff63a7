import { findAccount } from '../../../db/repositories/account.ts'
import { findCurrentAdmission } from '../../../db/repositories/admission.ts'
import { findPatient, hasNamesakeInHospital } from '../../../db/repositories/patient.ts'
import type { PatientView } from '../../../shared/contract/patient.ts'
import type { Admission } from '../../../shared/domain/admission.ts'
import { ageText } from '../../../shared/domain/age-text.ts'
import { type AreaData, areaPath } from '../../../shared/domain/area.ts'
import { ageInMonthsOn, daysBetween } from '../../../shared/domain/local-date.ts'
import type { Masters } from '../../../shared/domain/master-files.ts'
import type { Patient } from '../../../shared/domain/patient.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx } from '../context.ts'

/** A patient with the current (else the last) stay; `not-found` where there is no such patient. */
export async function readPatient(
  { db }: Pick<Ctx, 'db'>,
  patientId: string,
): Promise<{ patient: Patient; admission: Admission }> {
  const patient = await findPatient(db, patientId)
  const admission = patient && (await findCurrentAdmission(db, patientId))
  if (patient === undefined || admission === undefined) throw new AppError('not-found')
  return { patient, admission }
}

/** 防府市 富海; empty where no district is known. */
export function districtName(areas: AreaData, districtCode: string | null): string {
  const path = districtCode === null ? undefined : areaPath(areas, districtCode)
  return path === undefined ? '' : `${path.municipality} ${path.district ?? ''}`.trim()
}

function traitsOf(master: Masters['households'], word: string): readonly string[] {
  return master.entries.find((entry) => entry.word === word)?.traits ?? ['unknown']
}

function disclosureState(traits: readonly string[]): PatientView['disclosure'] {
  if (traits.includes('untold')) return 'untold'
  return traits.includes('unknown') ? 'unknown' : 'told'
}

/** What every tab of the patient page gets. */
export async function viewPatient(ctx: Ctx, patientId: string): Promise<PatientView> {
  const { patient, admission } = await readPatient(ctx, patientId)
  const today = ctx.clock.today()
  const { masters } = ctx
  const { reference } = ctx.services
  const responsible = await findAccount(ctx.db, patient.responsibleUserId)
  return {
    patient,
    admission,
    ageText: ageText(patient.bornOn, today),
    ageInMonths: Math.max(0, ageInMonthsOn(patient.bornOn, today)),
    stayDay: daysBetween(admission.admittedOn, admission.dischargedOn ?? today) + 1,
    responsibleName: responsible?.displayName ?? '',
    areaName: districtName(reference.areas, patient.districtCode),
    hasNamesake: await hasNamesakeInHospital(ctx.db, patient),
    livesAlone: traitsOf(masters.households, admission.situation.household).includes('alone'),
    disclosure: disclosureState(traitsOf(masters.disclosures, admission.situation.disclosure)),
  }
}
