import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paperMakers } from '../../electron/app/documents/paper-makers.ts'
import { renderDocx } from '../../electron/app/documents/render-docx.ts'
import type { PaperKindCode } from '../../shared/domain/paper-kind.ts'
import { paperTexts } from '../../shared/domain/paper-text.ts'
import { hasPoppler, poppler, unspaced } from '../support/pdf-tools.ts'
import { facts, longFacts } from '../support/sample-papers.ts'

const hasOffice = hasPoppler && spawnSync('soffice', ['--version']).error === undefined
if (!hasOffice)
  process.stderr.write('skipped: LibreOffice or poppler is not installed, Word files are not opened\n')

const cases = Object.entries({ known: facts, long: longFacts }).flatMap(([name, from]) =>
  (Object.keys(paperMakers) as PaperKindCode[]).map((kind) => ({
    kind,
    name,
    from,
    file: `${kind}-${name}`,
  })),
)
const contentOf = ({ kind, from }: (typeof cases)[number]) => {
  const maker = paperMakers[kind]
  return maker.content(maker.draft(from), from, {
    number: 'R8-1',
    version: 2,
    issuedOn: from.today,
    isPreview: false,
  })
}

let folder: string

/** One start of LibreOffice opens them all; each start alone takes seconds. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ieji-office-'))
  if (!hasOffice) return
  for (const one of cases) await writeFile(join(folder, `${one.file}.docx`), await renderDocx(contentOf(one)))
  const files = cases.map(({ file }) => join(folder, `${file}.docx`))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  for (const format of ['txt:Text (encoded):UTF8', 'pdf']) {
    spawnSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, ...files], {
      timeout: 150_000,
    })
  }
}, 180_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

test.skipIf(!hasOffice).each(cases)(
  'LibreOffice opens the Word file of $kind ($name) with every text of the paper',
  async (one) => {
    // The text export leaves the head and foot of the page out: they stand in the printed page.
    const text = await readFile(join(folder, `${one.file}.txt`), 'utf8')
    const printed = poppler('pdftotext', await readFile(join(folder, `${one.file}.pdf`)), ['-raw'])
    const opened = unspaced(text) + unspaced(printed)
    const texts = paperTexts(contentOf(one))
      .map(unspaced)
      .filter((part) => part !== '')
    expect(texts.length).toBeGreaterThan(5)
    expect(texts.filter((part) => !opened.includes(part))).toEqual([])
  },
)
