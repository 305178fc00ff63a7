import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoProviderId } from '../../electron/app/seeding/demo-provider.ts'
import { coreName, faxDigits, nearnessOf } from '../../shared/domain/fax-number.ts'
import type { ProviderId } from '../../shared/domain/ids.ts'
import { aPartner } from '../support/a-partner.ts'
import { aPatient } from '../support/a-patient.ts'
import { hasPoppler, printedLines, unspaced } from '../support/pdf-tools.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await practiceApp({ today: '2026-11-21' })
})
afterAll(() => app.close())

/** Calls as another fictional colleague of the same store. */
async function colleague() {
  const session = app.app.openSession('test')
  await app.callAs(session, 'session.startPractice', { role: 'socialWorker' })
  return session
}

async function confirmBy(providerId: ProviderId, who: 'me' | 'other', how = 'テスト票の合言葉') {
  const { number, check } = await app.call('faxCheck.read', { providerId })
  const session = who === 'me' ? app.session : await colleague()
  const asked = { providerId, number, version: check?.version ?? 0, how }
  return await app.callAs(session, 'faxCheck.confirm', asked)
}

test('two different people make sure of a number; one alone never does', async () => {
  const { id } = await aPartner(app, { fax: '0835-00-5501' })
  expect(await app.call('faxCheck.read', { providerId: id })).toMatchObject({
    check: null,
    isVerified: false,
  })
  expect(await confirmBy(id, 'me')).toMatchObject({ isVerified: false, isFirstMine: true })
  await expect(confirmBy(id, 'me')).rejects.toMatchObject({ code: 'blocked' })
  const verified = await confirmBy(id, 'other', '名刺と照合')
  expect(verified).toMatchObject({
    isVerified: true,
    check: {
      firstByName: '練習 看子（架空）',
      secondByName: '練習 相太（架空）',
      secondHow: '名刺と照合',
      version: 2,
    },
  })
  await expect(confirmBy(id, 'other')).rejects.toMatchObject({ code: 'conflict' })
})

test('whoever sends a questionnaire sees which numbers nobody has made sure of', async () => {
  const { id } = await aPartner(app, { fax: '0835-00-5519' })
  const { questionnaireId } = await app.call('questionnaire.create', {
    questionnaire: { title: 'お尋ね', intro: '', dueOn: null, itemCodes: ['cover:night'] },
    providerIds: [id],
  })
  const isVerified = async () =>
    (await app.call('questionnaire.get', { questionnaireId })).sheets.map((each) => each.isFaxVerified)
  expect(await isVerified()).toEqual([false])
  await confirmBy(id, 'me')
  await confirmBy(id, 'other')
  expect(await isVerified()).toEqual([true])
})

test('a changed number is unverified again, also when the old one comes back', async () => {
  const { id } = await aPartner(app, { fax: '0835-00-5502' })
  await confirmBy(id, 'me')
  await confirmBy(id, 'other')
  const change = async (fax: string) => {
    const { card } = await app.call('provider.get', { providerId: id })
    if (card === null) throw new Error('no card')
    const { id: _id, officialId: _o, isFictional: _f, version, area, ...content } = card
    const { latitude: _la, longitude: _lo, uncertainScenes: _u, source: _s, ...input } = content
    const place = { municipalityCode: area.municipalityCode, districtCode: area.districtCode }
    await app.call('provider.saveCard', { id, version, card: { ...input, ...place, fax } })
    return (await app.call('faxCheck.read', { providerId: id })).isVerified
  }
  expect(await change('（0835）00-5502')).toBe(true)
  expect(await change('0835-00-5503')).toBe(false)
  expect(await change('0835-00-5502')).toBe(false)
})

