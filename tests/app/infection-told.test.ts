import { expect, test } from 'vitest'
import { practicePatient, refOf, someRecipient } from '../support/a-paper.ts'
import { practiceApp } from '../support/test-app.ts'

test('an infection noted on the patient’s page becomes a task, and stands in the inquiry to a partner', async () => {
  const app = await practiceApp()
  const patient = await practicePatient(app, '90010017')
  expect(patient.patient.infection).toContain('MRSA')
  const { tasks } = await app.call('match.needs', { admissionId: patient.admission.id })
  expect(tasks).toContain('感染症と防ぎ方を、訪問・受け入れする全員に先に伝える')
  const ref = refOf(patient, 'anonymous-inquiry', await someRecipient(app, patient))
  const { prepared, checks } = await app.call('paper.open', ref)
  const fields = prepared.sections.flatMap((section) => section.fields)
  expect(fields.map(({ value }) => value)).toContain(`感染症など：${patient.patient.infection}`)
  expect(checks.map(({ code }) => code)).not.toContain('names-patient')
  const other = await practicePatient(app, '90010001')
  const { tasks: others } = await app.call('match.needs', { admissionId: other.admission.id })
  expect(others.join()).not.toContain('感染症')
  await app.close()
})
