import { findAdmission, findCurrentAdmission } from '../../../db/repositories/admission.ts'
import {
  findBackupRegistration,
  insertBackupGiving,
  listBackupGivings,
  listBackupRegistrations,
  listDueRegistrations,
  listHoldingRegistrations,
  saveBackupRegistration,
} from '../../../db/repositories/backup-registration.ts'
import { findProvider } from '../../../db/repositories/directory.ts'
import { findPatient } from '../../../db/repositories/patient.ts'
import { ensureCard } from '../../../db/repositories/provider-card.ts'
import { listTeam } from '../../../db/repositories/team-member.ts'
import type { backupRegistrationCalls } from '../../../shared/contract/backup-registration.ts'
import {
  type BackupRegistration,
  type BackupRegistrationContent,
  BackupRegistrationId,
  backupRuleOn,
  nextDue,
} from '../../../shared/domain/backup-registration.ts'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import { addDays } from '../../../shared/domain/local-date.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, type Handlers, stamp } from '../context.ts'
import { coverOfTeam } from './away-cover.ts'
import { registrationSheet, viewOf } from './backup-registration-view.ts'
import { sheetFile } from './list-sheet.ts'

export const backupRegistrationHandlers: Handlers<typeof backupRegistrationCalls> = {
  async 'backupRegistration.listOf'(ctx, { patientId }) {
    const registrations = await listBackupRegistrations(ctx.db, patientId)
    const stay = await findCurrentAdmission(ctx.db, patientId)
    const team = stay === undefined ? [] : await listTeam(ctx.db, stay.id)
    return {
      registrations: await Promise.all(
        registrations.map(async (registration) => ({
          registration,
          givings: await listBackupGivings(ctx.db, registration.id),
        })),
      ),
      hospitals: (await coverOfTeam(ctx, team)).hospitals,
      rule: backupRuleOn(ctx.masters.backupRules.entries, ctx.clock.today()) ?? null,
    }
  },

  async 'backupRegistration.save'(ctx, { patientId, admissionId, registrationId, version, registration }) {
    if ((await findAdmission(ctx.db, admissionId))?.patientId !== patientId) throw new AppError('not-found')
    checkDays(registration)
    const before = registrationId === null ? undefined : await read(ctx, registrationId)
    if (before !== undefined && before.patientId !== patientId) throw new AppError('not-found')
    const named = { ...registration, ...(await withNames(ctx, registration)) }
    const lastGivenOn = before?.lastGivenOn ?? null
    return await saveBackupRegistration(ctx.db, {
      ...named,
      id: registrationId ?? BackupRegistrationId.parse(ctx.newId()),
      patientId,
      admissionId: before?.admissionId ?? admissionId,
      lastGivenOn,
      nextDueOn: nextDue({ ...registration, lastGivenOn }, ctx.masters.backupRules.entries),
      version: registrationId === null ? 0 : version,
      ...stamp(ctx),
    })
  },

  async 'backupRegistration.recordGiving'(ctx, { registrationId, version, giving }) {
    const before = await read(ctx, registrationId)
    if (before.consentOn === null)
      throw new AppError('blocked', { detail: '同意の日を書いてから、情報提供を記録してください。' })
    if (before.endedOn !== null) throw new AppError('blocked', { detail: 'この登録は終了しています。' })
    if (giving.givenOn > ctx.clock.today())
      throw new AppError('invalid-input', { fields: { 'giving.givenOn': '今日までの日にしてください。' } })
    const lastGivenOn =
      before.lastGivenOn !== null && before.lastGivenOn > giving.givenOn ? before.lastGivenOn : giving.givenOn
    const next = { ...before, lastGivenOn }
    const saved = await saveBackupRegistration(ctx.db, {
      ...next,
      nextDueOn: nextDue(next, ctx.masters.backupRules.entries),
      version,
      ...stamp(ctx),
    })
    const line = { id: ctx.newId(), registrationId, at: ctx.clock.now(), byName: ctx.user.displayName }
    await insertBackupGiving(ctx.db, { ...giving, ...line })
    return saved
  },

  async 'backupRegistration.list'(ctx, { hospitalId }) {
    const held = await listHoldingRegistrations(ctx.db, hospitalId)
    return await Promise.all(held.map((registration) => viewOf(ctx, registration)))
  },

  async 'backupRegistration.due'(ctx, { responsibleUserId }) {
    const rule = backupRuleOn(ctx.masters.backupRules.entries, ctx.clock.today())
    const until = addDays(ctx.clock.today(), rule?.remindDays ?? 0)
    const views = []
    for (const registration of await listDueRegistrations(ctx.db, until)) {
      const patient = await findPatient(ctx.db, registration.patientId)
      if (responsibleUserId === undefined || patient?.responsibleUserId === responsibleUserId)
        views.push(await viewOf(ctx, registration))
    }
    return views
  },

  async 'backupRegistration.print'(ctx, { hospitalId, format }) {
    const held = await listHoldingRegistrations(ctx.db, hospitalId)
    const agreed = held.filter(({ consentOn }) => consentOn !== null)
    const sheet = await registrationSheet(ctx, hospitalId, agreed)
    return {
      file: await sheetFile(ctx, sheet, format),
      count: agreed.length,
      leftOut: held.length - agreed.length,
    }
  },
}

async function read(ctx: Ctx, id: BackupRegistrationId): Promise<BackupRegistration> {
  const found = await findBackupRegistration(ctx.db, id)
  if (found === undefined) throw new AppError('not-found')
  return found
}

function checkDays({ registeredOn, endedOn, consentOn, consentBy }: BackupRegistrationContent): void {
  if (endedOn !== null && endedOn < registeredOn)
    throw new AppError('invalid-input', {
      fields: { 'registration.endedOn': '登録の日より後の日にしてください。' },
    })
  if (consentOn !== null && consentBy === '')
    throw new AppError('invalid-input', {
      fields: { 'registration.consentBy': 'だれが同意したかを書いてください。' },
    })
}

/** Hospital and doctor as our cards, with their names of today. */
async function withNames(ctx: Ctx, { hospitalId, doctorId }: BackupRegistrationContent) {
  const card = async (id: ProviderId) => {
    const cardId = await ensureCard(ctx.db, id, ctx.newId, stamp(ctx))
    return { id: cardId, name: (await findProvider(ctx.db, cardId))?.name ?? '' }
  }
  const hospital = await card(hospitalId)
  const doctor = doctorId === null ? null : await card(doctorId)
  return {
    hospitalId: hospital.id,
    hospitalName: hospital.name,
    doctorId: doctor?.id ?? null,
    doctorName: doctor?.name ?? '',
  }
}
