import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadReferenceData } from '../../electron/app/reference-data.ts'
import { readOffices, withPoints } from '../../seeds/reference/set-district-points.ts'
import { areaOfMunicipality, areaPath, neighboursOf } from '../../shared/domain/area.ts'
import { findDistrict, findDistrictByAddress } from '../../shared/domain/find-district.ts'
import { referralDesksFor, sceneWord } from '../../shared/domain/regional-plan.ts'
import { sharedMaterial, sharedText, skipReason } from '../support/shared-material.ts'

const { areas, criteria, regionalPlans } = await loadReferenceData(
  fileURLToPath(new URL('../../seeds', import.meta.url)),
)
const byCode = new Map(areas.districts.map((district) => [district.code, district]))

test('every district hangs on a municipality, a medical area and a 医師会 that exist, under its own code', () => {
  const codes = (list: { code: string }[]) => new Set(list.map(({ code }) => code))
  expect(byCode.size).toBe(areas.districts.length)
  for (const district of areas.districts) {
    expect(codes(areas.municipalities)).toContain(district.municipalityCode)
    expect(codes(areas.medicalAreas)).toContain(district.medicalAreaCode)
    expect(codes(areas.medicalAssociations)).toContain(district.medicalAssociationCode)
    expect(district.code.slice(0, 5)).toBe(district.municipalityCode)
  }
})

test('Yamaguchi has its 19 municipalities, Soo its three, and each at least one district', () => {
  const of = (prefecture: string) => areas.municipalities.filter((m) => m.prefectureCode === prefecture)
  expect([of('35').length, of('46').length]).toEqual([19, 3])
  expect(new Set(areas.districts.map((d) => d.municipalityCode)).size).toBe(22)
})

test('neighbours are mutual, and nobody is their own neighbour', () => {
  for (const district of areas.districts) {
    expect(district.neighbours).not.toContain(district.code)
    for (const code of district.neighbours) expect(byCode.get(code)?.neighbours).toContain(district.code)
  }
})

test('the medical area hangs on the district: 旧美東町 and 旧秋芳町 are 山口・防府, the rest of 美祢市 is not', () => {
  expect(areaPath(areas, '35213-mito')).toEqual({
    prefecture: '山口県',
    medicalArea: '山口・防府',
    municipality: '美祢市',
    municipalityCode: '35213',
    district: '旧美東町',
    districtCode: '35213-mito',
  })
  expect(areaPath(areas, '35213-shuho')?.medicalArea).toBe('山口・防府')
  expect(areaPath(areas, '35213-mine')?.medicalArea).toBe('宇部・小野田')
  expect(areaOfMunicipality(areas, '35213')?.medicalArea).toBeNull()
  expect(areaOfMunicipality(areas, '35206')?.medicalArea).toBe('山口・防府')
})

test('each medical area of Yamaguchi has the implementing 医師会 of document 001', (context) => {
  const text = sharedText('seeds/001_3d1fb313d59b7f29.txt')
  if (text === '') context.skip(skipReason('seeds'))
  const table = text.slice(text.indexOf('(実施主体)'), text.indexOf('(事業開始時期)'))
  const cells = [...table.matchAll(/([^\s]+)\t([^\s]+医師会)/gu)].map(([, area, body]) => [area, body])
  const ours = areas.medicalAreas.filter((area) => area.prefectureCode === '35')
  expect(cells).toHaveLength(8)
  expect(Object.fromEntries(ours.map((a) => [a.name, a.implementingAssociation]))).toEqual(
    Object.fromEntries(cells),
  )
})

test('districts that are neighbours across municipalities lie in municipalities that touch on the map', (context) => {
  const maps = ['35', '46'].map((code) => `map/N03-21_${code}_210101.geojson`)
  if (!maps.every(sharedMaterial)) context.skip(skipReason('map'))
  const corners = new Map<string, Set<string>>()
  for (const map of maps) {
    const { features } = JSON.parse(sharedText(map)) as {
      features: { properties: { N03_007: string }; geometry: { coordinates: unknown[] } }[]
    }
    for (const { properties, geometry } of features) {
      const seen = corners.get(properties.N03_007) ?? new Set()
      for (const [point] of JSON.stringify(geometry.coordinates).matchAll(/\[[\d.]+,[\d.]+\]/gu))
        seen.add(point)
      corners.set(properties.N03_007, seen)
    }
  }
  const touching = (a: string, b: string) => [...corners.get(a)!].some((point) => corners.get(b)!.has(point))
  // 柳井市大畠 and 周防大島 are joined by a bridge.
  const bySea = new Set(['35212-35305'])
  for (const district of areas.districts) {
    for (const code of district.neighbours) {
      const pair = [district.municipalityCode, code.slice(0, 5)].toSorted()
      if (pair[0] === pair[1] || bySea.has(pair.join('-'))) continue
      expect(touching(pair[0]!, pair[1]!), pair.join(' – ')).toBe(true)
    }
  }
})

