import { createElement } from 'react'
import { Document, Page, renderToBuffer } from '@react-pdf/renderer'
import type { PaperContent } from '../../../shared/domain/paper-content.ts'
import { paperTexts, sheetsOf } from '../../../shared/domain/paper-text.ts'
import { fontStack, GOTHIC, MINCHO, refuseMissingGlyphs, registerFonts } from './paper-fonts.ts'
import { pdfBlock } from './pdf-blocks.ts'
import { pageFrame } from './page-frame.ts'
import { letterHead, pageFoot, pageHead } from './pdf-page.ts'
import { printableContent } from './printable-text.ts'

/** The paper as a PDF with embedded fonts. Throws `unprintable` where a character is in none of them. */
export async function renderPdf(raw: PaperContent, fontsDir: string): Promise<Uint8Array<ArrayBuffer>> {
  const content = printableContent(raw)
  const family = content.typeface === 'mincho' ? MINCHO : GOTHIC
  registerFonts(fontsDir)
  await refuseMissingGlyphs(paperTexts(content), family)
  // A view into a pooled buffer: copied, so that it can be given to another thread.
  return Uint8Array.from(await renderToBuffer(pdfDocument(content, fontStack(family))))
}

function pdfDocument(content: PaperContent, fontFamily: string[]) {
  const frame = pageFrame(content)
  const style = {
    fontFamily,
    paddingTop: frame.top,
    paddingBottom: frame.bottom,
    paddingLeft: frame.left,
    paddingRight: frame.right,
  }
  const { size, orientation } = content.page
  const sheets = sheetsOf(content.blocks).map((blocks, at) =>
    createElement(
      Page,
      { key: at, size, orientation, style },
      pageHead(content, frame),
      letterHead(content, frame),
      ...blocks.map((block) => pdfBlock(block, frame.width)),
      pageFoot(content, frame),
    ),
  )
  // No patient in the file's properties: they show in file lists.
  const properties = { title: content.title, creator: '家路', producer: '家路', language: 'ja' }
  return createElement(Document, properties, ...sheets)
}
