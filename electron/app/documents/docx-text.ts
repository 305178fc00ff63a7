import { AlignmentType, BorderStyle, Paragraph, type IParagraphOptions, TextRun } from 'docx'
import { INK } from './paper-measures.ts'

/** Twentieths of a point, Word's unit. */
export const twips = (points: number) => Math.round(points * 20)

export type DocxLook = {
  readonly points: number
  readonly colour?: string
  readonly isBold?: boolean
  readonly align?: 'left' | 'center' | 'right'
  /** Further properties of the paragraph. */
  readonly more?: Partial<IParagraphOptions>
}

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }

/** One paragraph; line ends of the text are line breaks in it. 禁則処理 is Word's own (kinsoku is on by default). */
export function paragraphOf(text: string, look: DocxLook): Paragraph {
  const { points, colour = INK, isBold = false, align = 'left', more = {} } = look
  const run = { size: points * 2, bold: isBold, color: colour.slice(1) }
  const children = text
    .split('\n')
    .map((line, index) => new TextRun({ ...run, text: line, ...(index === 0 ? {} : { break: 1 }) }))
  // Large figures would touch the rule above them.
  const spacing = points >= 14 ? { spacing: { before: 60 } } : {}
  return new Paragraph({ alignment: ALIGN[align], children, ...spacing, ...more })
}

export const THIN = { style: BorderStyle.SINGLE, size: 4, color: '767676' }
export const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const ALL_THIN = { top: THIN, bottom: THIN, left: THIN, right: THIN }
export const ALL_NONE = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER }
