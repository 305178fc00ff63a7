import { z } from 'zod'
import { fold } from './fold.ts'
import { hasHeading, guessColumns, PastedField } from './pasted-table.ts'

/** What a column of a list can hold: as in a pasted table, and numbers that say which institution or row it is. */
export const ListField = z.enum([...PastedField.options, 'careOffice', 'medicalCode', 'rowKey'])
export type ListField = z.infer<typeof ListField>

/** A column as the rules name it: by its heading, and by its place where the list has no headings. */
export const ListColumn = z.strictObject({
  at: z.number().int().min(0).max(199),
  heading: z.string().max(200),
  field: ListField,
})
export type ListColumn = z.infer<typeof ListColumn>

/** How a list of somebody's own making is read. */
export const ListMapping = z.strictObject({
  /** Line of the headings, from 1; null where there are none. */
  headingLine: z.number().int().min(1).max(30).nullable(),
  columns: z.array(ListColumn).max(60),
  /** A kind for rows without one of their own; a code of the master provider-kinds, or empty. */
  kind: z.string().max(60),
  /** A municipality for rows whose place cannot be read. */
  municipalityCode: z.string().max(5),
})
export type ListMapping = z.infer<typeof ListMapping>

/** The rules of a source as they are kept. `name`: what the list is called wherever its entries are shown. */
export const ListSource = z.strictObject({
  id: z.uuid(),
  name: z.string().trim().min(1, 'リストの名前を入力してください').max(100),
  signature: z.string(),
  mapping: ListMapping,
  version: z.number().int().positive(),
  updatedAt: z.string(),
  updatedByName: z.string(),
})
export type ListSource = z.infer<typeof ListSource>

type Row = { readonly line: number; readonly cells: readonly string[] }

/** Headings of numbers; compared folded before those of a pasted table. */
const NUMBER_HEADINGS: readonly (readonly [ListField, readonly string[]])[] = [
  ['careOffice', ['事業所番号', '介護保険事業所番号', '事業者番号']],
  ['medicalCode', ['医療機関コード', '医療機関番号', '保険医療機関番号', '薬局コード']],
  ['rowKey', ['管理番号', '会員番号', '登録番号']],
]

/** 「担当圏域」 names a territory and no person. */
const TERRITORY = /圏域|地区|区域|エリア/u

/** What cells look like, for columns without a telling heading. */
const LOOKS: readonly (readonly [ListField, RegExp])[] = [
  ['phone', /^(?:tel)?[:.]?\(?0\d{1,4}[()-]?\d{1,4}[)-]?\d{3,4}$/u],
  ['postalCode', /^〒?\d{3}-?\d{4}$/u],
  ['url', /^https?:\/\//u],
  ['address', /^(?:.{2,3}[都道府県])?.{1,6}[市区町村].{1,30}\d/u],
  ['name', /(?:病院|医院|クリニック|診療所|薬局|センター|ステーション|事業所|ホーム)/u],
]

/** Proposes how a list is read from its first rows: headings by their words, other columns by the look of their cells. */
export function guessListMapping(head: readonly Row[]): ListMapping {
  const heading = headingOf(head)
  const body = head.filter(({ line }) => line > (heading?.line ?? 0))
  const width = Math.min(60, Math.max(0, ...head.map(({ cells }) => cells.length)))
  const headings = Array.from({ length: width }, (_, at) => (heading?.cells[at] ?? '').trim().slice(0, 200))
  const fields = byLook(byHeading(headings), body)
  return {
    headingLine: heading?.line ?? null,
    columns: fields.flatMap((field, at) =>
      field === null ? [] : [{ at, heading: headings[at] ?? '', field }],
    ),
    kind: '',
    municipalityCode: '',
  }
}

/** The first row that names columns; above it stand titles and dates. */
function headingOf(head: readonly Row[]): Row | undefined {
  return head.find(({ cells }) => hasHeading([cells]) && cells.filter((cell) => cell !== '').length > 1)
}

function byHeading(headings: readonly string[]): (ListField | null)[] {
  const guessed = guessColumns(headings.map((heading) => (TERRITORY.test(heading) ? '' : heading)))
  const numbers = headings.map((heading) => {
    const folded = fold(heading)
    return NUMBER_HEADINGS.find(([, words]) => words.some((word) => folded === fold(word)))?.[0] ?? null
  })
  return headings.map((_, at) => numbers[at] ?? guessed[at] ?? null)
}

function byLook(fields: readonly (ListField | null)[], body: readonly Row[]): (ListField | null)[] {
  const found = [...fields]
  for (const [field, look] of LOOKS) {
    if (found.includes(field)) continue
    const at = found.findIndex((known, column) => known === null && mostLookLike(body, column, look))
    if (at >= 0) found[at] = field
  }
  return found
}

function mostLookLike(body: readonly Row[], column: number, look: RegExp): boolean {
  const cells = body
    .map(({ cells: row }) =>
      (row[column] ?? '')
        .normalize('NFKC')
        .replace(/[\s‐‑–—−]+/gu, '')
        .toLowerCase(),
    )
    .filter((cell) => cell !== '')
  return cells.length > 0 && cells.filter((cell) => look.test(cell)).length >= cells.length * 0.6
}

/** By what a list is known again: its headings, whatever width, spaces and order. Empty where there are none. */
export function listSignature(head: readonly Row[], headingLine: number | null): string {
  const row = head.find(({ line }) => line === headingLine)
  const words = (row?.cells ?? []).map(fold).filter((word) => word !== '')
  return words.toSorted().join('|').slice(0, 2000)
}

/** Whether a table is the list that a source was made for: some row among its first ones has the same headings. */
export function isSameList(head: readonly Row[], signature: string): boolean {
  return signature !== '' && head.some(({ line }) => listSignature(head, line) === signature)
}

/** Where each field stands in this table: headings may have moved since the rules were saved. */
export function placesOf(
  head: readonly Row[],
  { mapping, signature }: Pick<ListSource, 'mapping' | 'signature'>,
): { readonly headingLine: number; readonly at: ReadonlyMap<ListField, number> } {
  const row =
    mapping.headingLine === null
      ? undefined
      : (head.find(({ line }) => listSignature(head, line) === signature) ??
        head.find(({ line }) => line === mapping.headingLine))
  const headings = row?.cells.map(fold) ?? []
  const at = new Map<ListField, number>()
  for (const column of mapping.columns) {
    const moved = column.heading === '' ? -1 : headings.indexOf(fold(column.heading))
    at.set(column.field, headings[column.at] === fold(column.heading) || moved < 0 ? column.at : moved)
  }
  return { headingLine: row?.line ?? 0, at }
}
