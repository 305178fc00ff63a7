import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CallInput } from '../../shared/contract/contract.ts'
import type { PatientView } from '../../shared/contract/patient.ts'
import { demoProviderId } from '../../electron/app/seeding/demo-provider.ts'
import { areaPath } from '../../shared/domain/area.ts'
import { aPatient, type PatientOverrides } from '../support/a-patient.ts'
import { aPartner } from '../support/a-partner.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

let ward: TestApp
beforeAll(async () => {
  ward = await practiceApp({ today: '2026-11-21' })
})
afterAll(() => ward.close())

type Asked = Omit<CallInput<'match.candidates'>, 'admissionId'>
const needs = (view: PatientView) => ward.call('match.needs', { admissionId: view.admission.id })
const candidates = (view: PatientView, asked: Asked) =>
  ward.call('match.candidates', { admissionId: view.admission.id, ...asked })
const roleOf = async (view: PatientView, role: string) =>
  (await needs(view)).roles.find((one) => one.role === role)

async function demo(name: string): Promise<PatientView> {
  const { rows } = await ward.call('patient.search', { text: name })
  return await ward.call('patient.get', { patientId: rows[0]!.patientId })
}
const fresh = (overrides: PatientOverrides = {}) =>
  aPatient(ward, {
    ...overrides,
    patient: { districtCode: '35206-tonomi', address: '山口県防府市富海（架空）1', ...overrides.patient },
  })

test('a fictional patient has roles in calling order, each with a class and a reason', async () => {
  const { roles } = await needs(await demo('髙﨑　邉子'))

  expect(roles.find(({ role }) => role === 'homeDoctor')).toMatchObject({ class: 'required', state: 'open' })
  expect(roles.find(({ role }) => role === 'careManager')).toMatchObject({
    class: 'existing',
    state: 'decided',
    memberNames: ['架空あさがお居宅介護支援事業所（架空）'],
  })
  expect(roles.every(({ reasons }) => reasons.length > 0)).toBe(true)
  const orders = roles.map(({ order }) => order)
  expect(orders).toEqual(orders.toSorted((a, b) => a - b))
})

test('what the care manager arranges is grouped', async () => {
  const { roles } = await needs(await demo('髙﨑　邉子'))
  const grouped = roles.filter(({ group }) => group !== null).map(({ role }) => role)
  expect(grouped.length).toBeGreaterThan(0)
  expect(['homeHelp', 'equipment', 'visitingBath', 'dayCare', 'respite']).toEqual(
    expect.arrayContaining(grouped),
  )
})

test('the partner who is on the case already stands first, whatever fits better', async () => {
  const view = await demo('髙﨑　邉子')
  const { candidates: rows } = await candidates(view, { role: 'careManager' })

  expect(rows[0]).toMatchObject({
    providerId: demoProviderId('care-asagao'),
    existing: true,
    isInTeam: true,
    rank: 1,
  })
  expect(rows.slice(1).every(({ existing }) => !existing)).toBe(true)
})

test('candidates stand in bands, met before open before unmet, with phone, place and source', async () => {
  const view = await demo('髙﨑　邉子')
  const { candidates: rows, areaWords } = await candidates(view, { role: 'visitingNurse', limit: 100 })

  expect(areaWords).toEqual(['防府市'])
  const places = rows.map(({ band }) => ['partner', 'fits', 'ask', 'unfit'].indexOf(band))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(new Set(places).size).toBeGreaterThan(1)
  const tonomi = rows.find(({ providerId }) => providerId === demoProviderId('nurse-tonomi'))
  expect(tonomi).toMatchObject({
    place: '防府市 富海',
    isFictional: true,
    source: { document: '練習用（架空）' },
  })
  expect(tonomi?.phone).toMatch(/^0835-/)
})

test('nobody is ruled out because something is unknown', async () => {
  const view = await fresh()
  const silent = await aPartner(ward, { name: '架空なにも分からない訪問看護', roles: ['visitingNurse'] })
  const { candidates: rows, hasSuitable } = await candidates(view, { role: 'visitingNurse', limit: 100 })

  const row = rows.find(({ providerId }) => providerId === silent.id)
  expect(row?.counts).toMatchObject({ unmet: 0 })
  expect(row?.counts.unknown).toBeGreaterThan(0)
  expect(row?.firstReason).not.toBe('')
  expect(hasSuitable).toBe(true)
})

