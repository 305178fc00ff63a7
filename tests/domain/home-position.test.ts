import { expect, test } from 'vitest'
import { fromProviderLine } from '../../shared/domain/candidate.ts'
import { districtMiddle } from '../../shared/domain/district-middle.ts'
import type { District } from '../../shared/domain/area.ts'
import { placeKey, readCoordinates } from '../../shared/domain/home-position.ts'
import { withinKm } from '../../shared/domain/match-distance.ts'
import { compiled, HOFU, match, verdictOf } from '../support/match-fixtures.ts'

test.each([
  ['34.05134, 131.56320', 34.05134, 131.5632],
  ['緯度３４．０５１３　経度１３１．５６３２', 34.0513, 131.5632],
  ['131.5632 34.0513', 34.0513, 131.5632],
  ['34°03\'04.7"N 131°33\'47.5"E', 34.0513, 131.5632],
  ['北緯34度3分4.7秒、東経131度33分47.5秒', 34.0513, 131.5632],
])('%s is read as a place', (text, latitude, longitude) => {
  const read = readCoordinates(text)
  expect(read?.latitude).toBeCloseTo(latitude, 4)
  expect(read?.longitude).toBeCloseTo(longitude, 4)
})

test.each([
  '',
  '34.05',
  '34.05, 34.06',
  '0, 0',
  '131.5, 131.6',
  '防府市富海',
  '34.1, 131.5, 20',
  '51.5, -0.12',
])('「%s」 is no place in Japan', (text) => expect(readCoordinates(text)).toBeNull())

test('fewer digits are a wider place', () => {
  expect(readCoordinates('34.1, 131.6')?.errorKm).toBeCloseTo(5.56, 2)
  expect(readCoordinates('34.0513, 131.5632')?.errorKm).toBeLessThan(0.01)
})

test('near the limit nobody can say: the error of the position counts', () => {
  const verdict = (km: number, errorKm: number | null) => withinKm({ km, errorKm, isApproximate: true }, 16)
  expect([verdict(12, 3), verdict(14, 3), verdict(18, 3), verdict(19.5, 3)]).toEqual([
    'met',
    'unknown',
    'unknown',
    'unmet',
  ])
  expect(verdict(1, null)).toBe('unknown')
  expect(verdict(16, 0)).toBe('met')
})

test('a clinic is measured from the home, and about from the middle of the district', () => {
  const clinic = {
    ...fromProviderLine({ id: 'd', name: '架空医院', roles: ['homeDoctor'] }, compiled),
    coordinates: { latitude: 34.1, longitude: 131.5 },
  }
  const from = (region: object) =>
    verdictOf(match('homeDoctor', {}, [clinic], { ...HOFU, ...region }), 'distance')
  expect(
    from({ coordinates: { latitude: 34.05, longitude: 131.57 }, coordinatesErrorKm: 0.1 }),
  ).toMatchObject({
    verdict: 'met',
    text: '自宅から直線で8.5 km（16 km以内）',
  })
  const about = (km: number, errorKm: number | null) => ({
    approximate: () => ({ km, errorKm, isApproximate: true }),
  })
  expect(from(about(8.5, 2))).toMatchObject({
    verdict: 'met',
    text: '地区の中心から直線で約8.5 km（16 km以内）',
    doubt: null,
  })
  expect(from(about(15, 2))).toMatchObject({ verdict: 'unknown', doubt: 'check' })
  expect(from(about(15, 2))?.text).toMatch(/約15 km。16 km以内か要確認。自宅の位置を入れるか.+に聞く/u)
  expect(from(about(30, 2))).toMatchObject({ verdict: 'unmet' })
  expect(from(about(3, null))).toMatchObject({ verdict: 'unknown' })
  expect(from({})).toMatchObject({ verdict: 'unknown', doubt: 'check' })
})

test('a district reaches half way to its farthest neighbour; without one nothing is known of its size', () => {
  const district = (code: string, latitude: number, neighbours: string[]) =>
    ({ code, latitude, longitude: 131.5, neighbours }) as unknown as District
  const all = [district('a', 34, ['b', 'c', 'x']), district('b', 34.1, []), district('c', 34.02, ['a'])]
  const byCode = new Map(all.map((each) => [each.code, each]))
  expect(districtMiddle(byCode, all[0]!)?.reachKm).toBeCloseTo(5.56, 1)
  expect(districtMiddle(byCode, all[1]!)?.reachKm).toBeNull()
  expect(districtMiddle(byCode, { ...all[0]!, latitude: null })).toBeNull()
})

test('another address or district is another place; spaces around it are not', () => {
  const home = { districtCode: '35206-tonomi', address: '防府市富海1' }
  expect(placeKey({ ...home, address: ' 防府市富海1 ' })).toBe(placeKey(home))
  expect(placeKey({ ...home, address: '防府市富海2' })).not.toBe(placeKey(home))
  expect(placeKey({ ...home, districtCode: null })).not.toBe(placeKey(home))
})
