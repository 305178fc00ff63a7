import type { SheetColumn } from './sheet-table.ts'
import { columnLetters, HEADER_ROW } from './sheet-print.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Places in the list of looks (`styles.xml`). */
export const LOOK = {
  title: 1,
  mark: 2,
  insideMark: 3,
  text: 4,
  header: 5,
  cell: 6,
  number: 7,
  day: 8,
} as const

/** The files of a workbook of one sheet beside the sheet itself. */
export function workbookParts(tab: string): Record<string, string> {
  const name = tab.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '’')
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$${HEADER_ROW}:$${HEADER_ROW}</definedName></definedNames></workbook>`,
    'xl/styles.xml': styles(),
  }
}

function styles(): string {
  const font = (more: string, size = 10) =>
    `<font>${more}<sz val="${size}"/><name val="BIZ UDPGothic"/></font>`
  const line = '<color rgb="FF949494"/>'
  const box = ['left', 'right', 'top', 'bottom']
    .map((side) => `<${side} style="thin">${line}</${side}>`)
    .join('')
  const look = (parts: {
    font?: number
    fill?: number
    box?: boolean
    format?: number
    center?: boolean
  }) => {
    const { font: fontNo = 0, fill = 0, box: isBoxed = false, format = 0, center = false } = parts
    const place = `<alignment vertical="${center ? 'center' : 'top'}"${center ? ' horizontal="center"' : ''}/>`
    return `<xf numFmtId="${format}" fontId="${fontNo}" fillId="${fill}" borderId="${isBoxed ? 1 : 0}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyNumberFormat="1" applyAlignment="1">${place}</xf>`
  }
  // 49 is text: what is edited stays text. 164 is our day.
  const looks = [
    look({}),
    look({ font: 1, format: 49 }),
    look({ font: 2, format: 49 }),
    look({ font: 3, format: 49 }),
    look({ format: 49 }),
    look({ font: 2, fill: 2, box: true, format: 49, center: true }),
    look({ box: true, format: 49 }),
    look({ box: true }),
    look({ box: true, format: 164, center: true }),
  ]
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy/mm/dd"/></numFmts><fonts count="4">${font('')}${font('<b/>', 14)}${font('<b/>')}${font('<b/><color rgb="FFCE0000"/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8F1FE"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/></border><border>${box}</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${looks.length}">${looks.join('')}</cellXfs></styleSheet>`
}

/** The sheet before its rows: header frozen, widths. */
export function sheetHead(columns: readonly SheetColumn[]): string {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const pane = `<pane ySplit="${HEADER_ROW}" topLeftCell="A${HEADER_ROW + 1}" activePane="bottomLeft" state="frozen"/>`
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`
}

/** The sheet after its rows: filter over the `rows` of data, printed one page wide with numbers at the foot. */
export function sheetFoot(columns: number, rows: number): string {
  return `</sheetData><autoFilter ref="A${HEADER_ROW}:${columnLetters(columns)}${HEADER_ROW + rows}"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`
}