test('five rows at first, the rest on demand, and whoever was asked is always among them', async () => {
  const view = await fresh()
  const far = await aPartner(ward, {
    name: '架空さいごの薬局',
    roles: ['homeDoctor'],
    serviceArea: { 防府市: '×' },
  })
  const first = await candidates(view, { role: 'homeDoctor' })
  expect(first.candidates).toHaveLength(5)
  expect(first.total).toBeGreaterThan(5)
  expect(first.candidates.some(({ providerId }) => providerId === far.id)).toBe(false)

  await ward.call('inquiry.record', {
    admissionId: view.admission.id,
    role: 'homeDoctor',
    providerId: far.id,
    version: 0,
    state: 'asked',
    method: 'phone',
    contactPerson: '',
    reason: '',
    callBackOn: null,
    callBackTime: '',
  })
  const then = await candidates(view, { role: 'homeDoctor' })
  expect(then.candidates.find(({ providerId }) => providerId === far.id)).toMatchObject({
    inquiry: { state: 'asked' },
  })
  expect(await roleOf(view, 'homeDoctor')).toMatchObject({ state: 'asking', waitingCount: 1 })
})

test('widening adds the nearest districts beyond the municipality, and their providers', async () => {
  const view = await fresh({ patient: { districtCode: '35213-mito', address: '' } })
  const near = await candidates(view, { role: 'homeDoctor', limit: 100 })
  const wider = await candidates(view, { role: 'homeDoctor', widen: 1, limit: 100 })
  const widest = await candidates(view, { role: 'homeDoctor', widen: 2, limit: 100 })

  expect(near.areaWords).toEqual(['美祢市'])
  expect(near.canWiden).toBe(true)
  expect(wider.areaWords.length).toBeGreaterThan(1)
  expect(wider.total).toBeGreaterThan(near.total)
  expect(widest.areaWords).toEqual(expect.arrayContaining(wider.areaWords))
  expect(widest.total).toBeGreaterThanOrEqual(wider.total)
  expect(widest.canWiden).toBe(false)
})

test('near by, only who sits in the municipality or says that they come there is a candidate', async () => {
  const view = await fresh()
  const { candidates: rows } = await candidates(view, { role: 'communitySupport', limit: 100 })
  expect(rows.map(({ place }) => place.split(' ')[0])).toEqual(rows.map(() => '防府市'))

  const from = await aPartner(ward, {
    name: '架空となりまちから来る薬局',
    roles: ['pharmacy'],
    area: areaPath(ward.app.services.reference.areas, '35203-ogori')!,
    serviceArea: { 防府市富海: '△' },
  })
  const pharmacies = (await candidates(view, { role: 'pharmacy', limit: 100 })).candidates
  expect(pharmacies.map(({ providerId }) => providerId)).toContain(from.id)
})

test('without a known district the municipality of the address is searched, without either everything', async () => {
  const byAddress = await fresh({ patient: { districtCode: null, address: '山口県美祢市（架空）1' } })
  expect((await candidates(byAddress, { role: 'homeDoctor' })).areaWords).toEqual(['美祢市'])

  const nowhere = await fresh({ patient: { districtCode: null, address: '' } })
  const everywhere = await candidates(nowhere, { role: 'homeDoctor' })
  expect(everywhere).toMatchObject({ areaWords: [], canWiden: false })
  expect(everywhere.total).toBeGreaterThan((await candidates(byAddress, { role: 'homeDoctor' })).total)
})

test('who to ask where nobody is found names the medical association of the district', async () => {
  const { whenNone } = await candidates(await fresh(), { role: 'homeDoctor' })
  expect(whenNone).toContain('防府医師会')
})

test('a role set out of scope needs a reason, asks for nobody, and comes back when it is undone', async () => {
  const view = await fresh()
  const set = (choice: 'outOfScope' | 'byRule', reason: string, version: number) =>
    ward.call('match.setRole', {
      admissionId: view.admission.id,
      role: 'homeDoctor',
      choice,
      reason,
      version,
    })
  const before = await roleOf(view, 'homeDoctor')
  await expect(set('outOfScope', '', 0)).rejects.toMatchObject({ code: 'invalid-input' })

  await set('outOfScope', '外来通院を続ける', 0)
  expect(await roleOf(view, 'homeDoctor')).toMatchObject({ class: 'excluded', reasons: ['外来通院を続ける'] })
  expect((await candidates(view, { role: 'homeDoctor' })).candidates).toEqual([])
  await expect(set('outOfScope', '別の理由', 0)).rejects.toMatchObject({ code: 'conflict' })

  await set('byRule', '', 1)
  expect(await roleOf(view, 'homeDoctor')).toEqual({ ...before, choiceVersion: 2 })
})

