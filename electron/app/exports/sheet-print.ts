import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import type { Feature } from 'write-excel-file/node'
import type { SheetTable } from './sheet-table.ts'

type PrintFeature = Feature<Stream | Buffer | Blob>

/** Title, mark and day stand above the header; data begins below it. */
export const HEADER_ROW = 4

/** One page wide, as many high as it takes; margins in inches. */
const PAGE: Readonly<Record<string, Record<string, number>>> = {
  pageSetup: { fitToWidth: 1, fitToHeight: 0 },
  pageMargins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6 },
}

/** 1 → A, 27 → AA. */
export function columnLetters(place: number): string {
  const letter = String.fromCharCode(65 + ((place - 1) % 26))
  return place <= 26 ? letter : columnLetters(Math.floor((place - 1) / 26)) + letter
}

const attribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Header with the arrows of Excel's filter; one page wide; page and number of pages at the foot. */
function printedSheetXml(xml: string, table: SheetTable | undefined): string {
  if (table === undefined || table.columns.length === 0) return xml
  const filter = `A${HEADER_ROW}:${columnLetters(table.columns.length)}${HEADER_ROW + table.rows.length}`
  return xml
    .replace(/(<worksheet[^>]*>)/u, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace('</sheetData>', `</sheetData><autoFilter ref="${filter}"/>`)
    .replace(
      /(<pageSetup[^>]*\/>)/u,
      '$1<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>',
    )
}

/** Names that Excel reads: the header is repeated on every printed page. */
function printTitles(xml: string, sheetNames: readonly string[]): string {
  const names = sheetNames.map(
    (name, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${attribute(name)}'!$${HEADER_ROW}:$${HEADER_ROW}</definedName>`,
  )
  return xml.replace('<definedNames/>', () => `<definedNames>${names.join('')}</definedNames>`)
}

/** What the writer does not do by itself: how the sheets are printed. */
export function printedSheets(tables: readonly SheetTable[], sheetNames: readonly string[]): PrintFeature {
  return {
    files: {
      transform: {
        'xl/workbook.xml': { transform: (xml) => printTitles(xml, sheetNames) },
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes) => ({ ...attributes, ...PAGE[tag] }),
          transform: (xml, _options, { sheetIndex }) => printedSheetXml(xml, tables[sheetIndex]),
        },
      },
    },
  }
}
