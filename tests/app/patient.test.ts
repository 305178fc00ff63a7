import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays, localDate } from '../../shared/domain/local-date.ts'
import { aPatient, aRegistration } from '../support/a-patient.ts'
import { hospitalApp, type TestApp } from '../support/test-app.ts'

const SOME_SENTENCE: unknown = expect.any(String)

let open: TestApp
beforeEach(async () => {
  open = await hospitalApp({ today: '2026-11-21' })
})
afterEach(() => open.close())

const namesFor = async (text: string, more: { includesDischarged?: boolean } = {}) =>
  (await open.call('patient.search', { text, ...more })).rows.map(({ name }) => name)

test('a registered patient is shown with age, day of stay, district and responsible person', async () => {
  const view = await aPatient(open, {
    patient: { bornOn: localDate('1937-03-04'), districtCode: null },
    admission: { admittedOn: localDate('2026-11-17') },
  })

  expect(view).toMatchObject({
    ageText: '89歳',
    stayDay: 5,
    responsibleName: '管理 一郎（架空）',
    areaName: '',
  })
  expect(await open.call('patient.get', { patientId: view.patient.id })).toEqual(view)
})

test('a small child has an age in years and months', async () => {
  const view = await aPatient(open, { patient: { bornOn: localDate('2023-07-22') } })

  expect(view).toMatchObject({ ageText: '3歳3か月', ageInMonths: 39 })
})

describe('search', () => {
  beforeEach(async () => {
    await aPatient(open, { patient: { name: '髙﨑　花子', kana: 'タカサキ ハナコ', chartNo: '00-12345' } })
    await aPatient(open, { patient: { name: '渡邉 ミツ', kana: 'ワタナベ ミツ', chartNo: '77' } })
    await aPatient(open, { patient: { name: '葛\u{e0100}城 二郎', kana: 'カツラギ ジロウ', chartNo: '78' } })
  })

  test.each([
    ['高崎', '髙﨑　花子'],
    ['髙崎花', '髙﨑　花子'],
    ['たかさき', '髙﨑　花子'],
    ['ﾊﾅｺ ﾀｶ', '髙﨑　花子'],
    ['１２３４５', '髙﨑　花子'],
    ['0012', '髙﨑　花子'],
    ['渡辺', '渡邉 ミツ'],
    ['渡邊', '渡邉 ミツ'],
    ['み', '渡邉 ミツ'],
    ['葛城', '葛\u{e0100}城 二郎'],
    ['葛\u{e0101}', '葛\u{e0100}城 二郎'],
  ])('「%s」 finds %s alone', async (text, name) => {
    expect(await namesFor(text)).toEqual([name])
  })

  test('without a word everybody in hospital stands in kana order', async () => {
    expect(await namesFor('')).toEqual(['葛\u{e0100}城 二郎', '髙﨑　花子', '渡邉 ミツ'])
  })

  test('signs of the search language and emoji find nobody and break nothing', async () => {
    for (const text of ['"', '花 OR', '*', '😀', 'AND NOT', "');--", '%'])
      expect(await namesFor(text)).toEqual([])
  })

  test('a changed name is found by the new one and no more by the old one', async () => {
    const [row] = (await open.call('patient.search', { text: '渡邉' })).rows
    const { patient, admission } = await open.call('patient.get', { patientId: row!.patientId })
    await open.call('patient.update', await changed(patient.id, { name: '山本 ミツ', kana: 'ヤマモト ミツ' }))

    expect(await namesFor('渡邉')).toEqual([])
    expect(await namesFor('山本')).toEqual(['山本 ミツ'])
    expect(admission.version).toBe(1)
  })
})

/** The input that changes only what is named. */
async function changed(patientId: string, change: { name?: string; kana?: string; careLevel?: string }) {
  const { careLevel, ...names } = change
  const view = await open.call('patient.get', { patientId: patientId as never })
  const { id, version, isFictional: _f, updatedAt: _a, updatedBy: _b, ...patient } = view.patient
  const { id: admissionId, version: admissionVersion, ...rest } = view.admission
  const { patientId: _p, dischargedOn: _d, updatedAt: _ua, updatedBy: _ub, ...admission } = rest
  const situation = { ...admission.situation, ...(careLevel === undefined ? {} : { careLevel }) }
  return {
    patientId: id,
    patientVersion: version,
    admissionId,
    admissionVersion,
    patient: { ...patient, ...names },
    admission: { ...admission, situation },
  }
}

