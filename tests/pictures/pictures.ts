import { rm } from 'node:fs/promises'
import { beginning } from './beginning.ts'
import { casework, finding } from './casework.ts'
import { conference } from './conference.ts'
import { directory } from './directory.ts'
import { network } from './network.ts'
import { papers } from './paper-screens.ts'
import { printPapers } from './papers.ts'
import { region } from './region.ts'
import { PICTURES, startBrowser } from './studio.ts'

/** Every picture of manual and README, taken anew from the running program. Named walks on the command line: only these. */
const WALKS = { beginning, casework, finding, conference, papers, region, directory, network }

const wanted = process.argv.slice(2)
if (wanted.length === 0) await rm(PICTURES, { recursive: true, force: true })
const browser = await startBrowser()
try {
  for (const [name, walk] of Object.entries(WALKS)) {
    if (wanted.length === 0 || wanted.includes(name)) await walk(browser)
  }
} finally {
  await browser.close()
}
if (wanted.length === 0 || wanted.includes('printed')) await printPapers()
