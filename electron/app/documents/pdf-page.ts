import { createElement, type ReactElement } from 'react'
import { Text, View } from '@react-pdf/renderer'
import type { PaperContent } from '../../../shared/domain/paper-content.ts'
import { runningFoot, runningHead } from '../../../shared/domain/paper-text.ts'
import { roughWidth } from './line-breaking.ts'
import type { PageFrame } from './page-frame.ts'
import { INK, MM, MUTED, RULE } from './paper-measures.ts'
import { textOf } from './pdf-text.ts'

/** Patient, marks and number at the head of every page. */
export function pageHead(content: PaperContent, frame: PageFrame): ReactElement {
  const { patient, marks, number } = runningHead(content)
  const style = {
    position: 'absolute',
    top: frame.top - 11 * MM,
    left: frame.left,
    width: frame.width,
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'space-between',
  } as const
  const marksWidth = marks.reduce((sum, text) => sum + markWidth(text) + 4, 0)
  const [left, right] = headWidths({ patient, number }, frame.width - marksWidth - 8)
  return createElement(
    View,
    { style, fixed: true },
    createElement(
      View,
      { style: { width: left } },
      textOf(patient, left, { points: 8.5, isBold: true, lineHeight: 1.25 }),
    ),
    createElement(View, { style: { flexDirection: 'row' } }, ...marks.map(mark)),
    createElement(
      View,
      { style: { width: right } },
      textOf(number, right, { points: 8.5, align: 'right', lineHeight: 1.25 }),
    ),
  )
}

const HEAD_POINTS = 8.5

/** The marks stand in the middle unless the patient's name needs more room than that leaves: it may not run into the page. */
function headWidths({ patient, number }: { patient: string; number: string }, room: number) {
  const natural = (text: string) => roughWidth(text) * HEAD_POINTS + 6
  const half = room / 2
  const left = Math.max(half, Math.min(natural(patient), room - natural(number)))
  return [left, room - left] as const
}

const MARK_POINTS = 8.5
const markWidth = (text: string) => roughWidth(text) * MARK_POINTS + 12

function mark(text: string): ReactElement {
  const width = markWidth(text)
  const style = { width, borderWidth: 1, borderColor: INK, paddingVertical: 1, marginHorizontal: 2 }
  const look = { points: MARK_POINTS, isBold: true, align: 'center', lineHeight: 1.25 } as const
  return createElement(View, { style }, textOf(text, width, look))
}

/** Day of issue, title and page n/m of its sheet at the foot of every page. */
export function pageFoot(content: PaperContent, frame: PageFrame): ReactElement {
  const { issued, title } = runningFoot(content)
  const style = {
    position: 'absolute',
    bottom: 8 * MM,
    left: frame.left,
    width: frame.width,
    flexDirection: 'row',
    justifyContent: 'space-between',
    borderTopWidth: 0.5,
    borderColor: RULE,
    paddingTop: 2,
  } as const
  const third = frame.width / 3
  const pageNo = createElement(Text, {
    style: { width: third, fontSize: 8, color: MUTED, textAlign: 'right' },
    render: ({ subPageNumber, subPageTotalPages }) => `${subPageNumber} / ${subPageTotalPages}`,
  })
  return createElement(
    View,
    { style, fixed: true },
    createElement(
      View,
      { style: { width: third } },
      textOf(issued, third, { points: 8, colour: MUTED, lineHeight: 1.25 }),
    ),
    createElement(
      View,
      { style: { width: third } },
      textOf(title, third, { points: 8, colour: MUTED, align: 'center', lineHeight: 1.25 }),
    ),
    pageNo,
  )
}

/** Title, addressee on the left, sender on the right: the top of the first page. */
export function letterHead(content: PaperContent, frame: PageFrame): ReactElement {
  const { title, recipient, issuer } = content
  const titleView = createElement(
    View,
    { style: { marginBottom: 6 } },
    textOf(title, frame.width, { points: 16, isBold: true, align: 'center', lineHeight: 1.3 }),
  )
  if (recipient.length === 0 && issuer.length === 0) return titleView
  const [left, right] = [frame.width * 0.54, frame.width * 0.44]
  const to = recipient.map((line, index) =>
    textOf(line, left, { points: index === 0 ? 11.5 : 10.5, isBold: index === 0 }),
  )
  // A name alone, without an addressee beside it, stands at the edge of the page and not somewhere in its middle.
  const align = recipient.length === 0 && issuer.length <= 2 ? 'right' : 'left'
  const from = issuer.map((line) => textOf(line, right, { points: 9.5, align, lineHeight: 1.45 }))
  const parties = createElement(
    View,
    { style: { flexDirection: 'row', justifyContent: 'space-between', marginBottom: 8 } },
    createElement(View, { style: { width: left } }, ...to),
    createElement(View, { style: { width: right } }, ...from),
  )
  return createElement(View, {}, titleView, parties)
}
