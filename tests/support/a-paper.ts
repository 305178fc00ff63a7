import type { CallOutput } from '../../shared/contract/contract.ts'
import type { PaperRef } from '../../shared/contract/paper.ts'
import type { PatientView } from '../../shared/contract/patient.ts'
import type { ProviderId } from '../../shared/domain/ids.ts'
import { aPartner } from './a-partner.ts'
import { poppler } from './pdf-tools.ts'
import type { TestApp } from './test-app.ts'

type Kind = PaperRef['kind']

/** The fictional patient of the practice store with this chart number. */
export async function practicePatient(test: TestApp, chartNo: string): Promise<PatientView> {
  const { rows } = await test.call('patient.search', { text: chartNo, includesDischarged: true })
  return await test.call('patient.get', { patientId: rows[0]!.patientId })
}

/** Somebody a paper of this stay can go to. */
export async function someRecipient(test: TestApp, view: PatientView): Promise<ProviderId> {
  const choices = await test.call('paper.recipients', { admissionId: view.admission.id })
  return choices[0]!.providerId
}

/** Puts a visiting nurse who can be called by night into the patient's team: whom the emergency card names first. */
export async function withNurse(test: TestApp, view: PatientView): Promise<PatientView> {
  const numbers = { phone: '0835-00-1111', phoneNight: '090-0000-1111' }
  const { id } = await aPartner(test, { name: '架空みなと訪問看護', roles: ['visitingNurse'], ...numbers })
  const admissionId = view.admission.id
  await test.call('team.decide', { admissionId, role: 'visitingNurse', providerId: id, isExisting: true })
  return view
}

/** Records the doctor's part of a paper as confirmed, whatever stands in it. */
export async function confirmDoctor(test: TestApp, ref: PaperRef): Promise<void> {
  const { version } = await test.call('paper.open', ref)
  await test.call('paper.confirmDoctorPart', { ...ref, version, isConfirmed: true, doctorName: '架空 太郎' })
}

/** Issues a paper as it is prepared; a reason for the warnings is given. */
export async function issue(
  test: TestApp,
  ref: PaperRef,
  more: { reason?: string; purpose?: string } = {},
): Promise<CallOutput<'paper.issue'>> {
  const { version } = await test.call('paper.open', ref)
  return await test.call('paper.issue', {
    ...ref,
    version,
    purpose: '',
    copies: 1,
    reason: '内容を読んで確かめた',
    ...more,
  })
}

export const refOf = (view: PatientView, kind: Kind, providerId?: ProviderId): PaperRef => ({
  admissionId: view.admission.id,
  kind,
  ...(providerId === undefined ? {} : { providerId }),
})

/** The text of a PDF as a reader copies it out. */
export function pdfText(base64: string): string {
  return poppler('pdftotext', Buffer.from(base64, 'base64'), ['-layout'])
}
