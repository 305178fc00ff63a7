import { expect, test } from 'vitest'
import { gainsOf, meaningOf, type NotificationSector } from '../../shared/domain/notification-legend.ts'
import { masters } from '../support/match-fixtures.ts'

const legends = masters.notificationLegends.entries
const R6 = '2026-05-31'
const R8 = '2026-06-01'
const told = (symbol: string, name: string, sector: NotificationSector, day = R8) => {
  const found = meaningOf(legends, { symbol, name }, sector, day)
  return found === null ? null : `${found.legend.code}${found.isSure ? '' : ' ?'}`
}

test('a sign is read in any width and with or without brackets, in its own sector alone', () => {
  for (const symbol of ['支援診１', '（支援診１）', '(支援診1)', ' 支援診 1 '])
    expect(told(symbol, '', '診療所')).toBe('homeCareClinic1')
  expect(told('支援診１', '', '薬局')).toBeNull()
  expect(told('支援病２', '在宅療養支援病院', '病院')).toBe('homeCareHospital2')
})

test('支援診２ ends with the reform of June 2026; ア and イ are told, and not sure', () => {
  expect(told('支援診２', '在宅療養支援診療所', '診療所', R6)).toBe('homeCareClinic2')
  expect(told('支援診２', '', '診療所', R8)).toBeNull()
  expect(told('支援診２ア', '', '診療所', R8)).toBe('homeCareClinic2a ?')
  expect(told('支援診２ア', '', '診療所', R6)).toBeNull()
  expect(told('在緩診実', '', '診療所', R6)).toBe('palliativeHomeCareClinic')
  expect(told('在充診', '', '診療所', R8)).toBe('fullHomeCareClinic')
})

test('the name counts before the sign: lists of others give 訪看10 and 訪看24 other meanings', () => {
  expect(told('訪看10', '24時間対応体制加算', '訪看')).toBe('nursing24 ?')
  expect(told('訪看10', '精神科訪問看護基本療養費', '訪看')).toBe('psychiatricNursing')
  expect(told('訪看23', '２４時間対応体制加算', '訪看')).toBe('nursing24a')
  expect(told('', '無菌製剤処理加算', '薬局')).toBe('sterilePharmacy')
  expect(told('支援診９', '在宅療養支援診療所', '診療所')).toBe('homeCareClinic ?')
  expect(told('訪看32', 'まったく別の名称', '訪看')).toBe('enhancedNursing1 ?')
})

test('the fourth 機能強化型 is known by its name, from June 2026', () => {
  expect(told('', '機能強化型訪問看護管理療養費４', '訪看', R8)).toBe('enhancedNursing4 ?')
  expect(told('', '機能強化型訪問看護管理療養費４', '訪看', R6)).toBe('enhancedNursing ?')
})

test('what nobody knows stays unknown', () => {
  expect(told('未知１', '未知の加算', '病院')).toBeNull()
  expect(told('', '', '病院')).toBeNull()
})

test('what 届出 add up to: roles, night, capabilities, each once', () => {
  const station = [
    { symbol: '訪看23', name: '' },
    { symbol: '訪看10', name: '' },
    { symbol: '訪看27', name: '' },
    { symbol: '訪看99', name: '' },
  ]
  expect(gainsOf(legends, station, '訪看', R8)).toEqual({
    roles: ['visitingNurse'],
    traits: ['nightNursing', 'psychiatricNursing'],
    capabilities: ['psychiatricNursing'],
    night: true,
  })
  expect(gainsOf(legends, [{ symbol: '入退支', name: '入退院支援加算' }], '病院', R8).night).toBe(false)
})

test('codes stand once, capabilities are treatments, and each says whence and how sure', () => {
  const codes = legends.map(({ code }) => code)
  expect(codes).toHaveLength(new Set(codes).size)
  const treatments = new Set(masters.treatments.entries.map(({ code }) => code))
  const asked = legends.flatMap(({ capabilities }) => capabilities)
  expect(asked.filter((code) => !treatments.has(code))).toEqual([])
  for (const { verified } of legends) expect(verified).toMatch(/^(確認|要確認)/u)
})
