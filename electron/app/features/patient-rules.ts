import { findAccount } from '../../../db/repositories/account.ts'
import type { AdmissionInput } from '../../../shared/domain/admission.ts'
import { areaPath } from '../../../shared/domain/area.ts'
import { ageOn } from '../../../shared/domain/local-date.ts'
import type { PatientInput } from '../../../shared/domain/patient.ts'
import type { UserRole } from '../../../shared/domain/user.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx } from '../context.ts'
import { checkSituation } from './situation-words.ts'

/** 担当: who works in the department. */
export const RESPONSIBLE_ROLES: readonly UserRole[] = ['nurse', 'socialWorker', 'admin']
/** Nobody has lived longer; an older birthday is a slip of the era. */
const OLDEST = 125

type Written = { readonly patient: PatientInput; readonly admission: AdmissionInput }

/**
 * What the shapes alone cannot tell: words, dates, district and 担当 against what the program knows.
 * Returns the input with the masters' own words; throws `invalid-input` naming the fields.
 * A word, district or person that was already on record (`before`) stays good.
 */
export async function checkPatient(ctx: Ctx, written: Written, before?: Written): Promise<Written> {
  const fields: Record<string, string> = {}
  checkDays(ctx, written, fields)
  const { districtCode, responsibleUserId } = written.patient
  if (districtCode !== null && districtCode !== before?.patient.districtCode) {
    const isKnown = areaPath(ctx.services.reference.areas, districtCode) !== undefined
    if (!isKnown) fields['patient.districtCode'] = 'この地区は登録されていません。一覧から選んでください。'
  }
  if (responsibleUserId !== before?.patient.responsibleUserId) {
    const account = await findAccount(ctx.db, responsibleUserId)
    const isFit = account?.isActive === true && RESPONSIBLE_ROLES.includes(account.role)
    if (!isFit) fields['patient.responsibleUserId'] = '担当を一覧から選んでください。'
  }
  const situation = checkSituation(
    ctx.masters,
    written.admission.situation,
    before?.admission.situation,
    fields,
  )
  if (Object.keys(fields).length > 0) throw new AppError('invalid-input', { fields })
  return { patient: written.patient, admission: { ...written.admission, situation } }
}

function checkDays(ctx: Ctx, { patient, admission }: Written, fields: Record<string, string>): void {
  const today = ctx.clock.today()
  if (patient.bornOn > today) fields['patient.bornOn'] = '今日より前の日付を入力してください。'
  else if (ageOn(patient.bornOn, today) > OLDEST)
    fields['patient.bornOn'] = '生年月日の元号と年を確認してください。'
  else if (admission.admittedOn < patient.bornOn)
    fields['admission.admittedOn'] = '生年月日より後の日付を入力してください。'
  if (admission.plannedDischargeOn !== null && admission.plannedDischargeOn < admission.admittedOn)
    fields['admission.plannedDischargeOn'] = '入院日より後の日付を入力してください。'
  const { state, givenOn } = admission.consent
  if (state !== 'none' && givenOn !== null && givenOn > today)
    fields['admission.consent.givenOn'] = '今日までの日付を入力してください。'
}
