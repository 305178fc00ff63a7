import { toEraDate } from './japanese-era.ts'
import type { PaperBlock, PaperContent } from './paper-content.ts'

/** What stands at the top of every page, left to right; empty pieces are left out. */
export function runningHead(content: PaperContent): { patient: string; marks: string[]; number: string } {
  const marks = [content.isPractice ? '架空データ（練習）' : '', content.mark].filter((mark) => mark !== '')
  const version = content.version > 0 ? `第${content.version}版` : ''
  const number = content.number === '' ? '' : `発行番号 ${content.number}`
  return { patient: content.patientLine, marks, number: [number, version].filter(Boolean).join('　') }
}

/** What stands at the foot of every page beside the page number: the day of issue and the title. */
export function runningFoot(content: PaperContent): { issued: string; title: string } {
  return { issued: `発行日 ${toEraDate(content.issuedOn)}`, title: content.title }
}

/** Every piece of text of a paper in reading order, as both renderers print it; page numbers are left out. */
export function paperTexts(content: PaperContent): string[] {
  const head = runningHead(content)
  const foot = runningFoot(content)
  return [
    head.patient,
    ...head.marks,
    head.number,
    content.title,
    ...content.recipient,
    ...content.issuer,
    ...content.blocks.flatMap(blockTexts),
    foot.issued,
    foot.title,
  ].filter((text) => text.trim() !== '')
}

/** The blocks of each sheet of its own (see PageBreak): one list, or several where the file goes to several readers. */
export function sheetsOf(blocks: readonly PaperBlock[]): PaperBlock[][] {
  const sheets: PaperBlock[][] = [[]]
  for (const block of blocks)
    if (block.type === 'pageBreak' && block.startsSheet) sheets.push([])
    else sheets.at(-1)?.push(block)
  return sheets
}

/** Filled or empty square: the tick box (U+2611) is in none of our faces. */
export function checkMark(isChecked: boolean): string {
  return isChecked ? '■' : '□'
}

function blockTexts(block: PaperBlock): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'sourceNote':
      return [block.text]
    case 'fields':
      return block.rows.flat().flatMap(({ label, value }) => [label, value])
    case 'table':
      return [...block.columns.map(({ title }) => title), ...block.rows.flat()]
    case 'checklist':
      return block.items.map(({ text, isChecked }) => `${checkMark(isChecked)} ${text}`)
    case 'box':
      return [block.title, block.text]
    case 'stampBoxes':
    case 'signatureLines':
      return block.labels
    case 'drawing':
      return block.items.flatMap((item) => (item.type === 'text' ? [item.text] : []))
    case 'ruledLines':
    case 'spacer':
    case 'pageBreak':
      return []
  }
}
