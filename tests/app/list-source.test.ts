import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadMasters } from '../../electron/app/masters.ts'
import { mappedListSource } from '../../electron/app/importing/sources/mapped-list.ts'
import { municipalityOf } from '../../electron/app/importing/sources/list-place.ts'
import { projectDir } from '../../electron/app/project-dir.ts'
import { loadReferenceData } from '../../electron/app/reference-data.ts'
import {
  guessListMapping,
  isSameList,
  type ListSource,
  listSignature,
} from '../../shared/domain/list-mapping.ts'
import { practiceApp, type TestApp } from '../support/test-app.ts'

const rowsOf = (...rows: string[][]) => rows.map((cells, at) => ({ line: at + 1, cells }))

/** A list as a city hands it out: a title, a blank row, headings, and columns without one. */
const CENTRES = rowsOf(
  ['地域包括支援センター一覧（架空）', '', '', '', ''],
  ['', '', '', '', ''],
  ['名称', '担当圏域', '所在地', '電話番号', '担当'],
  ['架空中央地域包括支援センター', '中央', '防府市寿町7-1', '０８３５-２５-１１１１', '山田（架空）'],
  ['架空北地域包括支援センター', '北', '山口県防府市大字富海1234', '0835-25-2222', ''],
)

describe('the proposal', () => {
  test('finds the headings below a title and the columns by their words', () => {
    const guess = guessListMapping(CENTRES)
    expect(guess.headingLine).toBe(3)
    expect(guess.columns.map(({ at, field }) => [at, field])).toEqual([
      [0, 'name'],
      [2, 'address'],
      [3, 'phone'],
      [4, 'contact'],
    ])
  })

  test('goes by the look of the cells where there are no headings', () => {
    const guess = guessListMapping(
      rowsOf(
        ['747-0801', '山口県防府市駅南町1-1', '架空やすらぎ薬局', '0835-22-3333'],
        ['747-0036', '山口県防府市戎町1-2', '架空みどり薬局', '0835(22)4444'],
      ),
    )
    expect(guess.headingLine).toBeNull()
    expect(guess.columns.map(({ at, field }) => [at, field])).toEqual([
      [0, 'postalCode'],
      [1, 'address'],
      [2, 'name'],
      [3, 'phone'],
    ])
  })

  test('knows a list by its headings, whatever their order, width and place', () => {
    const signature = listSignature(CENTRES, 3)
    const moved = rowsOf(['ＴＥＬ'], ['所在地', '名称', '電話番号', '担　当', '担当圏域'])
    expect(isSameList(moved, signature)).toBe(true)
    expect(isSameList(rowsOf(['名称', '所在地']), signature)).toBe(false)
    expect(isSameList(moved, '')).toBe(false)
  })
})

test('municipalities are read off addresses in the whole country', () => {
  expect(municipalityOf('防府市寿町7-1', '')).toBe('35206')
  expect(municipalityOf('北海道札幌市中央区旭ヶ丘5', '')).toBe('01101')
  expect(municipalityOf('大島郡周防大島町小松', '')).toBe('35305')
  expect(municipalityOf('府中市宮町1', '34100')).toBe('34208')
  expect(municipalityOf('府中市宮町1', '')).toBeUndefined()
  expect(municipalityOf('どこか', '35206')).toBeUndefined()
})

test('rows become lines of the list, each with an id that stays, bad ones with their reason', async () => {
  const root = projectDir()
  const masters = await loadMasters(`${root}/resources`)
  const areas = (await loadReferenceData(`${root}/seeds`)).areas
  const mapping = { ...guessListMapping(CENTRES), kind: 'communityCentre', municipalityCode: '' }
  const saved: ListSource = {
    id: '7b0f2f5e-5d1f-4a3e-9a53-0c9a7f0e1d11',
    name: '防府市 地域包括支援センター（架空）',
    signature: listSignature(CENTRES, 3),
    mapping,
    version: 1,
    updatedAt: '',
    updatedByName: '',
  }
  const read = (head: typeof CENTRES) => {
    const found: string[] = []
    const reader = mappedListSource(saved).read(head, { areas, masters, asOf: '2026年4月' })
    for (const row of head)
      reader.take(row, (result) =>
        found.push('found' in result ? `${result.found.id} ${result.found.phone}` : result.problem),
      )
    return found
  }
  const again = [...CENTRES.slice(0, 3), ...CENTRES.slice(3).toReversed()]
  const ids = read(CENTRES)
  expect(ids).toEqual([
    `list:${saved.id}:35206:架空中央地域包括支援せんた 0835-25-1111`,
    `list:${saved.id}:35206:架空北地域包括支援せんた 0835-25-2222`,
  ])
  expect(read(again).toSorted()).toEqual(ids.toSorted())
  const bad = rowsOf(
    ...CENTRES.slice(0, 3).map(({ cells }) => cells),
    ['', '', '防府市', '', ''],
    ['架空南包括', '', 'どこか', '', ''],
  )
  expect(read(bad)).toEqual(['名称がありません', '市町村がわかりません'])
})

describe('saved rules', () => {
  let open: TestApp
  beforeEach(async () => {
    open = await practiceApp()
  })
  afterEach(() => open.close())

  test('are found again by the headings of the next file, and are not overwritten unseen', async () => {
    const { guess, saved } = await open.call('listSource.suggest', { head: CENTRES })
    expect(saved).toBeNull()
    expect(guess.kind).toBe('communityCentre')
    const mapping = guess
    const preview = await open.call('listSource.preview', { head: CENTRES, mapping })
    expect(preview.map(({ place, kindWord, problem }) => [place, kindWord, problem])).toEqual([
      ['防府市三田尻（華浦・勝間）', '地域包括支援センター', null],
      ['防府市富海', '地域包括支援センター', null],
    ])

    const first = { id: null, version: 0, name: '包括の一覧（架空）', head: CENTRES, mapping }
    const made = await open.call('listSource.save', first)
    const next = [CENTRES[2], CENTRES[4]].flatMap((row) => (row === undefined ? [] : [row]))
    const known = await open.call('listSource.suggest', { head: next })
    expect(known.saved).toMatchObject({ id: made.id, name: '包括の一覧（架空）', version: 1 })

    await open.call('listSource.save', { ...first, id: made.id, version: 1, name: '包括（架空）' })
    await expect(open.call('listSource.save', { ...first, id: made.id, version: 1 })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await open.call('listSource.list', {})).toHaveLength(1)
  })

  test('need a column of names, and no field twice', async () => {
    const { guess } = await open.call('listSource.suggest', { head: CENTRES })
    const save = (columns: typeof guess.columns) =>
      open.call('listSource.save', {
        id: null,
        version: 0,
        name: '一覧',
        head: CENTRES,
        mapping: { ...guess, columns },
      })
    await expect(save(guess.columns.slice(1))).rejects.toMatchObject({
      fields: { mapping: '名称の列を選んでください。' },
    })
    const twice = guess.columns.map((column) => ({ ...column, field: 'name' as const }))
    await expect(save(twice)).rejects.toMatchObject({ code: 'invalid-input' })
  })
})
