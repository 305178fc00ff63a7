import { findCurrentAdmission } from '../../../db/repositories/admission.ts'
import { findProvider } from '../../../db/repositories/directory.ts'
import { findDisasterPlan, saveDisasterPlan } from '../../../db/repositories/disaster-plan.ts'
import { findPatient } from '../../../db/repositories/patient.ts'
import { ensureCard } from '../../../db/repositories/provider-card.ts'
import { listTeam } from '../../../db/repositories/team-member.ts'
import {
  findTransportAgreement,
  listTransportAgreements,
  saveTransportAgreement,
} from '../../../db/repositories/transport-agreement.ts'
import type { disasterCalls } from '../../../shared/contract/disaster.ts'
import {
  type TransportAgreementContent,
  TransportAgreementId,
} from '../../../shared/domain/transport-agreement.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, type Handlers, stamp } from '../context.ts'
import { devicesFor, disasterRows, phoneLine } from './disaster-list.ts'
import { agreementWords, placeWords, planWords } from './disaster-words.ts'
import { disasterSheet } from './disaster-sheet.ts'
import { sheetFile } from './list-sheet.ts'
import { noteChange, readHistory } from './record-history.ts'

export const disasterHandlers: Handlers<typeof disasterCalls> = {
  'disaster.list': async (ctx, asked) => await disasterRows(ctx, asked),

  async 'disaster.print'(ctx, { format, ...asked }) {
    const rows = await disasterRows(ctx, asked)
    return { file: await sheetFile(ctx, disasterSheet(rows), format), count: rows.length }
  },

  async 'disaster.get'(ctx, { patientId }) {
    const stay = await findCurrentAdmission(ctx.db, patientId)
    if (stay === undefined) throw new AppError('not-found')
    return {
      devices: devicesFor(ctx, stay.situation.treatments),
      plan: (await findDisasterPlan(ctx.db, patientId)) ?? null,
      vendor: phoneLine(await listTeam(ctx.db, stay.id), 'deviceVendor'),
      agreements: await listTransportAgreements(ctx.db, patientId),
    }
  },

  async 'disaster.savePlan'(ctx, { patientId, version, plan }) {
    if ((await findPatient(ctx.db, patientId)) === undefined) throw new AppError('not-found')
    const before = await findDisasterPlan(ctx.db, patientId)
    const saved = await saveDisasterPlan(ctx.db, { ...plan, patientId, version, ...stamp(ctx) })
    await noteChange(ctx, {
      kind: 'disasterPlan',
      recordId: patientId,
      title: '',
      before: before && planWords(before),
      after: planWords(saved),
    })
    return saved
  },

  'disaster.planHistory': async (ctx, { patientId }) => await readHistory(ctx, 'disasterPlan', patientId),

  async 'disaster.listAgreements'(ctx) {
    const agreements = await listTransportAgreements(ctx.db, null)
    return agreements.map((agreement) => ({
      agreement,
      place: placeWords(ctx, agreement.areaCodes),
      isOver: agreement.untilOn !== null && agreement.untilOn < ctx.clock.today(),
    }))
  },

  async 'disaster.saveAgreement'(ctx, { agreementId, version, agreement }) {
    await checkAgreement(ctx, agreement)
    const before = agreementId === null ? undefined : await findTransportAgreement(ctx.db, agreementId)
    // An agreement about a patient stays about that patient.
    if (agreementId !== null && before?.patientId !== agreement.patientId) throw new AppError('not-found')
    const hospitalId = await ensureCard(ctx.db, agreement.hospitalId, ctx.newId, stamp(ctx))
    const saved = await saveTransportAgreement(ctx.db, {
      ...agreement,
      hospitalId,
      hospitalName: (await findProvider(ctx.db, hospitalId))?.name ?? '',
      id: agreementId ?? TransportAgreementId.parse(ctx.newId()),
      version: agreementId === null ? 0 : version,
      ...stamp(ctx),
    })
    await noteChange(ctx, {
      kind: 'transportAgreement',
      recordId: saved.id,
      title: saved.hospitalName,
      before: before && agreementWords(ctx, before),
      after: agreementWords(ctx, saved),
    })
    return saved
  },

  async 'disaster.agreementHistory'(ctx, { agreementId }) {
    const agreement = await findTransportAgreement(ctx.db, agreementId)
    if (agreement === undefined) throw new AppError('not-found')
    const changes = await readHistory(ctx, 'transportAgreement', agreementId)
    return { patientId: agreement.patientId, changes }
  },
}

async function checkAgreement(ctx: Ctx, agreement: TransportAgreementContent): Promise<void> {
  const { patientId, areaCodes, agreedOn, untilOn } = agreement
  if (patientId !== null && (await findPatient(ctx.db, patientId)) === undefined)
    throw new AppError('not-found')
  if (patientId === null && areaCodes.length === 0)
    throw new AppError('invalid-input', { fields: { 'agreement.areaCodes': '地域を選んでください。' } })
  if (untilOn !== null && untilOn < agreedOn)
    throw new AppError('invalid-input', {
      fields: { 'agreement.untilOn': '取り決めの日より後の日にしてください。' },
    })
}
