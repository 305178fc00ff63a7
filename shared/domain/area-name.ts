import { districtsOf } from './area.ts'
import type { AreaData, District } from './area.ts'
import { findDistrictByAddress } from './find-district.ts'
import { fold } from './fold.ts'

/** A place that a word names, with all districts in it. */
export type AreaMatch = {
  kind: 'prefecture' | 'medicalArea' | 'municipality' | 'district'
  code: string
  label: string
  districtCodes: string[]
}

/** Exactly one place, or the places that may have been meant (none where nothing resembles the word). */
export type AreaNameResult = { match: AreaMatch } | { match: undefined; suggestions: string[] }

type Named = AreaMatch & { spellings: Set<string> }

const key = (text: string) => fold(text).replace(/[()（）「」、,，]/gu, '')
const keys = (texts: string[]) => new Set(texts.map(key).filter((text) => text !== ''))
const bare = (name: string) => name.replace(/[都道府県市区町村]$/u, '')

function prefecturesOf(areas: AreaData): Named[] {
  return areas.prefectures.map(({ code, name }) => ({
    kind: 'prefecture',
    code,
    label: name,
    districtCodes: areas.districts.filter((district) => district.code.startsWith(code)).map((d) => d.code),
    spellings: keys([name]),
  }))
}

/** A bare 「岩国」 or 「萩」 is the medical area, as in the prefecture's documents: the wider reading loses nobody. */
function medicalAreasOf(areas: AreaData): Named[] {
  const endings = ['', '医療圏', '保健医療圏', '二次医療圏', '二次保健医療圏', '地域', '圏域', '圏']
  return areas.medicalAreas.map(({ code, name }) => ({
    kind: 'medicalArea',
    code,
    label: `${name}医療圏`,
    districtCodes: areas.districts.filter((d) => d.medicalAreaCode === code).map((d) => d.code),
    spellings: keys(endings.map((ending) => name + ending)),
  }))
}

/** The ways to write a municipality: 山口市, 山口, やまぐち, 山口県山口市, 熊毛郡田布施町. */
function municipalitySpellings(areas: AreaData, municipalityCode: string): string[] {
  const municipality = areas.municipalities.find(({ code }) => code === municipalityCode)
  if (!municipality) return []
  const prefecture = areas.prefectures.find(({ code }) => code === municipality.prefectureCode)?.name ?? ''
  const { name, kana, county } = municipality
  return [
    name,
    bare(name),
    kana,
    kana.replace(/(シ|チョウ)$/u, ''),
    prefecture + name,
    (county ?? '') + name,
    prefecture + (county ?? '') + name,
  ]
}

function municipalitiesOf(areas: AreaData): Named[] {
  return areas.municipalities.map(({ code, name }) => ({
    kind: 'municipality',
    code,
    label: name,
    districtCodes: districtsOf(areas, code).map((district) => district.code),
    spellings: keys(municipalitySpellings(areas, code)),
  }))
}

/** 三田尻（華浦・勝間） answers to 三田尻, 華浦 and 勝間 as well; 旧美東町 to 美東町 and 美東. */
function districtSpellings(district: District): string[] {
  const { name, former } = district
  const parts = name.split(/[（）・]/u)
  const formers = former === null ? [] : [former, `旧${former}`, bare(former)]
  return [name, ...parts, `${name}地区`, ...parts.map((part) => `${part}地区`), ...formers]
}

function namedDistricts(areas: AreaData): Named[] {
  return areas.districts.map((district) => {
    const own = districtSpellings(district).filter((text) => text !== '' && text !== '地区')
    const above = municipalitySpellings(areas, district.municipalityCode)
    return {
      kind: 'district',
      code: district.code,
      label: `${above[0] ?? ''}${district.name}`,
      districtCodes: [district.code],
      spellings: keys([...own, ...above.flatMap((name) => own.map((text) => name + text))]),
    }
  })
}

/** 「山口市阿東徳佐中」: a municipality followed by the beginning of an address. */
function byAddress(areas: AreaData, text: string, places: Named[]): Named | undefined {
  for (const { code, name } of areas.municipalities) {
    if (!fold(text).includes(fold(name))) continue
    const found = findDistrictByAddress(areas, code, text)
    if (found) return places.find((place) => place.code === found.code)
  }
  return undefined
}

/** How alike two folded words are: the pairs of characters they share, and half as much for the same beginning. */
function likeness(asked: string, label: string): number {
  const characters = Array.from(asked)
  const pairs = characters.slice(1).map((character, index) => (characters[index] ?? '') + character)
  const beginning = asked !== '' && label[0] === characters[0] ? 1 : 0
  return 2 * pairs.filter((pair) => label.includes(pair)).length + beginning
}

function alike(asked: string, places: Named[]): string[] {
  return places
    .map(({ label }) => ({ label, score: likeness(asked, key(label)) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 5)
    .map(({ label }) => label)
}

/** Widest first. Kept with the data: spelling out a thousand names takes longer than looking one up. */
const levelsOfAreas = new WeakMap<AreaData, Named[][]>()

function levelsOf(areas: AreaData): Named[][] {
  const levels = levelsOfAreas.get(areas) ?? [
    prefecturesOf(areas),
    medicalAreasOf(areas),
    municipalitiesOf(areas),
    namedDistricts(areas),
  ]
  levelsOfAreas.set(areas, levels)
  return levels
}

const plain = ({ kind, code, label, districtCodes }: Named): AreaMatch => ({
  kind,
  code,
  label,
  districtCodes,
})

/**
 * The place that a word of a user or a document names: 「山口・防府」「防府」「防府市富海」「美祢市（旧美東町）」.
 * The wider place wins over the narrower one of the same name; a word that fits two equally is not guessed.
 */
export function resolveAreaName(areas: AreaData, text: string): AreaNameResult {
  const asked = key(text)
  const levels = levelsOf(areas)
  for (const level of levels) {
    const hits = level.filter(({ spellings }) => spellings.has(asked))
    if (hits.length === 1) return { match: plain(hits[0]!) }
    if (hits.length > 1) return { match: undefined, suggestions: hits.map(({ label }) => label) }
  }
  const found = byAddress(areas, text, levels.flat())
  if (found) return { match: plain(found) }
  return { match: undefined, suggestions: alike(asked, levels.flat()) }
}