test('points of districts come from the open data and from nowhere else', (context) => {
  const directory = sharedMaterial('opendata')
  if (directory === undefined) return context.skip(skipReason('opendata'))
  const without = areas.districts.map((d) => ({ ...d, latitude: 1, longitude: 1, pointSource: 'invented' }))
  expect(withPoints({ ...areas, districts: without }, readOffices(directory)).districts).toEqual(
    areas.districts,
  )
})

test('widening goes border by border, nearest first, across municipalities', () => {
  const first = neighboursOf(areas, '35206-tonomi', 1)
  const second = neighboursOf(areas, '35206-tonomi', 2)
  expect(first).toEqual(['35206-mure', '35215-tokuyama'])
  expect(second.slice(0, first.length)).toEqual(first)
  expect(second).toContain('35206-matsuzaki')
  expect(second).not.toContain('35206-tonomi')
  expect(neighboursOf(areas, '35206-tonomi', 0)).toEqual([])
})

test('a town name finds its district; an unknown or empty one is not guessed', () => {
  expect(findDistrict(areas, '35203', '秋穂二島')?.name).toBe('二島')
  expect(findDistrict(areas, '35203', '秋穂東')?.name).toBe('秋穂')
  expect(findDistrict(areas, '35203', 'ない町')).toBeUndefined()
  expect(findDistrict(areas, '35203', '')).toBeUndefined()
  expect(findDistrict(areas, '35321', '')?.name).toBe('和木町')
})

test.each([
  ['35203', '山口県山口市阿東徳佐中3382番地', '35203-ato'],
  ['35203', '桜畠二丁目９－１７', '35203-miyano'],
  ['35206', '山口県防府市大字台道1634－１', '35206-daido'],
  ['35206', '防府市自由ヶ丘1丁目', '35206-migita'],
  ['35201', '下関市豊浦町大字川棚6895番地1', '35201-toyoura'],
  ['35201', '山口県下関市後田1丁目1番1号', '35201-shimonoseki'],
  ['35215', '山口県周南市原宿町1-1', '35215-tokuyama'],
  ['35215', '周南市大字原1', '35215-kumage'],
  ['35305', '山口県大島郡周防大島町大字西方571番地1', '35305-towa'],
])('an address in %s (%s) lies in %s', (municipality, address, district) => {
  expect(findDistrictByAddress(areas, municipality, address)?.code).toBe(district)
})

test('plans keep their own words: three scenes in Yamaguchi, four in Soo', () => {
  expect(sceneWord(regionalPlans, 'yamaguchi-hofu', 'acute')).toBe('状態変化時の対応')
  expect(sceneWord(regionalPlans, 'yamaguchi-hofu', 'endOfLife')).toBeUndefined()
  expect(sceneWord(regionalPlans, 'soo', 'endOfLife')).toBe('看取り')
})

test('a patient in 防府市 is shown the referral desk of the 医師会 first, without an invented number', () => {
  const desks = referralDesksFor(regionalPlans, {
    municipalityCode: '35206',
    medicalAreaCode: 'yamaguchi-hofu',
  })
  expect(desks.map(({ name }) => name)).toEqual([
    '在宅医紹介窓口（医師会）',
    '医療介護関係者のための相談窓口（市）',
  ])
  expect(regionalPlans.desks.every(({ phone }) => phone === null)).toBe(true)
})

test('there are as many criteria as the documents have points', (context) => {
  const yamaguchi = sharedText('seeds/000_cd1cdb3fa34687ce.txt')
  const soo = sharedText('seeds/002_53f8b384557d095b.txt')
  if (yamaguchi === '' || soo === '') context.skip(skipReason('seeds'))
  const of = (plan: string) => criteria.criteria.filter(({ planCode }) => planCode === plan).length
  expect(of('yamaguchi-hofu')).toBe(yamaguchi.match(/●/gu)!.length)
  expect(of('soo')).toBe(soo.match(/^[ 　]*[①②③④⑤⑥]/gmu)!.length)
  expect(new Set(criteria.criteria.map(({ code }) => code)).size).toBe(criteria.criteria.length)
})
