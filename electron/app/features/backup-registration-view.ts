import { findCurrentAdmission } from '../../../db/repositories/admission.ts'
import { findProvider } from '../../../db/repositories/directory.ts'
import { findPatient } from '../../../db/repositories/patient.ts'
import type { BackupRegistrationView } from '../../../shared/contract/backup-registration.ts'
import type { BackupRegistration } from '../../../shared/domain/backup-registration.ts'
import { ageOn } from '../../../shared/domain/local-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx } from '../context.ts'
import { dayOrEmpty } from '../documents/paper-words.ts'
import type { Sheet } from './list-sheet.ts'
import { districtName } from './patient-view.ts'

/** A registration with whose it is. */
export async function viewOf(ctx: Ctx, registration: BackupRegistration): Promise<BackupRegistrationView> {
  const patient = await findPatient(ctx.db, registration.patientId)
  if (patient === undefined) throw new AppError('not-found')
  return {
    registration,
    patientName: patient.name,
    chartNo: patient.chartNo,
    place: districtName(ctx.services.reference.areas, patient.districtCode),
    isOverdue: registration.nextDueOn !== null && registration.nextDueOn < ctx.clock.today(),
  }
}

/** 入院希望患者一覧 for one hospital: who may come, from where, with what, and until when this is fresh. */
export async function registrationSheet(
  ctx: Ctx,
  hospitalId: string,
  registrations: readonly BackupRegistration[],
): Promise<Sheet> {
  const hospital = await findProvider(ctx.db, hospitalId)
  const rows = await Promise.all(registrations.map((registration) => sheetRow(ctx, registration)))
  return {
    title: '入院希望患者一覧（在宅療養後方支援）',
    orientation: 'landscape',
    mark: '取扱注意',
    hasSender: true,
    recipient: hospital === undefined ? [] : [`${hospital.name}　御中`],
    blocks: [
      { type: 'paragraph', text: `${rows.length}人（ご本人等の同意がある方のみ）` },
      rows.length === 0
        ? { type: 'paragraph', text: '登録されている患者さんはいません。' }
        : { type: 'table', columns: COLUMNS, rows, size: 'small', minHeight: 10 },
    ],
  }
}

const COLUMNS = [
  { title: '氏名・生年月日', share: 2.7 },
  { title: '住まい・電話', share: 3 },
  { title: '病名・医療処置', share: 3.5 },
  { title: '在宅医', share: 2.6 },
  { title: '同意', share: 2.3 },
  { title: '前回の情報提供', share: 2.3 },
  { title: '次回', share: 2.3 },
  { title: '備考', share: 2 },
]

async function sheetRow(ctx: Ctx, registration: BackupRegistration): Promise<string[]> {
  const patient = await findPatient(ctx.db, registration.patientId)
  const stay = await findCurrentAdmission(ctx.db, registration.patientId)
  if (patient === undefined) throw new AppError('not-found')
  const { diagnosis = '', treatments = [] } = stay?.situation ?? {}
  const age = ageOn(patient.bornOn, ctx.clock.today())
  return [
    `${patient.name}\n${patient.kana}\n${dayOrEmpty(patient.bornOn)}（${age}歳）`,
    `${districtName(ctx.services.reference.areas, patient.districtCode)}\n${patient.phone}`,
    [diagnosis, treatments.join('、')].filter(Boolean).join('\n'),
    registration.doctorName,
    [dayOrEmpty(registration.consentOn), registration.consentBy].filter(Boolean).join('\n'),
    dayOrEmpty(registration.lastGivenOn) || '—',
    dayOrEmpty(registration.nextDueOn) || '—',
    registration.note,
  ]
}
