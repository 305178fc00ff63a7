import { afterEach, beforeEach, expect, test } from 'vitest'
import { hospitalApp, type TestApp } from '../support/test-app.ts'

let ward: TestApp
beforeEach(async () => {
  ward = await hospitalApp()
})
afterEach(() => ward.close())

const area = {
  name: '東部',
  color: 'blue' as const,
  pattern: 'stripes' as const,
  districtCodes: ['35206-tonomi', '35206-mure', '35206-mure'],
  uses: ['groups' as const],
  note: '',
}

test('an area is drawn over districts, changed and taken away; nobody overwrites another', async () => {
  const made = await ward.call('subArea.save', { subAreaId: null, version: 0, area })
  expect(made.districtCodes).toEqual(['35206-tonomi', '35206-mure'])
  const change = { subAreaId: made.id, version: made.version, area: { ...area, name: '東のエリア' } }
  await ward.call('subArea.save', change)
  await expect(ward.call('subArea.save', change)).rejects.toMatchObject({ code: 'conflict' })
  const [now] = await ward.call('subArea.list', {})
  expect(now).toMatchObject({ name: '東のエリア', version: 2 })
  await ward.call('subArea.remove', { subAreaId: now!.id, version: 2 })
  expect(await ward.call('subArea.list', {})).toEqual([])

  const history = await ward.call('subArea.history', {})
  expect(history.map(({ step, title }) => [step, title])).toEqual([
    ['removed', '東のエリア'],
    ['changed', '東のエリア'],
    ['made', '東部'],
  ])
  expect(history[1]!.fields).toEqual([{ field: 'name', before: '東部', after: '東のエリア' }])
  expect(history[2]!.fields).toContainEqual({
    field: 'districts',
    before: '',
    after: '防府市 富海、防府市 牟礼',
  })
})

test('two areas of one name, none at all and unknown districts are refused in words', async () => {
  const save = (given: Partial<typeof area>) =>
    ward.call('subArea.save', { subAreaId: null, version: 0, area: { ...area, ...given } })
  await save({})
  await expect(save({})).rejects.toMatchObject({ code: 'duplicate' })
  await expect(save({ name: '空', districtCodes: [] })).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(save({ name: '遠く', districtCodes: ['13101-chiyoda'] })).rejects.toHaveProperty([
    'fields',
    'area.districtCodes',
  ])
})
