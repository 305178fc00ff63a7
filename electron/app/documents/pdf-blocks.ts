import { createElement, type ReactElement } from 'react'
import { View } from '@react-pdf/renderer'
import type { PaperBlock, PaperBlockOf } from '../../../shared/domain/paper-content.ts'
import { checkMark } from '../../../shared/domain/paper-text.ts'
import { roughLines } from './line-breaking.ts'
import { drawing } from './pdf-drawing.ts'
import { fieldsBlock, tableBlock } from './pdf-grid.ts'
import { GAP, INK, MM, MUTED, POINTS, RULE, TONE_COLOUR } from './paper-measures.ts'
import { textOf } from './pdf-text.ts'

/** One block of a paper over `width` points. */
export function pdfBlock(block: PaperBlock, width: number): ReactElement {
  switch (block.type) {
    case 'heading':
      return heading(block, width)
    case 'paragraph':
      return paragraph(block, width)
    case 'fields':
      return fieldsBlock(block, width)
    case 'table':
      return tableBlock(block, width)
    case 'checklist':
      return checklist(block, width)
    case 'ruledLines':
      return ruledLines(block)
    case 'box':
      return box(block, width)
    case 'spacer':
      return createElement(View, { style: { height: block.height * MM } })
    case 'stampBoxes':
      return stampBoxes(block)
    case 'signatureLines':
      return signatureLines(block, width)
    case 'sourceNote':
      return createElement(
        View,
        { style: { marginTop: GAP } },
        textOf(block.text, width, { points: 8, colour: MUTED }),
      )
    case 'drawing':
      return drawing(block, width)
    case 'pageBreak':
      return createElement(View, { break: true })
  }
}

function heading({ level, text, roomBelow }: PaperBlockOf<'heading'>, width: number): ReactElement {
  const style =
    level === 1
      ? { marginTop: 1.6 * GAP, paddingTop: 2, paddingLeft: 6, borderLeftWidth: 3, borderColor: INK }
      : { marginTop: GAP }
  // Never alone at the foot of a page.
  return createElement(
    View,
    { style, wrap: false, minPresenceAhead: Math.max(60, roomBelow * MM) },
    textOf(text, width - 9, { points: level === 1 ? 12 : 10.5, isBold: true }),
  )
}

function paragraph(block: PaperBlockOf<'paragraph'>, width: number): ReactElement {
  const { size, tone, align, isBold } = block
  return createElement(
    View,
    { style: { marginTop: GAP } },
    textOf(block.text, width, { points: POINTS[size], colour: TONE_COLOUR[tone], align, isBold }),
  )
}

function checklist({ items, columns, size }: PaperBlockOf<'checklist'>, width: number): ReactElement {
  const itemWidth = width / columns
  const children = items.map(({ text, isChecked }) =>
    createElement(
      View,
      { style: { width: itemWidth, paddingRight: 6, paddingBottom: 2 }, wrap: false },
      textOf(`${checkMark(isChecked)} ${text}`, itemWidth - 6, { points: POINTS[size] }),
    ),
  )
  return createElement(
    View,
    { style: { flexDirection: 'row', flexWrap: 'wrap', marginTop: GAP } },
    ...children,
  )
}

function ruledLines({ count, gap }: PaperBlockOf<'ruledLines'>): ReactElement {
  const style = { height: gap * MM, borderBottomWidth: 0.5, borderColor: '#9a9a9c' }
  const lines = Array.from({ length: count }, () => createElement(View, { style, wrap: false }))
  return createElement(View, { style: { marginTop: GAP } }, ...lines)
}

function box(block: PaperBlockOf<'box'>, width: number): ReactElement {
  const { title, text, minHeight, size, isStrong } = block
  const inner = width - 16
  const style = {
    borderWidth: isStrong ? 1.6 : 0.8,
    borderColor: isStrong ? INK : RULE,
    padding: 6,
    marginTop: GAP,
    minHeight: minHeight * MM,
  }
  const parts = [
    ...(title === ''
      ? []
      : [textOf(title, inner, { points: size === 'huge' ? 14 : size === 'large' ? 12 : 10, isBold: true })]),
    ...(text === ''
      ? []
      : [textOf(text, inner, { points: POINTS[size], isBold: isStrong && size !== 'normal' })]),
  ]
  return createElement(View, { style, wrap: roughLines(text, inner / POINTS[size]) > 18 }, ...parts)
}

function stampBoxes({ labels }: PaperBlockOf<'stampBoxes'>): ReactElement {
  const cells = labels.map((label, index) =>
    createElement(
      View,
      {
        style: {
          width: 18 * MM,
          borderWidth: 0.6,
          borderLeftWidth: index === 0 ? 0.6 : 0,
          borderColor: RULE,
        },
      },
      createElement(
        View,
        { style: { borderBottomWidth: 0.6, borderColor: RULE, paddingVertical: 1 } },
        textOf(label, 18 * MM, { points: 8, align: 'center' }),
      ),
      createElement(View, { style: { height: 14 * MM } }),
    ),
  )
  const style = { flexDirection: 'row', justifyContent: 'flex-end', marginTop: GAP } as const
  return createElement(View, { style, wrap: false }, ...cells)
}

function signatureLines({ labels }: PaperBlockOf<'signatureLines'>, width: number): ReactElement {
  const lines = labels.map((label) =>
    createElement(
      View,
      { style: { flexDirection: 'row', alignItems: 'flex-end', height: 11 * MM } },
      createElement(View, { style: { width: width * 0.3 } }, textOf(label, width * 0.3, { points: 10 })),
      createElement(View, {
        style: { flexGrow: 1, borderBottomWidth: 0.6, borderColor: INK, height: 9 * MM },
      }),
    ),
  )
  return createElement(View, { style: { marginTop: GAP }, wrap: false }, ...lines)
}
