import { findProvider } from '../../../db/repositories/directory.ts'
import { listSteps } from '../../../db/repositories/inquiry-step.ts'
import { listInquiries } from '../../../db/repositories/inquiry.ts'
import { listWaitingInquiries } from '../../../db/repositories/inquiry-waiting.ts'
import type { inquiryCalls, WaitingInquiry } from '../../../shared/contract/inquiry.ts'
import { AdmissionId, PatientId, UserId } from '../../../shared/domain/ids.ts'
import { LocalDate } from '../../../shared/domain/local-date.ts'
import type { Ctx, Handlers } from '../context.ts'
import { addStep, readInquiry, stepTo, undoLastStep } from './inquiry-record.ts'
import { checkAnswer } from './inquiry-rules.ts'

export const inquiryHandlers: Handlers<typeof inquiryCalls> = {
  async 'inquiry.record'(ctx, { admissionId, role, providerId, version, ...said }) {
    return await stepTo(ctx, { admissionId, role, providerId, version }, said)
  },

  async 'inquiry.answer'(ctx, { admissionId, role, providerId, version, answer, ...said }) {
    const state = { ...said, state: answer }
    checkAnswer(state, ctx.clock.today())
    return await stepTo(ctx, { admissionId, role, providerId, version }, state)
  },

  async 'inquiry.withdraw'(ctx, { inquiryId, version, reason }) {
    const inquiry = await readInquiry(ctx, inquiryId, version)
    const { method, contactPerson } = inquiry
    const said = { method, contactPerson, reason, callBackOn: null, callBackTime: '' }
    return await addStep(ctx, inquiry, { ...said, state: 'withdrawn' })
  },

  async 'inquiry.undo'(ctx, { inquiryId, version }) {
    return await undoLastStep(ctx, await readInquiry(ctx, inquiryId, version))
  },

  async 'inquiry.list'({ db }, { admissionId }) {
    const inquiries = await listInquiries(db, admissionId)
    const steps = await listSteps(
      db,
      inquiries.map(({ id }) => id),
    )
    return inquiries.map((inquiry) => ({ ...inquiry, steps: steps.get(inquiry.id) ?? [] }))
  },

  async 'inquiry.listWaiting'(ctx, filter) {
    const rows = await listWaitingInquiries(ctx.db, filter)
    const waiting = await Promise.all(rows.map((row) => toWaiting(ctx, row)))
    return waiting.toSorted((a, b) => Number(b.isCallBackDue) - Number(a.isCallBackDue))
  },
}

type Row = Awaited<ReturnType<typeof listWaitingInquiries>>[number]

async function toWaiting({ db, clock, masters }: Ctx, row: Row): Promise<WaitingInquiry> {
  const { inquiry } = row
  const role = masters.roles.entries.find(({ code }) => code === inquiry.role)
  const minutes = Math.floor((Date.parse(clock.now()) - Date.parse(inquiry.askedAt)) / 60_000)
  return {
    inquiry: { ...inquiry, admissionId: AdmissionId.parse(inquiry.admissionId) },
    patientId: PatientId.parse(row.patientId),
    patientName: row.patientName,
    ward: row.ward,
    room: row.room,
    plannedDischargeOn: row.plannedDischargeOn === null ? null : LocalDate.parse(row.plannedDischargeOn),
    responsibleUserId: UserId.parse(row.responsibleUserId),
    responsibleName: row.responsibleName,
    roleWord: role?.shortWord ?? inquiry.role,
    phone: (await findProvider(db, inquiry.providerId))?.phone ?? '',
    waitedMinutes: Math.max(0, minutes),
    isCallBackDue: inquiry.callBackOn !== null && inquiry.callBackOn <= clock.today(),
  }
}
