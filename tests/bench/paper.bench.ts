import { join } from 'node:path'
import { createDocumentRenderer } from '../../electron/app/documents/document-renderer.ts'
import { paperMakers } from '../../electron/app/documents/paper-makers.ts'
import { projectDir } from '../../electron/app/project-dir.ts'
import { localDate } from '../../shared/domain/local-date.ts'
import { facts, longFacts } from '../support/sample-papers.ts'
import { type Measured, measure } from './measure.ts'

const stamp = {
  number: '2026-0001',
  version: 1,
  issuedOn: localDate('2026-11-21'),
  isPreview: false,
}

/** The letter as PDF and DOCX, the first one of a process (fonts, module) and the following ones. */
export async function paperBench(): Promise<Measured[]> {
  const maker = paperMakers['referral-letter']
  const [short, long] = [facts, longFacts].map((given) => maker.content(maker.draft(given), given, stamp))
  if (short === undefined || long === undefined) throw new Error('no letter')
  const fontsDir = join(projectDir(), 'resources', 'fonts')
  const first = await measure(
    'letter PDF, first of a worker',
    async () => {
      const fresh = createDocumentRenderer({ fontsDir })
      await fresh.render(short, 'pdf')
      await fresh.close()
    },
    { runs: 5, warmUps: 0, note: 'worker, fonts and page' },
  )
  const renderer = createDocumentRenderer({ fontsDir })
  const rows = [
    first,
    await measure('letter PDF', () => renderer.render(short, 'pdf'), { runs: 15, note: 'two pages' }),
    await measure('letter PDF, long', () => renderer.render(long, 'pdf'), { runs: 10, note: 'many pages' }),
    await measure('letter DOCX', () => renderer.render(short, 'docx'), { runs: 15 }),
  ]
  await renderer.close()
  return rows
}