test('a chart number that exists, written in full width too, is a duplicate at its field', async () => {
  await aPatient(open, { patient: { chartNo: '00123' } })

  await expect(aPatient(open, { patient: { chartNo: '００１２３' } })).rejects.toMatchObject({
    code: 'duplicate',
    fields: { 'patient.chartNo': expect.stringContaining('登録されています') as unknown },
  })
  expect((await open.call('patient.search', { text: '' })).rows).toHaveLength(1)
})

test('similar patients are the same number, or the same name or reading born on the same day', async () => {
  const bornOn = localDate('1940-01-02')
  const { patient } = await aPatient(open, {
    patient: { chartNo: '555', name: '斎藤 花', kana: 'サイトウ ハナ', bornOn },
  })
  const like = { chartNo: '', name: '', kana: '', bornOn: null }
  const similar = (more: object) => open.call('patient.findSimilar', { ...like, ...more })

  expect(await similar({ chartNo: '５５５' })).toMatchObject([
    { patientId: patient.id, why: '患者IDが同じです' },
  ])
  expect(await similar({ name: '齋藤花', bornOn })).toMatchObject([{ why: '氏名が同じです' }])
  expect(await similar({ kana: 'さいとう はな', bornOn })).toMatchObject([{ why: 'カナが同じです' }])
  expect(await similar({ name: '齋藤花', bornOn: localDate('1940-01-03') })).toEqual([])
  expect(await similar({ chartNo: '555', exceptPatientId: patient.id })).toEqual([])
  expect(await similar({})).toEqual([])
})

test('who saves after somebody else gets a conflict, and the first change stands', async () => {
  const { patient } = await aPatient(open)
  const mine = await changed(patient.id, { name: '髙﨑 花江' })
  const theirs = await changed(patient.id, { name: '髙﨑 花代' })
  await open.call('patient.update', mine)

  await expect(open.call('patient.update', theirs)).rejects.toMatchObject({ code: 'conflict' })
  expect((await open.call('patient.get', { patientId: patient.id })).patient.name).toBe('髙﨑 花江')
})

