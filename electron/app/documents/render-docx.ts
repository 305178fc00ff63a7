import { Document, Packer, PageOrientation } from 'docx'
import type { PaperBlock, PaperContent } from '../../../shared/domain/paper-content.ts'
import { sheetsOf } from '../../../shared/domain/paper-text.ts'
import { docxBlock } from './docx-blocks.ts'
import type { DocxKept } from './docx-grid.ts'
import { docxFooter, docxHeader, docxLetterHead } from './docx-page.ts'
import { twips } from './docx-text.ts'
import { MM, PAGE_POINTS } from './paper-measures.ts'
import { pageFrame, type PageFrame } from './page-frame.ts'
import { printableContent } from './printable-text.ts'

/** As Windows names the faces; a machine without them shows its own Gothic or Mincho. */
const WORD_FONTS = { gothic: 'BIZ UDPゴシック', mincho: 'BIZ UDP明朝 Medium' }

/** The paper as a Word document to edit: same blocks, same text as the PDF. */
export async function renderDocx(raw: PaperContent): Promise<Uint8Array<ArrayBuffer>> {
  const content = printableContent(raw)
  const frame = pageFrame(content)
  const sheets = sheetsOf(content.blocks)
  const name = WORD_FONTS[content.typeface]
  const document = new Document({
    title: content.title,
    creator: '家路',
    lastModifiedBy: '家路',
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: name, hAnsi: name, eastAsia: name, cs: name },
            language: { value: 'ja-JP', eastAsia: 'ja-JP' },
          },
          paragraph: { spacing: { line: 320 } },
        },
      },
    },
    sections: sheets.map((blocks) => ({
      properties: { page: { ...pageProperties(content, frame), pageNumbers: { start: 1 } } },
      headers: { default: docxHeader(content, frame.width) },
      footers: { default: docxFooter(content, frame.width, sheets.length > 1) },
      children: [
        ...docxLetterHead(content, frame.width),
        ...blocks.flatMap((block, at) => docxBlock(block, frame.width, keptAt(blocks, at))),
      ],
    })),
  })
  return Uint8Array.from(await Packer.toBuffer(document))
}

/** More rows than this are no glance: Word would begin them on a new page and leave the old one empty. */
const MOST_KEPT_ROWS = 12

/** What stands below a heading that asks for room stays with it on one page, as in the PDF. */
function keptAt(blocks: readonly PaperBlock[], at: number): DocxKept {
  const start = blocks.slice(0, at + 1).findLastIndex(({ type }) => type === 'heading')
  const heading = blocks[start]
  if (heading?.type !== 'heading' || heading.roomBelow === 0) return 'none'
  const length = blocks.slice(start + 1).findIndex(({ type }) => type === 'heading')
  const group = blocks.slice(start + 1, length < 0 ? undefined : start + 1 + length)
  const rows = group.reduce((sum, block) => sum + ('rows' in block ? block.rows.length : 1), 0)
  if (rows > MOST_KEPT_ROWS) return 'none'
  return at - start === group.length ? 'butLast' : 'all'
}

function pageProperties({ page }: PaperContent, frame: PageFrame) {
  const [width, height] = PAGE_POINTS[page.size]
  const isLandscape = page.orientation === 'landscape'
  return {
    // Portrait sizes: the library turns them for a landscape page.
    size: {
      width: twips(width),
      height: twips(height),
      orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: twips(frame.top),
      bottom: twips(frame.bottom),
      left: twips(frame.left),
      right: twips(frame.right),
      header: twips(9 * MM),
      footer: twips(7 * MM),
    },
  }
}
