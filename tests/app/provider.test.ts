import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoProviderId } from '../../electron/app/seeding/demo-provider.ts'
import type { CardInput } from '../../shared/contract/provider.ts'
import { localDate } from '../../shared/domain/local-date.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await practiceApp({ today: '2026-01-10' })
})
afterAll(() => app.close())

const input = (more: Partial<CardInput> = {}): CardInput => ({
  name: '試験の杜診療所（架空）',
  kana: 'シケンノモリ',
  kind: 'clinic',
  roles: ['homeDoctor'],
  municipalityCode: '35206',
  districtCode: '35206-tonomi',
  scenes: ['daily'],
  postalCode: '747-0000',
  address: '',
  phone: '0835-00-7777',
  phoneNight: '',
  fax: '',
  contact: '',
  corporation: '',
  openDays: '',
  url: '',
  note: '',
  capabilities: { '胃瘻（PEG）': '可' },
  serviceArea: { 防府市: '○' },
  networks: [],
  night: 'yes',
  holiday: 'unknown',
  visibility: 'internal',
  confirmedOn: localDate('2026-01-09'),
  confirmedBy: '練習',
  confirmedHow: '電話',
  ...more,
})

test('a new card is found at once, changed by version, and an old reading is a conflict', async () => {
  const saved = await app.call('provider.saveCard', { id: null, version: 0, card: input() })
  expect(saved).toMatchObject({
    version: 1,
    area: { medicalArea: '山口・防府', district: '富海' },
    isFictional: false,
  })
  const again = await app.call('provider.saveCard', {
    id: saved.id,
    version: 1,
    card: input({ fax: '0835-00-7778' }),
  })
  expect(again.version).toBe(2)
  await expect(
    app.call('provider.saveCard', { id: saved.id, version: 1, card: input() }),
  ).rejects.toMatchObject({ code: 'conflict' })
  const { rows } = await app.call('provider.search', { text: '00777', areaCodes: ['35206-tonomi'] })
  expect(rows.map(({ fax }) => fax)).toEqual(['0835-00-7778'])
  const alike = { name: '別', phone: '0835007777', municipalityCode: '35206' }
  expect(await app.call('provider.findSimilar', { ...alike, exceptId: null })).toHaveLength(1)
  expect(await app.call('provider.findSimilar', { ...alike, exceptId: saved.id })).toEqual([])
})

test('a place that does not exist, or a district of another town, is an error at its field', async () => {
  const save = (more: Partial<CardInput>) =>
    app.call('provider.saveCard', { id: null, version: 0, card: input(more) })
  await expect(save({ municipalityCode: '99999', districtCode: null })).rejects.toMatchObject({
    fields: { 'card.municipalityCode': '一覧から選んでください。' },
  })
  await expect(save({ municipalityCode: '35203' })).rejects.toMatchObject({
    fields: { 'card.districtCode': '選んだ市町村の地区を選んでください。' },
  })
  await expect(save({ url: 'javascript:alert(1)' })).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(save({ name: 'あ'.repeat(10_000) })).rejects.toMatchObject({ code: 'invalid-input' })
})

test('a card of an official entry shows both layers, and the plan’s criteria of its scenes', async () => {
  const { rows } = await app.call('provider.search', { text: '相川医院', layer: 'official' })
  const [official] = rows
  if (official === undefined) throw new Error('no institution')
  const before = await app.call('provider.get', { providerId: official.id })
  expect(before).toMatchObject({ card: null, official: { id: official.id } })
  expect(before.criteria.map(({ scene }) => scene)).toContain('acute')
  expect(before.criteria.every(({ subjectWord, text }) => subjectWord !== '' && text !== '')).toBe(true)
  expect(before.sceneWords.map(({ word }) => word)).toContain('状態変化時の対応')

  const { id } = await app.call('provider.makeCard', { providerId: official.id })
  expect((await app.call('provider.makeCard', { providerId: official.id })).id).toBe(id)
  const after = await app.call('provider.get', { providerId: official.id })
  expect(after).toMatchObject({
    provider: { id, layer: 'card' },
    official: { id: official.id },
    card: { version: 1 },
  })
})

test('the area tree counts every provider once a level, districts and shared towns under their medical area', async () => {
  const tree = await app.call('provider.countByArea', {})
  const node = (key: string) => tree.find((each) => each.key === key)
  const yamaguchi = await app.call('provider.search', { text: '', areaCodes: ['35'], limit: 500 })
  expect(node('35')?.count).toBe(yamaguchi.rows.length)
  const medical = node('medical:yamaguchi-hofu')
  const found = await app.call('provider.search', {
    text: '',
    areaCodes: medical?.areaCodes ?? [],
    limit: 500,
  })
  expect(found.rows).toHaveLength(medical?.count ?? -1)
  expect(node('medical:yamaguchi-hofu/35213')?.areaCodes).toEqual(['35213-mito', '35213-shuho'])
  expect(node('35206-tonomi')?.parentKey).toBe('medical:yamaguchi-hofu/35206')
  expect(node('46')?.count).toBe(0)
})

test('the region tells institutions by place and scene as the seeds hold them, roles and desks', async () => {
  const region = await app.call('provider.readRegion', { medicalAreaCode: 'yamaguchi-hofu' })
  const total = region.institutions.reduce((sum, row) => sum + row.total, 0)
  expect(total).toBe(app.app.services.reference.institutions.institutions.length)
  const hofu = region.roles.find(({ municipalityCode }) => municipalityCode === '35206')
  const nurses = await app.call('provider.search', {
    text: '',
    areaCodes: ['35206'],
    role: 'visitingNurse',
    limit: 100,
  })
  expect(hofu?.byRole.find(({ role }) => role === 'visitingNurse')?.count).toBe(nurses.rows.length)
  const mine = region.roles.find(({ municipalityCode }) => municipalityCode === '35213')
  expect(mine?.areaCodes).toEqual(['35213-mito', '35213-shuho'])
  const found = await app.call('provider.search', {
    text: '',
    areaCodes: mine?.areaCodes ?? [],
    role: 'facility',
  })
  expect(mine?.byRole.find(({ role }) => role === 'facility')?.count).toBe(found.rows.length)
  expect(region.desks.length).toBeGreaterThan(0)
  await expect(app.call('provider.readRegion', { medicalAreaCode: 'nowhere' })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('what is unknown, wrong or too long is refused, and a clerk reads but does not write', async () => {
  await expect(app.call('provider.get', { providerId: demoProviderId('nobody') })).rejects.toMatchObject({
    code: 'not-found',
  })
  const search = app.call('provider.search', { text: 'あ'.repeat(101) })
  await expect(search).rejects.toMatchObject({ code: 'invalid-input' })
  expect((await app.call('provider.search', { text: '🏥' })).rows).toEqual([])
  expect((await app.call('provider.search', { text: '" OR *) (', afterKey: 'x:1' })).rows).toEqual([])
  const clerk = app.app.openSession('test')
  await app.callAs(clerk, 'session.startPractice', { role: 'clerk' })
  await expect(
    app.callAs(clerk, 'provider.saveCard', { id: null, version: 0, card: input() }),
  ).rejects.toMatchObject({ code: 'forbidden' })
})
