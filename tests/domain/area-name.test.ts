import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadReferenceData } from '../../electron/app/reference-data.ts'
import { resolveAreaName } from '../../shared/domain/area-name.ts'

const { areas } = await loadReferenceData(fileURLToPath(new URL('../../seeds', import.meta.url)))

test.each([
  ['山口県', 'prefecture', '35'],
  ['山口・防府', 'medicalArea', 'yamaguchi-hofu'],
  ['山口防府医療圏', 'medicalArea', 'yamaguchi-hofu'],
  ['曽於', 'medicalArea', 'soo'],
  ['山口', 'municipality', '35203'],
  ['防府市', 'municipality', '35206'],
  ['ほうふ', 'municipality', '35206'],
  ['大島郡周防大島町', 'municipality', '35305'],
  ['防府市富海', 'district', '35206-tonomi'],
  ['富海', 'district', '35206-tonomi'],
  ['美祢市（旧美東町）', 'district', '35213-mito'],
  ['旧秋芳町', 'district', '35213-shuho'],
  ['勝間', 'district', '35206-mitajiri'],
  ['山口市 阿東徳佐中', 'district', '35203-ato'],
])('%s is the %s %s', (text, kind, code) => {
  expect(resolveAreaName(areas, text).match).toMatchObject({ kind, code })
})

test('a medical area is all its districts: 山口・防府 holds 旧美東町 and not the rest of 美祢市', () => {
  const districts = resolveAreaName(areas, '山口・防府').match?.districtCodes
  expect(districts).toEqual(
    expect.arrayContaining(['35203-ato', '35206-tonomi', '35213-mito', '35213-shuho']),
  )
  expect(districts).not.toContain('35213-mine')
})

test('a name of two places is not guessed: both are offered', () => {
  expect(resolveAreaName(areas, '小野')).toEqual({
    match: undefined,
    suggestions: ['防府市小野', '宇部市小野'],
  })
})

test('a mistyped name is met with names like it, a strange one with none', () => {
  const mistyped = resolveAreaName(areas, '防付市')
  expect('suggestions' in mistyped && mistyped.suggestions[0]).toBe('防府市')
  expect(resolveAreaName(areas, '東京')).toEqual({ match: undefined, suggestions: [] })
  expect(resolveAreaName(areas, '')).toEqual({ match: undefined, suggestions: [] })
})
