import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { paperMakers } from '../../electron/app/documents/paper-makers.ts'
import { renderDocx } from '../../electron/app/documents/render-docx.ts'
import type { PaperKindCode } from '../../shared/domain/paper-kind.ts'
import { paperTexts } from '../../shared/domain/paper-text.ts'
import { unspaced } from '../support/pdf-tools.ts'
import { emptyFacts, facts, longFacts } from '../support/sample-papers.ts'

/** The files of a zip archive, read from its central directory. */
function unzip(archive: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(archive)
  const files = new Map<string, string>()
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1')) + 16)
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size, nameLength] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
    ]
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const data = bytes.subarray(start, start + size)
    files.set(
      bytes.toString('utf8', at + 46, at + 46 + nameLength),
      (method === 8 ? inflateRawSync(data) : data).toString('utf8'),
    )
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return files
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}

function textOf(xml: string): string {
  const runs = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, run = '']) => run)
  return unspaced(runs.join('').replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity))
}

const cases = Object.entries({ known: facts, long: longFacts, empty: emptyFacts }).flatMap(([name, from]) =>
  (Object.keys(paperMakers) as PaperKindCode[]).map((kind) => ({ kind, name, from })),
)

test.each(cases)(
  'the DOCX of $kind ($name) holds the text of the content, in its order',
  async ({ kind, from }) => {
    const maker = paperMakers[kind]
    const content = maker.content(maker.draft(from), from, {
      number: 'R8-1',
      version: 2,
      issuedOn: from.today,
      isPreview: false,
    })

    const files = unzip(await renderDocx(content))

    const parts = ['word/header1.xml', 'word/document.xml', 'word/footer1.xml'].map((name) =>
      textOf(files.get(name) ?? ''),
    )
    // The footer ends in the stroke between page and pages, both of which Word fills in.
    expect(parts.join('').replace(/\/$/, '')).toBe(unspaced(paperTexts(content).join('')))
    expect(files.get('word/footer1.xml')).toMatch(/PAGE[\s\S]*NUMPAGES/)
  },
)
