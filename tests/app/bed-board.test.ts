import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CallInput } from '../../shared/contract/contract.ts'
import { aPartner } from '../support/a-partner.ts'
import { hospitalApp, type TestApp } from '../support/test-app.ts'

let ward: TestApp
let hospital: Awaited<ReturnType<typeof aPartner>>
beforeEach(async () => {
  ward = await hospitalApp({ today: '2026-11-21' })
  hospital = await aPartner(ward, { name: '架空後方病院', roles: ['backupHospital'] })
})
afterEach(() => ward.close())

const record = (given: Partial<CallInput<'bedBoard.record'>> = {}) =>
  ward.call('bedBoard.record', {
    providerId: hospital.id,
    entries: [{ bedKind: 'general', free: 2, stance: 'yes', conditions: '' }],
    toldBy: '連携室 橋本',
    way: '電話',
    validUntil: null,
    ...given,
  })
const states = async () => (await ward.call('bedBoard.list', {})).rows.flatMap((row) => row.states)

test('the board shows the newest of each kind, and what it was stays in the history', async () => {
  await record()
  ward.clock.moveTo('2026-11-22T03:00:00.000Z')
  await record({ entries: [{ bedKind: 'general', free: 0, stance: 'no', conditions: '感染対応中' }] })
  await record({ entries: [{ bedKind: 'respite', free: null, stance: 'ask', conditions: '1週間まで' }] })

  expect(
    (await states()).map(({ state: { bedKind, free, stance }, isFresh }) => [bedKind, free, stance, isFresh]),
  ).toEqual([
    ['general', 0, 'no', true],
    ['respite', null, 'ask', true],
  ])
  const history = await ward.call('bedBoard.history', { providerId: hospital.id })
  expect(history.filter(({ bedKind }) => bedKind === 'general').map(({ free }) => free)).toEqual([0, 2])
})

test('what was told fades after the days of its kind, or on the day that was said', async () => {
  await record()
  ward.clock.moveTo('2026-11-23T03:00:00.000Z')
  expect((await states())[0]?.isFresh).toBe(true)
  ward.clock.moveTo('2026-11-24T03:00:00.000Z')
  expect((await states())[0]?.isFresh).toBe(false)
  await expect(
    record({ validUntil: '2026-11-23' } as Partial<CallInput<'bedBoard.record'>>),
  ).rejects.toHaveProperty(['fields', 'validUntil'])
})

test('a hospital that takes a group’s patients stands on the board before anybody told of it', async () => {
  await aPartner(ward, { name: '架空第二病院', roles: ['backupHospital'], networks: ['会'] })
  await ward.call('careGroup.makeFromWord', { word: '会', kind: 'backupGroup' })
  const { rows } = await ward.call('bedBoard.list', {})
  expect(rows).toMatchObject([{ name: '架空第二病院', groups: ['会'], states: [] }])
})

test('an unknown kind of bed is refused', async () => {
  await expect(
    record({ entries: [{ bedKind: 'cloud', free: 1, stance: 'yes', conditions: '' }] }),
  ).rejects.toMatchObject({ code: 'invalid-input' })
})
