import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formTeam } from '../../electron/cli/demo/form-team.ts'
import { holdConference } from '../../electron/cli/demo/hold-conference.ts'
import { stepLog } from '../../electron/cli/demo/step-log.ts'
import type { PaperRef } from '../../shared/contract/paper.ts'
import type { PatientView } from '../../shared/contract/patient.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'
import { keepPicture, TODAY } from './studio.ts'

/** After a stroke, fed by a tube, going home: the patient of `ieji demo`. */
const CHART_NO = '90010004'
const DPI = '80'

/** What a doctor would write into the letter; plainly fictional, like the patient. */
const LETTER: Readonly<Record<string, string>> = {
  紹介目的: '退院後の訪問診療と、経管栄養の管理をお願いします。',
  既往歴及び家族歴: '高血圧症。家族歴に特記なし（架空）。',
  治療経過:
    '回復期病棟でリハビリを続け、車いすで過ごせるようになりました。飲み込みの訓練を続けています（架空）。',
}

/** Prints what leaves the house: the letter, the emergency card, the family's list, the sheet for the meeting. */
export async function printPapers(): Promise<void> {
  if (spawnSync('pdftoppm', ['-v'], { stdio: 'ignore' }).error !== undefined) {
    console.log('pdftoppm（poppler-utils）がないため、印刷した書類の絵は作りません。')
    return
  }
  const core = await practiceApp({ today: TODAY })
  try {
    const view = await readPatient(core)
    await formTeam(core, view, stepLog())
    await holdConference(core, view, stepLog())
    await writeLetter(core, await letterOf(core, view), view.admission.attendingDoctor)
    await print(core, await letterOf(core, view), 'printed-letter')
    for (const kind of ['emergency-card', 'family-candidates', 'conference-sheet'] as const)
      await print(core, { admissionId: view.admission.id, kind }, `printed-${kind}`)
  } finally {
    await core.close()
  }
}

async function readPatient(core: TestApp): Promise<PatientView> {
  const { rows } = await core.call('patient.search', { text: CHART_NO, limit: 1 })
  const [row] = rows
  if (row === undefined) throw new Error(`no patient ${CHART_NO}`)
  return await core.call('patient.get', { patientId: row.patientId })
}

/** The letter to the home doctor of the team. */
async function letterOf(core: TestApp, { admission }: PatientView): Promise<PaperRef> {
  const all = await core.call('paper.recipients', { admissionId: admission.id })
  const doctor = all.find(({ role, group }) => role === 'homeDoctor' && group === 'team')
  if (doctor === undefined) throw new Error('no home doctor in the team')
  return { admissionId: admission.id, kind: 'referral-letter', providerId: doctor.providerId }
}

async function writeLetter(core: TestApp, ref: PaperRef, doctorName: string): Promise<void> {
  const { prepared, version } = await core.call('paper.open', ref)
  const fields = prepared.sections.flatMap((section) => section.fields)
  const typed = Object.fromEntries(
    fields.flatMap(({ id, label }) => (LETTER[label] === undefined ? [] : [[id, LETTER[label]]])),
  )
  const saved = await core.call('paper.saveDraft', { ...ref, version, typed })
  await core.call('paper.confirmDoctorPart', {
    ...ref,
    version: saved.version,
    isConfirmed: true,
    doctorName,
  })
}

/** Issues the paper as a person would and keeps its first page. */
async function print(core: TestApp, ref: PaperRef, name: string): Promise<void> {
  const { version } = await core.call('paper.open', ref)
  const said = { purpose: '手引きの絵（架空）', copies: 1, reason: '架空の患者' }
  const { file } = await core.call('paper.issue', { ...ref, version, ...said })
  const folder = await mkdtemp(join(tmpdir(), 'ieji-pictures-'))
  try {
    const pdf = join(folder, 'paper.pdf')
    await writeFile(pdf, Buffer.from(file.base64, 'base64'))
    spawnSync('pdftoppm', ['-r', DPI, '-png', '-singlefile', pdf, join(folder, 'page')])
    await keepPicture(name, await readFile(join(folder, 'page.png')))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
