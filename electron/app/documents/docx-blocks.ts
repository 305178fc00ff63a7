import { BorderStyle, HeadingLevel, Paragraph, type Table } from 'docx'
import type { PaperBlock, PaperBlockOf } from '../../../shared/domain/paper-content.ts'
import { checkMark } from '../../../shared/domain/paper-text.ts'
import { columnTable, type DocxKept, docxTable, fieldTables } from './docx-grid.ts'
import { paragraphOf, THIN, twips } from './docx-text.ts'
import { MM, MUTED, POINTS, TONE_COLOUR } from './paper-measures.ts'

export type DocxPart = Paragraph | Table

/** One block of a paper over `width` points, with the same text as in the PDF. */
export function docxBlock(block: PaperBlock, width: number, kept: DocxKept = 'none'): DocxPart[] {
  switch (block.type) {
    case 'heading':
      return [heading(block)]
    case 'paragraph':
      return [
        paragraphOf(block.text, {
          points: POINTS[block.size],
          colour: TONE_COLOUR[block.tone],
          isBold: block.isBold,
          align: block.align,
          more: { spacing: { after: 80 } },
        }),
      ]
    case 'fields':
      return fields(block, width, kept)
    case 'table':
      return [columnTable(block, width, kept), gap(6, kept === 'all')]
    case 'checklist':
      return [checklist(block, width), gap(4)]
    case 'ruledLines':
      return ruledLines(block)
    case 'box':
      return [box(block, width), gap(6)]
    case 'spacer':
      return [gap(block.height * MM)]
    case 'stampBoxes':
      return [stampBoxes(block), gap(4)]
    case 'signatureLines':
      return [signatureLines(block, width), gap(4)]
    case 'sourceNote':
      return [paragraphOf(block.text, { points: 8, colour: MUTED, more: { spacing: { after: 80 } } })]
    case 'drawing':
      return [paragraphOf(block.alternative, { points: 9, colour: MUTED })]
    case 'pageBreak':
      return [new Paragraph({ pageBreakBefore: true })]
  }
}

function fields(block: PaperBlockOf<'fields'>, width: number, kept: DocxKept): DocxPart[] {
  const tables = fieldTables(block, width, kept).flatMap((table) => [table, gap(1, kept !== 'none')])
  return [...tables, gap(4, kept === 'all')]
}

/**
 * Empty space of a height in points. Word joins tables that touch and gives them one grid: a paragraph of one point
 * keeps them apart.
 */
export function gap(points: number, keepNext = false): Paragraph {
  return new Paragraph({
    keepNext,
    spacing: { before: 0, after: 0, line: twips(Math.max(1, points)), lineRule: 'exact' },
  })
}

function heading({ level, text }: PaperBlockOf<'heading'>): Paragraph {
  return paragraphOf(text, {
    points: level === 1 ? 12 : 10.5,
    isBold: true,
    more: {
      heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      keepNext: true,
      spacing: { before: 120, after: 60 },
      ...(level === 1
        ? { border: { left: { style: BorderStyle.SINGLE, size: 24, color: '1a1a1c', space: 6 } } }
        : {}),
    },
  })
}

function checklist({ items, columns, size }: PaperBlockOf<'checklist'>, width: number): Table {
  const cellWidth = width / columns
  const rows = Array.from({ length: Math.ceil(items.length / columns) }, (_, row) => ({
    cells: Array.from({ length: columns }, (_unused, column) => {
      const item = items[row * columns + column]
      const text = item ? `${checkMark(item.isChecked)} ${item.text}` : ''
      return { width: cellWidth, hasBorder: false, children: [paragraphOf(text, { points: POINTS[size] })] }
    }),
  }))
  return docxTable(rows, width)
}

function ruledLines({ count, gap: height }: PaperBlockOf<'ruledLines'>): DocxPart[] {
  const spacing = { before: 0, after: 0, line: twips(height * MM), lineRule: 'exact' as const }
  // `between` draws the rule between like paragraphs, which Word otherwise merges into one frame.
  const border = { bottom: THIN, between: THIN }
  return Array.from({ length: count }, () => new Paragraph({ spacing, border }))
}

function box({ title, text, minHeight, size, isStrong }: PaperBlockOf<'box'>, width: number): Table {
  const titlePoints = size === 'huge' ? 14 : size === 'large' ? 12 : 10
  const children = [
    ...(title === '' ? [] : [paragraphOf(title, { points: titlePoints, isBold: true })]),
    ...(text === '' && title !== ''
      ? []
      : [paragraphOf(text, { points: POINTS[size], isBold: isStrong && size !== 'normal' })]),
  ]
  return docxTable([{ cells: [{ width, children }], minHeight }], width)
}

function stampBoxes({ labels }: PaperBlockOf<'stampBoxes'>): Table {
  const width = 18 * MM
  const named = labels.map((label) => ({
    width,
    children: [paragraphOf(label, { points: 8, align: 'center' })],
  }))
  const empty = labels.map(() => ({ width, children: [paragraphOf('', { points: 8 })] }))
  return docxTable([{ cells: named }, { cells: empty, minHeight: 14 }], width * labels.length)
}

function signatureLines({ labels }: PaperBlockOf<'signatureLines'>, width: number): Table {
  const rows = labels.map((label) => ({
    minHeight: 11,
    cells: [
      { width: width * 0.3, children: [paragraphOf(label, { points: 10 })] },
      { width: width * 0.7, children: [paragraphOf('', { points: 10 })] },
    ],
  }))
  return docxTable(rows, width)
}
