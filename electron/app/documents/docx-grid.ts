import {
  HeightRule,
  type Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { PaperBlockOf, PaperCell } from '../../../shared/domain/paper-content.ts'
import { ALL_NONE, ALL_THIN, paragraphOf, twips } from './docx-text.ts'
import { roughLines } from './line-breaking.ts'
import { MM, MOST_WHOLE_LINES, POINTS, SHADE, TONE_COLOUR } from './paper-measures.ts'

export type DocxCell = {
  readonly width: number
  readonly children: readonly Paragraph[]
  readonly isShaded?: boolean
  readonly hasBorder?: boolean
}
export type DocxRow = {
  readonly cells: readonly DocxCell[]
  readonly minHeight?: number
  readonly isHead?: boolean
  /** Long rows run on to the next page; the others stay whole, as in the PDF. */
  readonly mayBreak?: boolean
}
/** What of a block stays on the page of what follows it. */
export type DocxKept = 'all' | 'butLast' | 'none'

/** A table with fixed columns; widths in points, least heights in millimetres. */
export function docxTable(rows: readonly DocxRow[], width: number): Table {
  return new Table({
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: (rows[0]?.cells ?? []).map((cell) => twips(cell.width)),
    layout: TableLayoutType.FIXED,
    borders: ALL_NONE,
    rows: rows.map(tableRow),
  })
}

function tableRow({ cells, minHeight = 0, isHead = false, mayBreak = false }: DocxRow): TableRow {
  const height = { value: twips(minHeight * MM), rule: HeightRule.ATLEAST }
  return new TableRow({
    tableHeader: isHead,
    cantSplit: !mayBreak,
    ...(minHeight > 0 ? { height } : {}),
    children: cells.map(tableCell),
  })
}

function tableCell({ width, children, isShaded = false, hasBorder = true }: DocxCell): TableCell {
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    borders: hasBorder ? ALL_THIN : ALL_NONE,
    ...(isShaded ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: SHADE.slice(1) } } : {}),
    children,
  })
}

/** Rows of unlike widths cannot share one Word grid: each row of fields is a table of its own, without a gap between. */
export function fieldTables(block: PaperBlockOf<'fields'>, width: number, kept: DocxKept): Table[] {
  return block.rows.map((cells, rowNo) => {
    const more = { keepNext: isKept(kept, rowNo, block.rows.length) }
    const shares = cells.reduce((sum, { share }) => sum + share, 0)
    const parts = cells.flatMap((field) => {
      const whole = (width * field.share) / shares
      const labelWidth = Math.min(block.labelWidth * MM, whole * 0.6)
      const points = POINTS[field.size ?? block.size]
      const label = paragraphOf(field.label, {
        points: Math.min(points, block.size === 'large' ? 11 : 9),
        isBold: true,
        more,
      })
      const value = paragraphOf(field.value, { points, colour: TONE_COLOUR[field.tone], more })
      return [
        { width: labelWidth, children: [label], isShaded: true },
        { width: whole - labelWidth, children: [value] },
      ]
    })
    const lines = Math.max(...cells.map((field) => fieldLines(field, (width * field.share) / shares, block)))
    const mayBreak = lines > MOST_WHOLE_LINES.fields
    return docxTable([{ cells: parts, minHeight: block.minHeight, mayBreak }], width)
  })
}

/** Lines that a value takes, about. */
function fieldLines(field: PaperCell, width: number, block: PaperBlockOf<'fields'>): number {
  const labelWidth = Math.min(block.labelWidth * MM, width * 0.6)
  return roughLines(field.value, (width - labelWidth - 8) / POINTS[field.size ?? block.size])
}

const isKept = (kept: DocxKept, row: number, count: number) =>
  kept === 'all' || (kept === 'butLast' && row < count - 1)

export function columnTable(block: PaperBlockOf<'table'>, width: number, kept: DocxKept): Table {
  const shares = block.columns.reduce((sum, { share }) => sum + share, 0)
  const widths = block.columns.map(({ share }) => (width * share) / shares)
  const points = POINTS[block.size]
  const rows = block.rows.map((texts, rowNo): DocxRow => {
    const more = { keepNext: isKept(kept, rowNo, block.rows.length) }
    const lines = texts.map((text, at) => roughLines(text, ((widths[at] ?? 1) - 8) / points))
    return {
      minHeight: block.minHeight,
      mayBreak: Math.max(0, ...lines) > MOST_WHOLE_LINES.table,
      cells: block.columns.map(({ align, isBold }, index) => ({
        width: widths[index] ?? 0,
        children: [paragraphOf(texts[index] ?? '', { points, align, isBold, more })],
      })),
    }
  })
  return docxTable([headRow(block, widths), ...rows], width)
}

/** The titles of the columns; never alone at the foot of a page. */
function headRow({ columns, size }: PaperBlockOf<'table'>, widths: readonly number[]): DocxRow {
  const look = { points: Math.min(POINTS[size], 9), isBold: true, more: { keepNext: true } }
  return {
    isHead: true,
    cells: columns.map(({ title, align }, index) => ({
      width: widths[index] ?? 0,
      isShaded: true,
      children: [paragraphOf(title, { ...look, align })],
    })),
  }
}
