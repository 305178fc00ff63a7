import { createElement, type ReactElement } from 'react'
import { Text, View } from '@react-pdf/renderer'
import { markBreaks } from './line-breaking.ts'
import { INK } from './paper-measures.ts'

export type TextLook = {
  readonly points: number
  readonly colour?: string
  readonly isBold?: boolean
  readonly align?: 'left' | 'center' | 'right'
  readonly lineHeight?: number
}

/** A text set in a column of `width` points; an empty one keeps the height of a line. */
export function textOf(text: string, width: number, look: TextLook): ReactElement {
  const { points, colour = INK, isBold = false, align = 'left', lineHeight = 1.5 } = look
  const style = {
    fontSize: points,
    color: colour,
    fontWeight: isBold ? 700 : 400,
    textAlign: align,
    lineHeight,
  }
  // One element a line: react-pdf would set the line end itself in Helvetica.
  const lines = text.split('\n').map((line) => {
    const set = line.trim() === '' ? '\u00a0' : markBreaks(line, Math.max(2, width / points))
    return createElement(Text, { style, orphans: 2, widows: 2 }, set)
  })
  return lines.length === 1 && lines[0] ? lines[0] : createElement(View, {}, ...lines)
}
