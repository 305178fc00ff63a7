import type { NaviKind } from '../../../../shared/domain/navi-rules.ts'
import type { OfficialDetail, SourceLine } from '../../../../shared/domain/source-line.ts'
import type { ImportSource, SheetRow, SourceContext } from '../import-source.ts'
import { type ColumnSet, findColumns, hasColumns, rowReader } from './columns.ts'
import { openDaysOf } from './navi-days.ts'
import { bandOf, inOrder, type ReadBand, TIME_DAYS } from './navi-times.ts'
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

function bedsOf(cell: Cells, beds: NaviFile['beds']): OfficialDetail[] {
  return Object.entries(beds).flatMap(([field, label]) => {
    const count = narrow(cell(field))
    return /^0*[1-9]\d{0,4}$/u.test(count) ? [{ label, text: `${Number(count)}床` }] : []
  })
}

/** Hours in the row itself, and the ones that are hardly meant, in words. */
function hoursOf(cell: Cells, bands: number, { masters }: SourceContext) {
  const read: ReadBand[] = []
  for (const [word, day] of TIME_DAYS)
    for (let band = 1; band <= bands; band += 1) {
      const found = bandOf(day, cell(`from${word}${band}`), cell(`to${word}${band}`), masters.naviRules.times)
      if (found !== undefined) read.push(found)
    }
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

function lineOf(cell: Cells, file: NaviFile, context: SourceContext): SourceLine | string {
  const keys = keysOf(cell)
  if (typeof keys === 'string') return keys
  const { id, code, name } = keys
  const { areas, masters, asOf } = context
  const kind = naviKindOf(id, cell('kind'), masters.naviRules.entries)
  const beds = bedsOf(cell, file.beds)
  const { doubt, ...point } = pointOf(cell('latitude'), cell('longitude'), code, masters.prefectures)
  const { doubts: dayDoubts, ...days } = openDaysOf(cell)
  const { hours, doubts } = hoursOf(cell, file.bands, context)
  const address = clip(tidy(cell('address')), 2 * LONGEST_NAME)
  const mail = mailAddress(cell('url'))
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
    note: mail === '' ? '' : `メール ${mail}`,
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
      const at = findColumns(head, file.columns)
      return rowReader(head, (cells) => lineOf((field) => cells[at[field] ?? -1] ?? '', file, context))
    },
  }
}
