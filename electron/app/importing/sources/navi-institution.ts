import type { NaviKind } from '../../../../shared/domain/navi-rules.ts'
import type { OfficialDetail, SourceLine } from '../../../../shared/domain/source-line.ts'
import type { ImportSource, SheetRow, SourceContext } from '../import-source.ts'
import { type ColumnSet, findColumns, hasColumns, type Places, rowReader } from './columns.ts'
import { type DayPlaces, dayPlaces, openDaysOf } from './navi-days.ts'
import { type BandPlace, bandsIn, inOrder, TIME_DAYS } from './navi-times.ts'
import { areaOf, joinedMunicipalityCode } from './place.ts'
import { pointOf } from './point.ts'
import { sourceLine } from './source-line.ts'
import { clip, LONGEST_NAME, LONGEST_NOTE, mailAddress, narrow, tidy, webAddress } from './source-text.ts'

export const NAVI_CREDIT =
  '「医療情報ネットのオープンデータ」（厚生労働省）（https://www.mhlw.go.jp/stf/seisakunitsuite/bunya/kenkou_iryou/iryou/newpage_43373.html）を加工して作成'

/** One kind of facility file of ナビイ. Fields every file has, by the same names here. */
export type NaviFile = {
  readonly kind: string
  readonly columns: ColumnSet<string, string>
  /** Bands of hours in the row itself, as field names; none where they stand in a file of their own. */
  readonly bands: number
  readonly beds: Readonly<Record<string, string>>
  /** What this file calls its closing days. */
  readonly closedWord: string
}

/** Thirteen digits; Excel drops a leading zero. The third is the 機関区分. */
export function naviId(text: string): string | undefined {
  const id = narrow(text).padStart(13, '0')
  return /^\d{13}$/u.test(id) && !/^0+$/u.test(id) ? id : undefined
}

/** By 機関区分 as far as it is a known code, else by the ID; undefined for a code that the master lacks. */
export function naviKindOf(id: string, stated: string, kinds: readonly NaviKind[]): NaviKind | undefined {
  const code = narrow(stated)
  return (
    kinds.find((kind) => kind.code === code || kind.section === code) ??
    kinds.find((kind) => kind.code === id[2])
  )
}

type Cells = (field: string) => string

/** A file's columns, found once: by field, and the many flags and times by their places. */
type Layout = {
  readonly file: NaviFile
  readonly at: Places<string>
  readonly days: DayPlaces
  readonly bands: readonly BandPlace[]
}

function layoutOf(file: NaviFile, head: readonly SheetRow[]): Layout {
  const at = findColumns(head, file.columns)
  const bands = TIME_DAYS.flatMap(([word, day]) =>
    Array.from({ length: file.bands }, (_, index) => ({
      day,
      from: at[`from${word}${index + 1}`] ?? -1,
      to: at[`to${word}${index + 1}`] ?? -1,
    })),
  )
  return { file, at, days: dayPlaces(at), bands }
}

function bedsOf(cell: Cells, beds: NaviFile['beds']): OfficialDetail[] {
  return Object.entries(beds).flatMap(([field, label]) => {
    const count = narrow(cell(field))
    return /^0*[1-9]\d{0,4}$/u.test(count) ? [{ label, text: `${Number(count)}床` }] : []
  })
}

/** Hours in the row itself, and the ones that are hardly meant, in words. */
function hoursOf(cells: readonly string[], { bands }: Layout, { masters }: SourceContext) {
  const read = bandsIn(cells, bands, masters.naviRules.times)
  return {
    hours: inOrder(read.flatMap(({ band }) => band ?? [])).map((band) => ({ department: '', ...band })),
    doubts: doubtsOf(read.flatMap(({ doubt }) => doubt ?? [])),
  }
}

export function doubtsOf(doubts: readonly string[]): OfficialDetail[] {
  if (doubts.length === 0) return []
  return [
    {
      label: '時間（要確認）',
      text: clip(`公表の時刻に誤りらしいもの：${[...new Set(doubts)].join('、')}`, 300),
    },
  ]
}

type Keys = { readonly id: string; readonly code: string; readonly name: string }

function keysOf(cell: Cells): Keys | string {
  const id = naviId(cell('id'))
  const code = joinedMunicipalityCode(cell('prefecture'), cell('municipality'))
  const name = tidy(cell('name'))
  if (id === undefined) return 'ID（13けた）がありません'
  if (name === '') return '名称がありません'
  if (name.length > LONGEST_NAME) return '名称が長すぎます'
  if (code === undefined) return '都道府県コードか市区町村コードが正しくありません'
  return { id, code, name }
}

function lineOf(cells: readonly string[], layout: Layout, context: SourceContext): SourceLine | string {
  const { file, at } = layout
  const cell: Cells = (field) => cells[at[field] ?? -1] ?? ''
  const keys = keysOf(cell)
  if (typeof keys === 'string') return keys
  const { id, code, name } = keys
  const { areas, masters, asOf } = context
  const kind = naviKindOf(id, cell('kind'), masters.naviRules.entries)
  const beds = bedsOf(cell, file.beds)
  const { doubt, ...point } = pointOf(cell('latitude'), cell('longitude'), code, masters.prefectures)
  const { doubts: dayDoubts, ...days } = openDaysOf(cells, layout.days)
  const { hours, doubts } = hoursOf(cells, layout, context)
  const address = clip(tidy(cell('address')), 2 * LONGEST_NAME)
  return sourceLine({
    id: `navi:${id}`,
    origin: 'navi',
    section: kind?.section ?? '種別不明',
    name,
    kana: clip(narrow(cell('kana')), LONGEST_NAME),
    kind: (beds.length > 0 ? kind?.kindWithBeds : kind?.kind) ?? 'unknown',
    roles: kind?.roles ?? [],
    area: areaOf(areas, code, address),
    address,
    ...point,
    ...days,
    url: webAddress(cell('url')),
    note: mailNote(cell('url')),
    numbers: [{ kind: 'naviId', value: id }],
    hours,
    details: [
      ...textDetail('略称', cell('shortName'), name),
      ...beds,
      ...textDetail(file.closedWord, cell('otherDays'), ''),
      ...dayDoubts,
      ...doubts,
      ...(doubt === undefined ? [] : [doubt]),
    ],
    source: { document: NAVI_CREDIT, asOf },
  })
}

const mailNote = (url: string) => (mailAddress(url) === '' ? '' : `メール ${mailAddress(url)}`)

/** A text to show beside its name, unless it says nothing new. */
function textDetail(label: string, text: string, known: string): OfficialDetail[] {
  const shown = clip(tidy(text), LONGEST_NOTE)
  return shown === '' || shown === known ? [] : [{ label, text: shown }]
}

/** A facility file of ナビイ as a source: one row is one institution. */
export function naviSource(file: NaviFile): ImportSource {
  return {
    kind: file.kind,
    credit: NAVI_CREDIT,
    recognises: (head) => hasColumns(head, file.columns),
    read(head: readonly SheetRow[], context: SourceContext) {
      const layout = layoutOf(file, head)
      return rowReader(head, (cells) => lineOf(cells, layout, context))
    },
  }
}
