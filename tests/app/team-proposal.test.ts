import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TeamProposalView } from '../../shared/contract/team-proposal.ts'
import type { PatientView } from '../../shared/contract/patient.ts'
import { aPatient } from '../support/a-patient.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

let ward: TestApp
beforeAll(async () => {
  ward = await practiceApp({ today: '2026-11-21' })
})
afterAll(() => ward.close())

const inTonomi = () =>
  aPatient(ward, {
    patient: { districtCode: '35206-tonomi', address: '山口県防府市富海（架空）1' },
    situation: { treatments: ['在宅酸素（HOT）', '医療用麻薬（内服・貼付）'], diagnosis: '肺癌末期' },
  })
const list = (view: PatientView) => ward.call('teamProposal.list', { admissionId: view.admission.id })
const memberOf = (team: TeamProposalView | undefined, role: string) =>
  team?.places.find((place) => place.role === role)?.members[0]

test('teams stand side by side, each with all required roles and what it lacks in words', async () => {
  const view = await inTonomi()
  const { roles } = await ward.call('match.needs', { admissionId: view.admission.id })
  const { proposals, areaWords } = await list(view)
  const required = roles.filter((role) => role.class === 'required').map(({ role }) => role)
  expect(proposals.length).toBeGreaterThan(1)
  expect(areaWords[0]).toBe('防府市')
  for (const team of proposals) {
    expect(team.places.map(({ role }) => role)).toEqual(expect.arrayContaining(required))
    expect(team.lacks.map(({ text }) => text).join('')).not.toMatch(/[{}]/u)
  }
  expect(proposals[0]?.places.some(({ differs }) => differs)).toBe(false)
  expect(proposals[1]?.places.some(({ differs }) => differs)).toBe(true)
})

test('the comparison is printed for the department alone', async () => {
  const view = await inTonomi()
  const file = await ward.call('teamProposal.print', { admissionId: view.admission.id })
  expect(file.mediaType).toBe('application/pdf')
  expect(Buffer.from(file.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
})

test('a team begins as calls to make, in calling order, and nobody is decided on', async () => {
  const view = await inTonomi()
  const admissionId = view.admission.id
  const [team] = (await list(view)).proposals
  const picks = team!.places.flatMap(({ role, members }) =>
    members.map(({ providerId }) => ({ role, providerId })),
  )
  const { planned } = await ward.call('teamProposal.begin', { admissionId, picks: picks.toReversed() })
  const own = team!.places.filter(({ group, members }) => group === null && members.length > 0)
  expect(planned.map(({ role }) => role)).toEqual(own.map(({ role }) => role))

  const inquiries = await ward.call('inquiry.list', { admissionId })
  expect(new Set(inquiries.map(({ state }) => state))).toEqual(new Set(['notAsked']))
  expect(inquiries.every(({ answeredAt }) => answeredAt === null)).toBe(true)
  expect((await ward.call('team.list', { admissionId })).members).toEqual([])
  const again = await ward.call('teamProposal.begin', { admissionId, picks })
  expect(again.planned).toEqual([])
})

test('who has said yes stays in every team, who has declined in none', async () => {
  const view = await inTonomi()
  const admissionId = view.admission.id
  const { candidates } = await ward.call('match.candidates', {
    admissionId,
    role: 'visitingNurse',
    limit: 20,
  })
  const [first, second] = candidates
  const said = {
    method: 'phone',
    contactPerson: '',
    reason: '満床',
    callBackOn: null,
    callBackTime: '',
  } as const
  const answer = async (id: typeof first, given: 'accepted' | 'declined') =>
    await ward.call('inquiry.answer', {
      admissionId,
      role: 'visitingNurse',
      providerId: id!.providerId,
      version: 0,
      answer: given,
      ...said,
    })
  await answer(first, 'declined')
  for (const team of (await list(view)).proposals)
    expect(memberOf(team, 'visitingNurse')?.name).not.toBe(first?.name)
  await answer(second, 'accepted')
  for (const team of (await list(view)).proposals)
    expect(memberOf(team, 'visitingNurse')).toMatchObject({ name: second?.name, isKept: true })
})

test('whom the family does not want is offered nowhere, until that is taken back', async () => {
  const view = await inTonomi()
  const { id: patientId } = view.patient
  const admissionId = view.admission.id
  const doctor = memberOf((await list(view)).proposals[0], 'homeDoctor')!
  const refuse = { patientId, providerId: doctor.providerId, saidBy: 'family' as const }
  await expect(ward.call('teamProposal.refuse', { ...refuse, reason: '' })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  const refusal = await ward.call('teamProposal.refuse', { ...refuse, reason: '以前に合わなかった' })
  await expect(ward.call('teamProposal.refuse', { ...refuse, reason: 'もう一度' })).rejects.toMatchObject({
    code: 'conflict',
  })

  const after = await list(view)
  expect(JSON.stringify(after.proposals)).not.toContain(doctor.name)
  expect(after.refusals.map(({ providerName }) => providerName)).toEqual([doctor.name])
  const { candidates } = await ward.call('match.candidates', { admissionId, role: 'homeDoctor', limit: 100 })
  expect(candidates.map(({ name }) => name)).not.toContain(doctor.name)
  const picks = [{ role: 'homeDoctor' as const, providerId: doctor.providerId }]
  await expect(ward.call('teamProposal.begin', { admissionId, picks })).rejects.toMatchObject({
    code: 'blocked',
  })

  await ward.call('teamProposal.liftRefusal', { patientId, refusalId: refusal.id, version: 1 })
  expect(memberOf((await list(view)).proposals[0], 'homeDoctor')?.name).toBe(doctor.name)
})
