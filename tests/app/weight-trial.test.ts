import { afterAll, beforeAll, expect, test } from 'vitest'
import { localDate } from '../../shared/domain/local-date.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

let ward: TestApp
beforeAll(async () => {
  ward = await practiceApp({ today: '2026-11-21' })
})
afterAll(() => ward.close())

type Raw = Record<string, unknown>
const entryOf = async (file: string, key: string): Promise<Raw> =>
  (await ward.call('masterEdit.open', { file })).rows.find((row) => row.key === key)!.entry
const CONDITIONS = 'candidate-conditions.json'
const WEIGHTS = 'team-weights.json'
const anywhere = { patient: null, area: '' }

test('the same weight moves nobody; the order is that of the core itself', async () => {
  const entry = await entryOf(CONDITIONS, 'capacity')
  const same = await ward.call('masterEdit.tryOrder', { key: 'capacity', entry, role: null, ...anywhere })
  expect(same.problem).toBe('')
  expect(same.rows.length).toBeGreaterThan(1)
  expect(same.rows.every(({ before, after }) => before === after)).toBe(true)
  expect(same.patients.every(({ moved }) => moved === 0)).toBe(true)
  expect(same.rows.map(({ after }) => after)).toEqual(same.rows.map((_row, at) => at + 1))
})

test('a heavier condition moves candidates, says from where, and what it says of each; saved, it is so', async () => {
  const entry = { ...(await entryOf(CONDITIONS, 'freshness')), weight: 9, isHard: true }
  const role = 'homeDoctor' as const
  const asked = { key: 'freshness', entry, role, patient: null, area: '35206' }
  const tried = await ward.call('masterEdit.tryOrder', asked)
  expect(tried).toMatchObject({ problem: '', role, area: '35206' })
  const person = tried.patients.find(({ code }) => code === tried.patient)!
  expect(person.moved).toBeGreaterThan(0)
  expect(person.moved).toBe(Math.max(...tried.patients.map(({ moved }) => moved)))
  expect(person.moved).toBe(tried.rows.filter(({ before, after }) => before !== after).length)
  expect(tried.rows.every(({ condition }) => condition !== null && condition.text !== '')).toBe(true)
  // Nothing was saved by trying.
  expect(await entryOf(CONDITIONS, 'freshness')).not.toMatchObject({ weight: 9 })

  await ward.call('masterEdit.save', {
    file: CONDITIONS,
    key: 'freshness',
    version: 0,
    kind: 'changed',
    entry,
    effectiveFrom: localDate('2026-11-21'),
    reason: '部門で決めた',
    source: '',
    verifiedBy: '',
  })
  const saved = await ward.call('masterEdit.tryOrder', { ...asked, patient: tried.patient })
  expect(saved.rows.map(({ id }) => id)).toEqual(
    tried.rows.filter(({ after }) => after !== null && after <= 10).map(({ id }) => id),
  )
  expect(saved.patients.every(({ moved }) => moved === 0)).toBe(true)
})

test('only roles that the condition is put to can be chosen; one that cannot be read is not tried', async () => {
  const distance = await entryOf(CONDITIONS, 'distance')
  const { roles } = await ward.call('masterEdit.tryOrder', {
    key: 'distance',
    entry: distance,
    role: 'careManager',
    ...anywhere,
  })
  expect(roles.map(({ value }) => value).toSorted()).toEqual(['homeDoctor', 'pharmacy', 'visitingDentist'])
  const broken = await ward.call('masterEdit.tryOrder', {
    key: 'distance',
    entry: { ...distance, weight: null },
    role: null,
    ...anywhere,
  })
  expect(broken.problem).not.toBe('')
  expect(broken.rows).toEqual([])
})

test('teams that a weight would change are shown beside those of today', async () => {
  const entry = await entryOf(WEIGHTS, 'organisation')
  const asked = { key: 'organisation', patient: null, area: '35206' }
  const same = await ward.call('masterEdit.tryTeams', { ...asked, entry })
  expect(same.proposals.length).toBeGreaterThan(0)
  expect(same.proposals.every(({ before, after }) => before === after)).toBe(true)
  expect(same.proposals[0]?.places.some(({ isOther }) => isOther)).toBe(false)

  const dear = await ward.call('masterEdit.tryTeams', { ...asked, entry: { ...entry, weight: 500 } })
  expect(dear.proposals.some(({ before, after }) => before !== after)).toBe(true)
  const [first] = dear.proposals
  expect(first?.organisations).toBeLessThanOrEqual(same.proposals[0]?.organisations ?? 0)
})

test('a weight that would keep the search busy for ever is refused at its field', async () => {
  const entry = { ...(await entryOf(WEIGHTS, 'teams')), weight: 100_000 }
  const tried = await ward.call('masterEdit.tryTeams', { key: 'teams', entry, ...anywhere })
  expect(tried.problem).not.toBe('')
  await expect(
    ward.call('masterEdit.save', {
      file: WEIGHTS,
      key: 'teams',
      version: 0,
      kind: 'changed',
      entry,
      effectiveFrom: localDate('2026-11-21'),
      reason: '試し',
      source: '',
      verifiedBy: '',
    }),
  ).rejects.toMatchObject({ fields: { 'entry.weight': '1から2000までの数にしてください。' } })
})