test('a role that no rule asks for can be added by hand', async () => {
  const view = await fresh()
  expect(await roleOf(view, 'advocacy')).toBeUndefined()
  await ward.call('match.setRole', {
    admissionId: view.admission.id,
    role: 'advocacy',
    choice: 'added',
    reason: '通帳の管理が心配',
    version: 0,
  })

  expect(await roleOf(view, 'advocacy')).toMatchObject({ class: 'consider', reasons: ['通帳の管理が心配'] })
  expect((await candidates(view, { role: 'advocacy' })).candidates.length).toBeGreaterThan(0)
})

test('a gap is recorded with how many were asked and declined, and taken back', async () => {
  const view = await fresh()
  const nurse = await aPartner(ward, { name: '架空満員訪問看護', roles: ['visitingNurse'] })
  await ward.call('inquiry.answer', {
    admissionId: view.admission.id,
    role: 'visitingNurse',
    providerId: nurse.id,
    version: 0,
    answer: 'declined',
    reason: '満床',
    method: 'phone',
    contactPerson: '',
    callBackOn: null,
    callBackTime: '',
  })
  const gap = { admissionId: view.admission.id, role: 'visitingNurse' as const, note: '' }
  await ward.call('match.recordGap', { ...gap, isOpen: true })
  expect((await roleOf(view, 'visitingNurse'))?.gap).toMatchObject({
    askedCount: 1,
    declinedCount: 1,
    districtCode: '35206-tonomi',
  })

  await ward.call('match.recordGap', { ...gap, isOpen: false })
  expect((await roleOf(view, 'visitingNurse'))?.gap).toBeNull()
})

test("a provider's last answer for another patient is told, without telling whose", async () => {
  const [first, second] = [await fresh(), await fresh()]
  const dentist = await aPartner(ward, { name: '架空こたえた在宅医', roles: ['homeDoctor'] })
  await ward.call('inquiry.answer', {
    admissionId: first.admission.id,
    role: 'homeDoctor',
    providerId: dentist.id,
    version: 0,
    answer: 'declined',
    reason: '新しい患者は来月から',
    method: 'phone',
    contactPerson: '',
    callBackOn: null,
    callBackTime: '',
  })
  const { candidates: rows } = await candidates(second, { role: 'homeDoctor', limit: 100 })
  expect(rows.find(({ providerId }) => providerId === dentist.id)).toMatchObject({
    inquiry: null,
    lastAnswer: { state: 'declined', reason: '新しい患者は来月から' },
  })
})

test('a nursing small multifunctional home that was decided on brings its own care manager', async () => {
  const view = await fresh()
  expect(await roleOf(view, 'careManager')).toMatchObject({ class: 'required' })
  const home = {
    admissionId: view.admission.id,
    role: 'multiService' as const,
    providerId: demoProviderId('multi-tsukushi'),
  }
  await ward.call('inquiry.answer', {
    ...home,
    version: 0,
    answer: 'accepted',
    method: 'visit',
    contactPerson: '',
    reason: '',
    callBackOn: null,
    callBackTime: '',
  })
  await ward.call('team.decide', { ...home, isExisting: false })

  expect(await roleOf(view, 'careManager')).toMatchObject({ class: 'excluded' })
})

test('an unknown stay is not found, a clerk may look and not change', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000' as PatientView['admission']['id']
  await expect(ward.call('match.needs', { admissionId: nobody })).rejects.toMatchObject({ code: 'not-found' })
  const view = await fresh()
  const clerk = ward.app.openSession('test')
  await ward.callAs(clerk, 'session.startPractice', { role: 'clerk' })
  await ward.callAs(clerk, 'match.needs', { admissionId: view.admission.id })
  await expect(
    ward.callAs(clerk, 'match.setRole', {
      admissionId: view.admission.id,
      role: 'advocacy',
      choice: 'added',
      reason: '',
      version: 0,
    }),
  ).rejects.toMatchObject({ code: 'forbidden' })
})
