import { createElement, type ReactElement } from 'react'
import { Path, Svg, Text, View } from '@react-pdf/renderer'
import type { PaperBlockOf } from '../../../shared/domain/paper-content.ts'
import { GOTHIC } from './paper-fonts.ts'
import { GAP, INK } from './paper-measures.ts'

/** A drawing as vectors over `width` points, in its own proportions; never parted by a page end. */
export function drawing(block: PaperBlockOf<'drawing'>, width: number): ReactElement {
  const height = (width * block.height) / block.width
  const items = block.items.map((item, index) => {
    const key = String(index)
    if (item.type === 'path') {
      const { d, fill, stroke, strokeWidth } = item
      return createElement(Path, { key, d, fill, stroke, strokeWidth })
    }
    // Text in a drawing takes no font from the page around it.
    const style = { fontFamily: GOTHIC, fontSize: item.points, fontWeight: item.isBold ? 700 : 400 }
    const place = { key, x: item.x, y: item.y, textAnchor: item.anchor, fill: INK, style }
    return createElement(Text, place, item.text)
  })
  const viewBox = `0 0 ${block.width} ${block.height}`
  return createElement(
    View,
    { style: { marginTop: GAP }, wrap: false },
    createElement(Svg, { width, height, viewBox }, ...items),
  )
}
