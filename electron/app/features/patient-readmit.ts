import type { z } from 'zod'
import { findCurrentAdmission, insertAdmission } from '../../../db/repositories/admission.ts'
import { findPatient, indexPatient } from '../../../db/repositories/patient.ts'
import { insertMember, listTeam } from '../../../db/repositories/team-member.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { patientCalls } from '../../../shared/contract/patient.ts'
import type { Admission } from '../../../shared/domain/admission.ts'
import { AdmissionId, TeamMemberId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, stamp } from '../context.ts'
import { viewPatient } from './patient-view.ts'

type Asked = z.output<(typeof patientCalls)['patient.readmit']['input']>

/** 再入院: begins from what was known at the last stay; what was agreed then is asked anew. */
export async function readmit(
  ctx: Ctx,
  { patientId, admittedOn, ward, room }: Asked,
): Promise<CallOutput<'patient.readmit'>> {
  const patient = await findPatient(ctx.db, patientId)
  const last = await findCurrentAdmission(ctx.db, patientId)
  if (patient === undefined || last === undefined) throw new AppError('not-found')
  if (last.dischargedOn === null) throw new AppError('conflict', { detail: 'この患者はすでに入院中です。' })
  if (admittedOn < last.dischargedOn || admittedOn > ctx.clock.today()) {
    throw new AppError('invalid-input', {
      fields: { admittedOn: '前回の退院日から今日までの日付を入力してください。' },
    })
  }
  const stay: Admission = {
    ...last,
    id: AdmissionId.parse(ctx.newId()),
    admittedOn,
    ward,
    room,
    plannedDischargeOn: null,
    dischargedOn: null,
    course: '',
    medication: '',
    consent: { state: 'none', givenBy: '', givenOn: null, except: '' },
    version: 1,
    ...stamp(ctx),
  }
  await insertAdmission(ctx.db, stay)
  await bringPartners(ctx, last, stay)
  await indexPatient(ctx.db, patientId, true)
  return await viewPatient(ctx, patientId)
}

/** Whoever came to the house until now is これまでの担当: they are asked first. */
async function bringPartners(ctx: Ctx, last: Admission, stay: Admission): Promise<void> {
  for (const member of await listTeam(ctx.db, last.id)) {
    await insertMember(ctx.db, {
      ...member,
      id: TeamMemberId.parse(ctx.newId()),
      admissionId: stay.id,
      isExisting: true,
      firstVisitOn: null,
      version: 1,
      ...stamp(ctx),
    })
  }
}
