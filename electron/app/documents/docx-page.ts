import { Footer, Header, PageNumber, Paragraph, TextRun } from 'docx'
import type { PaperContent } from '../../../shared/domain/paper-content.ts'
import { runningFoot, runningHead } from '../../../shared/domain/paper-text.ts'
import { type DocxPart, gap } from './docx-blocks.ts'
import { type DocxCell, docxTable } from './docx-grid.ts'
import { paragraphOf } from './docx-text.ts'
import { roughWidth } from './line-breaking.ts'
import { MUTED } from './paper-measures.ts'

const plain = (width: number, children: DocxCell['children']): DocxCell => ({
  width,
  children,
  hasBorder: false,
})

/** Patient, marks and number at the head of every page. */
export function docxHeader(content: PaperContent, width: number): Header {
  const { patient, marks, number } = runningHead(content)
  // A long name gets the room of the other two: a second line would push the page down.
  const share = roughWidth(patient) * 8.5 > width * 0.34 ? 0.46 : 0.34
  const rest = (1 - share) / 2
  const cells = [
    plain(width * share, [paragraphOf(patient, { points: 8.5, isBold: true })]),
    plain(width * rest, [paragraphOf(marks.join('　'), { points: 8.5, isBold: true, align: 'center' })]),
    plain(width * rest, [paragraphOf(number, { points: 8.5, align: 'right' })]),
  ]
  return new Header({ children: [docxTable([{ cells }], width), gap(2)] })
}

/** Day of issue, title and page n/m at the foot of every page; of its sheet where several are in the file. */
export function docxFooter(content: PaperContent, width: number, hasSheets: boolean): Footer {
  const { issued, title } = runningFoot(content)
  const third = width / 3
  const pageNo = new Paragraph({
    alignment: 'right',
    children: [
      new TextRun({
        size: 16,
        color: MUTED.slice(1),
        children: [
          PageNumber.CURRENT,
          ' / ',
          hasSheets ? PageNumber.TOTAL_PAGES_IN_SECTION : PageNumber.TOTAL_PAGES,
        ],
      }),
    ],
  })
  const cells = [
    plain(third, [paragraphOf(issued, { points: 8, colour: MUTED })]),
    plain(third, [paragraphOf(title, { points: 8, colour: MUTED, align: 'center' })]),
    plain(third, [pageNo]),
  ]
  return new Footer({ children: [docxTable([{ cells }], width), gap(2)] })
}

/** Title, addressee on the left, sender on the right. */
export function docxLetterHead({ title, recipient, issuer }: PaperContent, width: number): DocxPart[] {
  const heading = paragraphOf(title, {
    points: 16,
    isBold: true,
    align: 'center',
    more: { spacing: { after: 160 } },
  })
  if (recipient.length === 0 && issuer.length === 0) return [heading]
  const to = recipient.map((line, index) =>
    paragraphOf(line, { points: index === 0 ? 11.5 : 10.5, isBold: index === 0 }),
  )
  const align = recipient.length === 0 && issuer.length <= 2 ? 'right' : 'left'
  const from = issuer.map((line) => paragraphOf(line, { points: 9.5, align }))
  const atLeastOne = (lines: Paragraph[]) => (lines.length > 0 ? lines : [paragraphOf('', { points: 9.5 })])
  const cells = [plain(width * 0.51, atLeastOne(to)), plain(width * 0.49, atLeastOne(from))]
  return [heading, docxTable([{ cells }], width), gap(6)]
}
