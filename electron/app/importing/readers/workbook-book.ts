import { type CellFormat, formatOf } from './cell-format.ts'
import type { WorkbookParts } from './workbook-parts.ts'
import { decodeXml, readXml, type XmlHandlers } from './xml-events.ts'

/** What the sheets of a workbook have in common. */
export type Workbook = {
  readonly sheets: readonly { readonly name: string; readonly path: string }[]
  readonly strings: readonly string[]
  readonly formats: readonly CellFormat[]
  readonly calendar: 1900 | 1904
}

const nothing = () => {}

async function readTags(parts: WorkbookParts, path: string, open: XmlHandlers['open']): Promise<void> {
  await readXml(parts.open(path), { open, close: nothing, text: nothing })
}

/** A target as written (worksheets/sheet1.xml, /xl/worksheets/sheet1.xml, ../x.xml) as a path in the ZIP. */
function resolve(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : `${folder}/${target}`).split('/')
  const path: string[] = []
  for (const step of steps) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

type Link = { readonly id: string; readonly kind: string; readonly path: string }

/** What a part points at; `kind` is the last word of the type, the same in both dialects of the format. */
async function linksOf(parts: WorkbookParts, path: string): Promise<Link[]> {
  const at = path.lastIndexOf('/')
  const folder = path.slice(0, Math.max(0, at))
  const list = `${folder === '' ? '' : `${folder}/`}_rels/${path.slice(at + 1)}.rels`
  const links: Link[] = []
  if (!parts.has(list)) return links
  await readTags(parts, list, (name, attributes) => {
    if (name !== 'Relationship') return
    const { Id = '', Type = '', Target = '' } = attributes()
    links.push({
      id: Id,
      kind: Type.slice(Type.lastIndexOf('/') + 1),
      path: resolve(folder, decodeXml(Target)),
    })
  })
  return links
}

/** Texts that cells share, each with its pieces of rich text put together and without readings (rPh). */
export async function readStrings(pieces: AsyncIterable<Uint8Array>): Promise<string[]> {
  const strings: string[] = []
  let current = ''
  let isText = false
  let isReading = false
  await readXml(pieces, {
    open(name) {
      if (name === 'si') current = ''
      else if (name === 't') isText = !isReading
      else if (name === 'rPh') isReading = true
    },
    close(name) {
      if (name === 'si') strings.push(current)
      else if (name === 't') isText = false
      else if (name === 'rPh') isReading = false
    },
    text(text) {
      if (isText) current += text
    },
  })
  return strings
}

/** The format of each cell style, in the order in which cells name them. */
async function readFormats(parts: WorkbookParts, path: string): Promise<CellFormat[]> {
  const codes = new Map<number, string>()
  const ids: number[] = []
  let isInCells = false
  const open: XmlHandlers['open'] = (name, attributes) => {
    if (name === 'numFmt')
      codes.set(Number(attributes()['numFmtId']), decodeXml(attributes()['formatCode'] ?? ''))
    else if (name === 'cellXfs') isInCells = true
    else if (name === 'xf' && isInCells) ids.push(Number(attributes()['numFmtId'] ?? 0))
  }
  const close = (name: string) => {
    if (name === 'cellXfs') isInCells = false
  }
  await readXml(parts.open(path), { open, close, text: nothing })
  return ids.map((id) => formatOf(id, codes.get(id)))
}

/** Where the workbook's own part lies; nearly always xl/workbook.xml. */
async function workbookPath(parts: WorkbookParts): Promise<string> {
  const links = await linksOf(parts, '')
  return links.find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml'
}

/** Reads what the sheets share: names, texts, formats. Throws where a part is missing or broken. */
export async function readBook(parts: WorkbookParts): Promise<Workbook> {
  const path = await workbookPath(parts)
  const links = await linksOf(parts, path)
  const pathOf = (kind: string) => links.find((link) => link.kind === kind && parts.has(link.path))?.path
  let calendar: Workbook['calendar'] = 1900
  const sheets: { name: string; path: string }[] = []
  await readTags(parts, path, (tag, attributes) => {
    if (tag === 'workbookPr' && /^(?:1|true|on)$/u.test(attributes()['date1904'] ?? '')) calendar = 1904
    if (tag !== 'sheet') return
    const { name = '', ...more } = attributes()
    const id = Object.entries(more).find(([key]) => /(?:^|:)id$/u.test(key))?.[1]
    const link = links.find((one) => one.id === id)
    if (link?.kind === 'worksheet') sheets.push({ name: decodeXml(name), path: link.path })
  })
  const stringsPath = pathOf('sharedStrings')
  const stylesPath = pathOf('styles')
  return {
    sheets,
    strings: stringsPath === undefined ? [] : await readStrings(parts.open(stringsPath)),
    formats: stylesPath === undefined ? [] : await readFormats(parts, stylesPath),
    calendar,
  }
}
