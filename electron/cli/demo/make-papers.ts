import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { PaperRef } from '../../../shared/contract/paper.ts'
import type { PatientView } from '../../../shared/contract/patient.ts'
import type { CoreDoor } from '../core-door.ts'
import type { StepLog } from './step-log.ts'

type Kind = CallOutput<'paper.kinds'>[number]

/** Issues every kind of paper for the patient and writes each as PDF and DOCX into the folder. */
export async function makePapers(
  core: CoreDoor,
  view: PatientView,
  folder: string,
  log: StepLog,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  await consent(core, view)
  const recipients = await core.call('paper.recipients', { admissionId: view.admission.id })
  const doctor = recipients.find(({ role }) => role === 'homeDoctor') ?? recipients[0]
  const kinds = (await core.call('paper.kinds', {})).filter(({ code }) => code !== 'patient-list')
  for (const kind of kinds) {
    const partner = kind.takesRecipient && doctor !== undefined ? { providerId: doctor.providerId } : {}
    const ref: PaperRef = { admissionId: view.admission.id, kind: kind.code as PaperRef['kind'], ...partner }
    await makePaper(core, kind, ref, folder, log)
  }
  for (const format of ['pdf', 'docx'] as const) {
    const list = await core.call('paper.patientList', { isMine: false, format })
    await writeFile(join(folder, `patient-list.${format}`), Buffer.from(list.file.base64, 'base64'))
  }
  log.add('書類：受け持ち患者一覧', 'patient-list.pdf・docx')
}

async function makePaper(
  core: CoreDoor,
  kind: Kind,
  ref: PaperRef,
  folder: string,
  log: StepLog,
): Promise<void> {
  let { version } = await core.call('paper.open', ref)
  if (kind.hasDoctorPart) {
    const confirmed = await core.call('paper.confirmDoctorPart', {
      ...ref,
      version,
      isConfirmed: true,
      doctorName: '架空 太郎',
    })
    version = confirmed.version
  }
  const issued = await core.call('paper.issue', {
    ...ref,
    version,
    purpose: '実演（架空）',
    copies: 1,
    reason: '架空の患者の実演',
  })
  const word = await core.call('paper.readIssued', { issuedPaperId: issued.paper.id, format: 'docx' })
  await writeFile(join(folder, `${kind.code}.pdf`), Buffer.from(issued.file.base64, 'base64'))
  await writeFile(join(folder, `${kind.code}.docx`), Buffer.from(word.file.base64, 'base64'))
  log.add(
    `書類：${kind.title}`,
    `発行番号 ${issued.paper.number} 第${issued.paper.version}版、${kind.code}.pdf・docx`,
  )
}

/** Nothing leaves without consent: the fictional family gives it today. */
async function consent(core: CoreDoor, view: PatientView): Promise<void> {
  const { patient, admission } = view
  if (admission.consent.state === 'given') return
  const {
    id: patientId,
    isFictional: _f,
    version: patientVersion,
    updatedAt: _a,
    updatedBy: _b,
    ...person
  } = patient
  const {
    id: admissionId,
    patientId: _p,
    dischargedOn: _d,
    version: admissionVersion,
    updatedAt: _u,
    updatedBy: _w,
    ...stay
  } = admission
  const given = {
    state: 'given' as const,
    givenBy: '家族（架空）',
    givenOn: admission.admittedOn,
    except: '',
  }
  await core.call('patient.update', {
    patientId,
    patientVersion,
    admissionId,
    admissionVersion,
    patient: person,
    admission: { ...stay, consent: given },
  })
}