test('the test sheet names nobody, and a number that is no longer on screen is refused', async () => {
  const { id, name } = await aPartner(app, { fax: '0835-00-5504' })
  const asked = { providerId: id, number: '0835-00-5504', version: 0 }
  const { file } = await app.call('faxCheck.printTest', asked)
  expect(Buffer.from(file.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  if (hasPoppler) {
    const text = unspaced(printedLines(Buffer.from(file.base64, 'base64')).join(''))
    for (const word of ['FAX送付テスト票', '0835-00-5504', '合言葉', '患者さんの情報はありません'])
      expect(text).toContain(word)
    expect(text).toContain(unspaced(name))
  }
  expect((await app.call('faxCheck.read', { providerId: id })).check?.testSentAt).not.toBeNull()
  await expect(
    app.call('faxCheck.printTest', { ...asked, version: 1, number: '0835-00-9' }),
  ).rejects.toMatchObject({
    code: 'conflict',
  })
  const { check } = await app.call('faxCheck.read', { providerId: id })
  const ended = { ...asked, version: check?.version ?? 0, reason: '別の機関に届いた' }
  expect(await app.call('faxCheck.withdraw', ended)).toMatchObject({ check: null, isVerified: false })
})

test('a paper of a patient does not go by FAX to an unverified number, nor does its cover', async () => {
  const view = await aPatient(app)
  const { id } = await aPartner(app, { fax: '0835-00-5505' })
  const { admissionId } = { admissionId: view.admission.id }
  const ref = { admissionId, kind: 'anonymous-inquiry', providerId: id } as const
  const asked = { ...ref, version: 0, purpose: '', copies: 1, reason: '確認済み' }
  const open = await app.call('paper.open', ref)
  expect(open.faxBlock).toMatchObject({ code: 'fax-unverified', severity: 'block' })
  expect(open.checks.map(({ code }) => code)).not.toContain('fax-unverified')
  await expect(app.call('paper.issue', { ...asked, delivery: 'fax' })).rejects.toMatchObject({
    code: 'blocked',
    detail: /2人で確かめて/,
  })
  await app.call('paper.issue', { ...asked, delivery: 'hand' })
  const cover = { ...ref, kind: 'fax-cover' } as const
  const blocked = (await app.call('paper.open', cover)).checks.map(({ code }) => code)
  expect(blocked).toContain('fax-unverified')

  await confirmBy(id, 'me')
  await confirmBy(id, 'other')
  expect((await app.call('paper.open', ref)).faxBlock).toBeNull()
  await app.call('paper.issue', { ...asked, delivery: 'fax' })
  expect((await app.call('paper.open', cover)).checks.map(({ code }) => code)).not.toContain('fax-unverified')
})

test('numbers that are easily dialled for one another and names alike elsewhere are named', async () => {
  const { id } = await aPartner(app, {
    name: 'いずみの森薬局（架空）',
    kind: 'pharmacy',
    fax: '0836-11-2345',
  })
  await aPartner(app, { name: '遠くの機関（架空）', fax: '0836-11-9999' })
  await aPartner(app, { name: '入れかわり（架空）', fax: '0836-11-2354' })
  await aPartner(app, { name: '一つ違い（架空）', fax: '0836-11-2445' })
  await aPartner(app, { name: '医療法人いずみの森クリニック（架空）', fax: '' })
  const { near, alike } = await app.call('faxCheck.read', { providerId: id })
  expect(near.map(({ name, nearness }) => [name, nearness])).toEqual([
    ['入れかわり（架空）', 'swapped'],
    ['一つ違い（架空）', 'oneDigit'],
  ])
  expect(alike.map(({ name }) => name)).toEqual(['医療法人いずみの森クリニック（架空）'])
})

test('practice has verified numbers and a few that are not', async () => {
  const read = async (key: string) =>
    (await app.call('faxCheck.read', { providerId: demoProviderId(key) })).isVerified
  expect(await read('doctor-hibari')).toBe(true)
  expect(await read('nurse-tonomi')).toBe(false)
})

test.each([
  ['0835-22-1234', '（0835）22 1234', 'same'],
  ['0835-22-1234', '0835-22-1243', 'swapped'],
  ['0835-22-1234', '0835-22-1235', 'oneDigit'],
  ['0835-22-1234', '0835-22-5235', 'twoDigits'],
  ['0835-22-1234', '0835-22-4231', 'twoDigits'],
  ['0835-22-1234', '0835-22-5678', null],
  ['0835-22-1234', '0835-22-123', null],
  ['', '', null],
] as const)('%s beside %s: %s', (one, other, nearness) => {
  expect(nearnessOf(one, other)).toBe(nearness)
})

test('digits and the core of a name do not depend on how they are written', () => {
  expect(faxDigits('０８３５－２２－１２３４')).toBe('0835221234')
  const words = ['クリニック', '薬局', '訪問看護ステーション', '診療所', '医院']
  const cores = ['(医)ひばりクリニック', 'ヒバリ薬局', '株式会社ひばり訪問看護ステーション（架空）'].map(
    (name) => coreName(name, words),
  )
  expect(new Set(cores).size).toBe(1)
  expect(coreName('医院', words)).toBe(coreName('医院', []))
})