test('a conflict about the stay alone also leaves the patient as they were', async () => {
  const { patient } = await aPatient(open)
  const change = await changed(patient.id, { name: '髙﨑 花江' })

  await expect(open.call('patient.update', { ...change, admissionVersion: 7 })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect((await open.call('patient.get', { patientId: patient.id })).patient.name).toBe('髙﨑 花子')
})

test('a discharged patient leaves the list, stays searchable, and comes back when it is undone', async () => {
  const { patient, admission } = await aPatient(open)
  const discharge = (dischargedOn: string | null, version: number) =>
    open.call('patient.discharge', {
      patientId: patient.id,
      admissionId: admission.id,
      version,
      dischargedOn: dischargedOn === null ? null : localDate(dischargedOn),
    })

  const view = await discharge('2026-11-20', 1)
  expect(view).toMatchObject({ stayDay: 4, admission: { dischargedOn: '2026-11-20', version: 2 } })
  expect(await namesFor('')).toEqual([])
  expect(await namesFor('高崎')).toEqual([])
  expect(await namesFor('高崎', { includesDischarged: true })).toEqual(['髙﨑 花子'])

  await discharge(null, 2)
  expect(await namesFor('高崎')).toEqual(['髙﨑 花子'])
})

test('a discharge tomorrow or before the admission is refused at its field', async () => {
  const { patient, admission } = await aPatient(open)
  for (const dischargedOn of [addDays(open.clock.today(), 1), addDays(admission.admittedOn, -1)]) {
    const input = { patientId: patient.id, admissionId: admission.id, version: 1, dischargedOn }
    await expect(open.call('patient.discharge', input)).rejects.toMatchObject({
      code: 'invalid-input',
      fields: { dischargedOn: SOME_SENTENCE },
    })
  }
})

test('living alone and what the patient was not told are marked', async () => {
  const alone = await aPatient(open, {
    situation: { household: '独居', disclosure: '病名のみ告知・予後未告知' },
  })
  expect(alone).toMatchObject({ livesAlone: true, disclosure: 'untold' })

  const byDay = await aPatient(open, { situation: { household: '日中独居', disclosure: '告知は未確認' } })
  expect(byDay).toMatchObject({ livesAlone: false, disclosure: 'unknown' })
  expect(await aPatient(open)).toMatchObject({ livesAlone: false, disclosure: 'told' })
})

test('namesakes in hospital are marked, spelled in any variant', async () => {
  const first = await aPatient(open, { patient: { name: '渡邉 ミツ' } })
  expect(first.hasNamesake).toBe(false)

  const second = await aPatient(open, { patient: { name: '渡辺 太郎' } })
  expect(second.hasNamesake).toBe(true)
  expect((await open.call('patient.get', { patientId: first.patient.id })).hasNamesake).toBe(true)

  const { id, version } = second.admission
  await open.call('patient.discharge', {
    patientId: second.patient.id,
    admissionId: id,
    version,
    dischargedOn: open.clock.today(),
  })
  expect((await open.call('patient.get', { patientId: first.patient.id })).hasNamesake).toBe(false)
})

describe('bad input stores nothing', () => {
  afterEach(async () => {
    expect((await open.call('patient.search', { text: '', includesDischarged: true })).rows).toEqual([])
  })

  test.each([
    ['a name of 10,000 characters', { patient: { name: '長'.repeat(10_000) } }, 'patient.name'],
    ['a control character in the name', { patient: { name: '山田\u0007太郎' } }, 'patient.name'],
    ['an empty name', { patient: { name: '　' } }, 'patient.name'],
    ['an unknown district', { patient: { districtCode: '35206-atlantis' } }, 'patient.districtCode'],
    ['a day that does not exist', { patient: { bornOn: '1937-02-30' as never } }, 'patient.bornOn'],
    ['a birthday to come', { patient: { bornOn: localDate('2027-01-01') } }, 'patient.bornOn'],
    ['a birthday of Edo', { patient: { bornOn: localDate('1800-01-01') } }, 'patient.bornOn'],
    [
      'a planned discharge before the admission',
      { admission: { plannedDischargeOn: localDate('2026-11-01') } },
      'admission.plannedDischargeOn',
    ],
    ['an unknown care level', { situation: { careLevel: '要介護9' } }, 'admission.situation.careLevel'],
    ['an unknown treatment', { situation: { treatments: ['電気椅子'] } }, 'admission.situation.treatments'],
    [
      'an unknown responsible person',
      { patient: { responsibleUserId: '00000000-0000-4000-8000-000000000000' as never } },
      'patient.responsibleUserId',
    ],
  ])('%s is named at its field', async (_what, overrides, field) => {
    await expect(aPatient(open, overrides)).rejects.toMatchObject({
      code: 'invalid-input',
      fields: { [field]: SOME_SENTENCE },
    })
  })

  test('a property that nobody knows is refused', async () => {
    const input = await aRegistration(open)
    await expect(
      open.call('patient.register', { ...input, patient: { ...input.patient, evil: 1 } } as never),
    ).rejects.toMatchObject({ code: 'invalid-input' })
  })
})

test('emoji and variation selectors are kept as written', async () => {
  const name = '葛\u{e0100}城 😀子'
  const { patient } = await aPatient(open, { patient: { name } })

  expect(patient.name).toBe(name)
})

test('a word is stored as the master writes it', async () => {
  const { admission } = await aPatient(open, {
    situation: { treatments: ['胃ろう', '胃瘻（PEG）'], careLevel: '要介護５' },
  })

  expect(admission.situation).toMatchObject({ treatments: ['胃瘻（PEG）'], careLevel: '要介護5' })
})

test('the access log names the patient of every call, the registration included', async () => {
  const { patient, admission } = await aPatient(open)
  await open.call('patient.get', { patientId: patient.id })
  await open.call('patient.update', await changed(patient.id, { careLevel: '要介護4' }))
  await open.call('patient.discharge', {
    patientId: patient.id,
    admissionId: admission.id,
    version: 2,
    dischargedOn: open.clock.today(),
  })

  const entries = await open.app.services.stores
    .own()
    .db.selectFrom('access_log')
    .select(['call', 'about'])
    .where('about', '=', patient.id)
    .orderBy('no')
    .execute()
  expect(entries.map(({ call }) => call)).toEqual([
    'patient.register',
    'patient.get',
    'patient.get',
    'patient.update',
    'patient.discharge',
  ])
  expect(open.logLines.join('\n')).not.toContain('花子')
})

test('a postal code gives address and district, offline; one that is none gives nothing', async () => {
  expect(await open.call('patient.lookUpPostalCode', { postalCode: '747-1221' })).toEqual([
    {
      address: expect.stringMatching(/^山口県山口市鋳銭司/) as unknown,
      districtCode: expect.stringMatching(/^35203-/) as unknown,
      districtName: expect.stringContaining('山口市') as unknown,
    },
  ])
  expect(await open.call('patient.lookUpPostalCode', { postalCode: '999' })).toEqual([])
})
