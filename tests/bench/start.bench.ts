import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { projectDir } from '../../electron/app/project-dir.ts'
import { type Measured, measure } from './measure.ts'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
]

/** From the process's start to the first screen that takes a key, in a browser that is already open. */
export async function startBench(): Promise<Measured[]> {
  const executablePath = process.env.IEJI_CHROMIUM ?? ''
  const browser = await chromium.launch({ ...(executablePath === '' ? {} : { executablePath }), args: FLAGS })
  const folder = await mkdtemp(join(tmpdir(), 'ieji-bench-'))
  const start = async () => {
    const main = join(projectDir(), 'electron', 'loopback', 'main.ts')
    const core = spawn(process.execPath, [main, '--no-open', '--data', folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = (await once(core.stdout, 'data')) as [Buffer]
    const page = await browser.newPage()
    await page.goto(/http:\S+/.exec(line.toString())?.[0] ?? '')
    await page.getByRole('button').first().waitFor()
    await page.close()
    core.kill('SIGTERM')
    await once(core, 'exit')
  }
  const rows = [
    await measure('start to interactive', start, { runs: 7, warmUps: 1, note: 'core, page, first button' }),
  ]
  await browser.close()
  await rm(folder, { recursive: true, force: true })
  return rows
}
