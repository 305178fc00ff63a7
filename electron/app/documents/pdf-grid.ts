import { createElement, type ReactElement, type ReactNode } from 'react'
import { View } from '@react-pdf/renderer'
import type { PaperBlockOf, PaperCell, PaperTextSize } from '../../../shared/domain/paper-content.ts'
import { roughLines } from './line-breaking.ts'
import { GAP, MM, MOST_WHOLE_LINES, POINTS, RULE, SHADE, TONE_COLOUR } from './paper-measures.ts'
import { type TextLook, textOf } from './pdf-text.ts'

const LINE = 0.75
const PADDING = 4
/** So many lines of a row that runs on must fit before it does: no label alone at the foot of a page. */
const FIRST_LINES = 4

const total = (shares: readonly { share: number }[]) => shares.reduce((sum, { share }) => sum + share, 0)

function grid(children: ReactNode[]): ReactElement {
  return createElement(View, { style: { paddingTop: LINE, marginTop: GAP } }, ...children)
}

/** One cell; `width` includes its padding. The first of a row draws the rule on its left too. */
function cell(width: number, child: ReactElement, isShaded: boolean): ReactElement {
  const style = {
    width,
    borderRightWidth: LINE,
    borderColor: RULE,
    paddingHorizontal: PADDING,
    paddingTop: 3.5,
    paddingBottom: 1.5,
    ...(isShaded ? { backgroundColor: SHADE } : {}),
  }
  return createElement(View, { style }, child)
}

type RowOptions = { readonly mayBreak: boolean; readonly minHeight: number; readonly isHead?: boolean }

/** Each row draws its own rules above and below, over its neighbour's, so that it is closed on every page. */
function row(cells: ReactElement[], { mayBreak, minHeight, isHead = false }: RowOptions): ReactElement {
  const style = {
    flexDirection: 'row' as const,
    minHeight: minHeight * MM,
    borderTopWidth: LINE,
    borderBottomWidth: LINE,
    borderLeftWidth: LINE,
    borderColor: RULE,
    marginTop: -LINE,
  }
  // react-pdf asks whether `fixed` is there, not whether it is true.
  return createElement(View, { style, wrap: mayBreak, ...(isHead ? { fixed: true } : {}) }, ...cells)
}

/** An invisible part that goes to the next page where less than `points` are left for what follows. */
const roomFor = (points: number) => createElement(View, { minPresenceAhead: points })

/** Label/value grid over `width` points. */
export function fieldsBlock(block: PaperBlockOf<'fields'>, width: number): ReactElement {
  const inner = width - LINE
  const rows = block.rows.flatMap((cells) => {
    const shares = total(cells)
    const parts = cells.flatMap((each) => fieldCells(each, (inner * each.share) / shares, block))
    const lines = Math.max(
      ...cells.map((field) => {
        const valueWidth = (inner * field.share) / shares - block.labelWidth * MM - 2 * PADDING
        return roughLines(field.value, valueWidth / POINTS[field.size ?? block.size])
      }),
    )
    const mayBreak = lines > MOST_WHOLE_LINES.fields
    const whole = row(parts, { mayBreak, minHeight: block.minHeight })
    return mayBreak ? [roomFor(FIRST_LINES * 1.5 * POINTS[block.size]), whole] : [whole]
  })
  return grid(rows)
}

function fieldCells(field: PaperCell, width: number, block: PaperBlockOf<'fields'>): ReactElement[] {
  const points = POINTS[field.size ?? block.size]
  const labelWidth = Math.min(block.labelWidth * MM, width * 0.6)
  const valueWidth = width - labelWidth
  const label = textOf(field.label, labelWidth - 2 * PADDING, labelLook(block.size))
  const value = textOf(field.value, valueWidth - 2 * PADDING, { points, colour: TONE_COLOUR[field.tone] })
  return [cell(labelWidth, lowered(label, block.size, points), true), cell(valueWidth, value, false)]
}

const LABEL_POINTS: Record<PaperTextSize, number> = { small: 8, normal: 9, large: 11, huge: 11 }
const LABEL_LINE = 1.35

function labelLook(size: PaperTextSize): TextLook {
  return { points: LABEL_POINTS[size], isBold: true, lineHeight: LABEL_LINE }
}

/** The label is smaller: set down to the line of the value's first words. */
function lowered(label: ReactElement, size: PaperTextSize, valuePoints: number): ReactElement {
  const paddingTop = Math.min(8, Math.max(0, (1.5 * valuePoints - LABEL_LINE * LABEL_POINTS[size]) / 2))
  return createElement(View, { style: { paddingTop } }, label)
}

/** Table over `width` points; its head stands again on every page that it runs on to. */
export function tableBlock(block: PaperBlockOf<'table'>, width: number): ReactElement {
  const inner = width - LINE
  const shares = total(block.columns)
  const widths = block.columns.map(({ share }) => (inner * share) / shares)
  const points = POINTS[block.size]
  const head = block.columns.map(({ title, align }, index) =>
    cell(
      widths[index] ?? 0,
      textOf(title, (widths[index] ?? 0) - 2 * PADDING, { points: Math.min(points, 9), align, isBold: true }),
      true,
    ),
  )
  const headRow = row(head, { mayBreak: false, minHeight: 0, isHead: true })
  const rows = block.rows.map((texts) => {
    const cells = block.columns.map(({ align, isBold }, index) => {
      const cellWidth = widths[index] ?? 0
      return cell(
        cellWidth,
        textOf(texts[index] ?? '', cellWidth - 2 * PADDING, { points, align, isBold }),
        false,
      )
    })
    const lines = Math.max(
      0,
      ...texts.map((text, index) => roughLines(text, ((widths[index] ?? 1) - 2 * PADDING) / points)),
    )
    return row(cells, { mayBreak: lines > MOST_WHOLE_LINES.table, minHeight: block.minHeight })
  })
  // A head alone at the foot of a page says nothing: it asks for room for the first row, too.
  const room = roomFor(24 + Math.max(3 * points, block.minHeight * MM))
  return createElement(View, {}, room, grid([headRow, ...rows]))
}
