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
import type { PaperBlockOf } from '../../../shared/domain/paper-content.ts'
import { ALL_NONE, ALL_THIN, paragraphOf, twips } from './docx-text.ts'
import { MM, POINTS, SHADE, TONE_COLOUR } from './paper-measures.ts'

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
}

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

function tableRow({ cells, minHeight = 0, isHead = false }: DocxRow): TableRow {
  const height = { value: twips(minHeight * MM), rule: HeightRule.ATLEAST }
  return new TableRow({
    tableHeader: isHead,
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
export function fieldTables(block: PaperBlockOf<'fields'>, width: number): Table[] {
  return block.rows.map((cells) => {
    const shares = cells.reduce((sum, { share }) => sum + share, 0)
    const parts = cells.flatMap((field) => {
      const whole = (width * field.share) / shares
      const labelWidth = Math.min(block.labelWidth * MM, whole * 0.6)
      const points = POINTS[field.size ?? block.size]
      const label = paragraphOf(field.label, { points: Math.min(points, 9), isBold: true })
      const value = paragraphOf(field.value, { points, colour: TONE_COLOUR[field.tone] })
      return [
        { width: labelWidth, children: [label], isShaded: true },
        { width: whole - labelWidth, children: [value] },
      ]
    })
    return docxTable([{ cells: parts, minHeight: block.minHeight }], width)
  })
}

export function columnTable(block: PaperBlockOf<'table'>, width: number): Table {
  const shares = block.columns.reduce((sum, { share }) => sum + share, 0)
  const widths = block.columns.map(({ share }) => (width * share) / shares)
  const points = POINTS[block.size]
  const head: DocxRow = {
    isHead: true,
    cells: block.columns.map(({ title, align }, index) => ({
      width: widths[index] ?? 0,
      isShaded: true,
      children: [paragraphOf(title, { points: Math.min(points, 9), align, isBold: true })],
    })),
  }
  const rows = block.rows.map((texts) => ({
    minHeight: block.minHeight,
    cells: block.columns.map(({ align, isBold }, index) => ({
      width: widths[index] ?? 0,
      children: [paragraphOf(texts[index] ?? '', { points, align, isBold })],
    })),
  }))
  return docxTable([head, ...rows], width)
}
