import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoProviderId } from '../../electron/app/seeding/demo-provider.ts'
import { byDue, dueReason, type DueStand, isDue } from '../../shared/domain/facts-due.ts'
import type { ProviderId } from '../../shared/domain/ids.ts'
import { localDate } from '../../shared/domain/local-date.ts'
import { aPartner } from '../support/a-partner.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

const today = localDate('2026-11-21')
let app: TestApp
beforeAll(async () => {
  app = await practiceApp({ today })
})
afterAll(() => app.close())

const said = { confirmedOn: today, confirmedHow: '電話' }
const rowOf = async (providerId: ProviderId, code: string) => {
  const { groups } = await app.call('providerFact.list', { providerId })
  return groups.flatMap(({ rows }) => rows).find((row) => row.code === code)
}

test('an answer carries person, day, way and its last day from the master, and matching sees it at once', async () => {
  const { id } = await aPartner(app, { kind: 'clinic', roles: ['homeDoctor'] })
  const changes = [
    { code: 'capacity:state', value: 'limited', version: 0, note: '週1名まで' },
    { code: 'capacity:firstVisitDays', value: 3, version: 0 },
    { code: 'treatment:TPPV', value: '要相談', version: 0 },
  ]
  const { saved } = await app.call('providerFact.save', { providerId: id, changes, ...said })
  expect(saved.map(({ code }) => code)).toContain('treatment:人工呼吸器（TPPV）')
  expect(await rowOf(id, 'capacity:state')).toMatchObject({
    freshness: 'fresh',
    isPublic: false,
    fact: { value: 'limited', note: '週1名まで', confirmedHow: '電話', validUntil: '2026-12-05', version: 1 },
  })
  const { provider } = await app.call('provider.get', { providerId: id })
  expect(provider).toMatchObject({
    capacity: { state: 'limited', daysToFirstVisit: 3 },
    capabilities: { '人工呼吸器（TPPV）': '要相談' },
  })
})

test('answers that the master does not know, future days and old readings are refused at their field', async () => {
  const { id } = await aPartner(app, {})
  const save = (code: string, value: string | number, more = {}) =>
    app.call('providerFact.save', {
      providerId: id,
      changes: [{ code, value, version: 0 }],
      ...said,
      ...more,
    })
  await expect(save('capacity:state', '可')).rejects.toMatchObject({
    fields: { 'changes.0.value': /選択肢/ },
  })
  await expect(save('capacity:firstVisitDays', 400)).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(save('unheard:of', 'yes')).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(save('cover:night', 'yes', { confirmedOn: '2026-11-22' })).rejects.toMatchObject({
    fields: { confirmedOn: /今日まで/ },
  })
  await save('cover:night', 'yes')
  await expect(save('cover:night', 'no')).rejects.toMatchObject({ code: 'conflict' })
})

test('confirming again moves the day on, undoing goes back, and the history shows all of it', async () => {
  const { id } = await aPartner(app, { capabilities: { 看取り: '可' }, confirmedOn: localDate('2025-01-01') })
  const code = 'treatment:看取り'
  await app.call('providerFact.confirm', { providerId: id, facts: [{ code, version: 1 }], ...said })
  expect(await rowOf(id, code)).toMatchObject({
    fact: { value: '可', confirmedOn: today, validUntil: '2027-11-21', version: 2 },
  })
  const changes = [{ code, value: '不可', version: 2 }]
  await app.call('providerFact.save', { providerId: id, changes, ...said })
  await app.call('providerFact.undo', { providerId: id, facts: [{ code, version: 3 }] })
  const history = await app.call('providerFact.history', { providerId: id, code })
  expect(history.map(({ answerWord, version }) => [version, answerWord])).toEqual([
    [4, '可'],
    [3, '不可'],
    [2, '可'],
    [1, '可'],
  ])
  await expect(
    app.call('providerFact.undo', { providerId: id, facts: [{ code, version: 3 }] }),
  ).rejects.toMatchObject({ code: 'conflict' })
})

test('an official entry gets our card with its first fact, and roles decide what can be asked', async () => {
  const { id } = await aPartner(app, 'official')
  const changes = [{ code: 'cover:visit24h', value: 'yes', version: 0 }]
  const { providerId } = await app.call('providerFact.save', { providerId: id, changes, ...said })
  expect(providerId).not.toBe(id)
  const { groups } = await app.call('providerFact.list', { providerId: id })
  const words = groups.map(({ code }) => code)
  expect(words).not.toContain('pharmacy')
  expect(await rowOf(demoProviderId('pharmacy-hidamari'), 'pharmacy:sterile')).toBeDefined()
})

