import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadReferenceData } from '../../electron/app/reference-data.ts'
import { placeColumns } from '../../seeds/reference/column-reading.ts'
import { readInstitutions } from '../../seeds/reference/read-document-000.ts'
import { fold } from '../../shared/domain/fold.ts'
import { sharedText, skipReason } from '../support/shared-material.ts'

const { areas, institutions } = await loadReferenceData(
  fileURLToPath(new URL('../../seeds', import.meta.url)),
)
const text = sharedText('seeds/000_cd1cdb3fa34687ce.txt')
const missing = text === '' ? ` (${skipReason('seeds')})` : ''
const scenes = ['introduction', 'daily', 'acute'] as const

/** The headings of the document, with what they are called in our areas. */
const sections = [
  { heading: '＜山口市＞', municipality: '35203', district: null },
  { heading: '＜防府市＞', municipality: '35206', district: null },
  { heading: '＜美祢市（旧美東町）＞', municipality: '35213', district: '35213-mito' },
  { heading: '＜美祢市（旧秋芳町）＞', municipality: '35213', district: '35213-shuho' },
]

/** Counted from the text alone: lines between this heading and the next, cut at half-width spaces. */
function linesUnder(heading: string): string[][] {
  const after = text.slice(text.lastIndexOf(heading) + heading.length)
  const end = after.indexOf('＜')
  return (end < 0 ? after : after.slice(0, end))
    .split('\n')
    .filter((line) => !/【/u.test(line) && !/^\s*[医療機関名]?\s*$/u.test(line))
    .map((line) => line.trim().split(' '))
}

const ofSection = ({ municipality, district }: (typeof sections)[number]) =>
  institutions.institutions.filter(
    (entry) => entry.municipalityCode === municipality && entry.districtCode === district,
  )

describe.skipIf(text === '')(`the list against the text of document 000${missing}`, () => {
  test.each(sections)('$heading: each column has as many institutions as the text has rows', (section) => {
    const lines = linesUnder(section.heading)
    const counted = scenes.map((_, column) => lines.filter((names) => names.length > column).length)
    const ours = scenes.map(
      (scene) => ofSection(section).filter((entry) => entry.scenes.includes(scene)).length,
    )
    expect(counted[0]).toBeGreaterThan(0)
    expect(ours).toEqual(counted)
  })

  test.each(sections)(
    '$heading: no name of the text is missing, none is there twice, none is invented',
    (section) => {
      const names = new Set(linesUnder(section.heading).flat())
      expect(
        ofSection(section)
          .map(({ name }) => name)
          .toSorted(),
      ).toEqual([...names].toSorted())
    },
  )

  test.each(sections)('$heading: a name stands in as many columns as the text repeats it', (section) => {
    const all = linesUnder(section.heading).flat()
    for (const { name, scenes: columns } of ofSection(section))
      expect(
        all.filter((other) => other === name),
        name,
      ).toHaveLength(columns.length)
  })

  test('the sections together are the whole list', () => {
    expect(sections.flatMap(ofSection)).toHaveLength(institutions.institutions.length)
  })

  test('the committed file is what the script reads from the text', () => {
    expect(institutions.institutions).toEqual(readInstitutions(text, areas))
  })
})

test('no two names of a municipality are the same institution written differently', () => {
  const keys = institutions.institutions.map(({ municipalityCode, name }) => municipalityCode + fold(name))
  expect(new Set(keys).size).toBe(keys.length)
})

test('names stay as written: legal form, half-width kana, full-width space', () => {
  const names = institutions.institutions.map(({ name }) => name)
  expect(names).toContain('(一財)防府消化器病ｾﾝﾀｰ防府胃腸病院')
  expect(names).toContain('(医)社団太平会　クボクリニック')
})

test('the one name whose column the text leaves open is marked, with the reason', () => {
  const open = institutions.institutions.filter(({ uncertainScenes }) => uncertainScenes.length > 0)
  expect(open.map(({ name, scenes: read, uncertainScenes }) => ({ name, read, uncertainScenes }))).toEqual([
    { name: '吉崎内科医院', read: ['introduction'], uncertainScenes: ['introduction', 'daily', 'acute'] },
  ])
  expect(open[0]?.uncertainNote).toContain('要確認')
})

test('the kind is read from the name, and left open where the name does not tell', () => {
  const kindOf = (name: string) => institutions.institutions.find((entry) => entry.name === name)?.kind
  expect(kindOf('綜合病院山口赤十字病院')).toBe('hospital')
  expect(kindOf('山口市柚野診療所')).toBe('clinic')
  expect(kindOf('(医)恵愛会防府保養院')).toBe('unknown')
})

describe('columns of short rows', () => {
  const placed = (rows: string[][]) =>
    placeColumns(rows, 3).map(({ name, columns, openColumns }) => [name, [...columns], [...openColumns]])

  test('a name that already stood in the other columns can only be the first one', () => {
    expect(placed([['甲', '乙', '乙'], ['乙']])).toEqual([
      ['甲', [0], []],
      ['乙', [1, 2, 0], []],
    ])
  })

  test('one name on its own line may belong to any column', () => {
    expect(placed([['甲', '甲', '甲'], ['丙']])).toEqual([
      ['甲', [0, 1, 2], []],
      ['丙', [0], [0, 1, 2]],
    ])
  })

  test('a column that has ended does not begin again', () => {
    expect(() => placeColumns([['甲', '乙', '丙'], ['丁'], ['戊', '己']], 3)).toThrow('had ended')
  })

  test('a name twice in one column is a defect of the text, not two institutions', () => {
    expect(() =>
      placeColumns(
        [
          ['甲', '乙', '丙'],
          ['甲', '丁', '戊'],
        ],
        3,
      ),
    ).toThrow('twice')
  })
})