test('this month’s calls: partners first, few questions, and who is settled goes off the list', async () => {
  const before = await app.call('providerFact.listDue', { limit: 200 })
  const [first] = before.rows
  if (first === undefined) throw new Error('nobody is due')
  expect(first.reason).toBe('partner')
  expect(first.rows.length).toBeGreaterThan(0)
  expect(before.rows.every(({ rows }) => rows.length <= 8)).toBe(true)
  const call = { providerId: first.providerId, outcome: 'done', againOn: null, note: '' } as const
  await app.call('providerFact.recordCall', call)
  const after = await app.call('providerFact.listDue', { limit: 200 })
  expect(after.total).toBe(before.total - 1)
  expect(after.doneThisMonth).toBe(1)
  expect(after.rows.map(({ providerId }) => providerId)).not.toContain(first.providerId)
  await expect(app.call('providerFact.recordCall', { ...call, outcome: 'later' })).rejects.toMatchObject({
    fields: { againOn: /かけ直す日/ },
  })
  const nurses = await app.call('providerFact.listDue', { role: 'visitingNurse', limit: 200 })
  expect(nurses.total).toBeGreaterThan(0)
  expect(nurses.total).toBeLessThan(after.total)
})

const stand = (more: Partial<DueStand>): DueStand => ({
  name: 'あ',
  hasPhone: true,
  patients: 0,
  asked: 0,
  open: 1,
  oldestOn: null,
  lastCall: null,
  ...more,
})

test('order of calls: partners, asked ones, the oldest answers, those without any; no number last', () => {
  const stands = [
    stand({ name: '不明' }),
    stand({ name: '古い', oldestOn: localDate('2025-01-01') }),
    stand({ name: '電話なし', hasPhone: false, patients: 9 }),
    stand({ name: 'もっと古い', oldestOn: localDate('2024-01-01') }),
    stand({ name: '打診', asked: 2 }),
    stand({ name: '連携', patients: 1 }),
    stand({ name: '連携多い', patients: 3 }),
  ]
  expect(stands.toSorted(byDue).map(({ name }) => name)).toEqual([
    '連携多い',
    '連携',
    '打診',
    'もっと古い',
    '古い',
    '不明',
    '電話なし',
  ])
  expect(dueReason(stand({ asked: 1, patients: 1 }))).toBe('partner')
})

test.each([
  ['nothing is open', stand({ open: 0 }), false],
  ['spoken this month', { outcome: 'done', calledOn: '2026-11-02', againOn: null }, false],
  ['spoken last month', { outcome: 'done', calledOn: '2026-10-30', againOn: null }, true],
  ['nobody there today', { outcome: 'noAnswer', calledOn: '2026-11-21', againOn: null }, false],
  ['nobody there yesterday', { outcome: 'noAnswer', calledOn: '2026-11-20', againOn: null }, true],
  ['call again tomorrow', { outcome: 'later', calledOn: '2026-11-20', againOn: '2026-11-22' }, false],
  ['call again today', { outcome: 'later', calledOn: '2026-11-20', againOn: '2026-11-21' }, true],
  ['left out this month', { outcome: 'skipped', calledOn: '2026-11-01', againOn: null }, false],
] as const)('%s', (_when, what, due) => {
  const asked = 'open' in what ? what : stand({ lastCall: what as never })
  expect(isDue(asked, today)).toBe(due)
})

test('a card takes over one field of the public source and leaves the rest', async () => {
  const { id } = await aPartner(app, 'official')
  const { id: cardId } = await app.call('provider.makeCard', { providerId: id })
  const { card } = await app.call('provider.get', { providerId: cardId })
  if (card === null) throw new Error('no card')
  const { id: _id, officialId: _o, isFictional: _f, version, area, ...content } = card
  const { latitude: _la, longitude: _lo, uncertainScenes: _u, source: _s, ...input } = content
  const place = { municipalityCode: area.municipalityCode, districtCode: area.districtCode }
  const named = { ...input, ...place, name: '書きかえた名前', phone: '0835-00-0199' }
  const saved = await app.call('provider.saveCard', { id: cardId, version, card: named })
  const taken = await app.call('provider.useOfficial', {
    providerId: cardId,
    version: saved.version,
    field: 'name',
  })
  expect(taken).toMatchObject({ name: card.name, phone: '0835-00-0199', version: saved.version + 1 })
  await expect(
    app.call('provider.useOfficial', { providerId: cardId, version: saved.version, field: 'phone' }),
  ).rejects.toMatchObject({ code: 'conflict' })
})
