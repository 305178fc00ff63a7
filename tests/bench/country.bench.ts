import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectDir } from '../../electron/app/project-dir.ts'
import { writeDirectoryFiles } from './made-directory-files.ts'
import type { Measured } from './measure.ts'

const run = promisify(execFile)

/** Institutions and offices; a smaller number gives a quicker, milder run. */
export const COUNTRY_ROWS = Number(process.env.IEJI_BENCH_ROWS ?? 430_000)

async function lastLine(script: string, ...given: string[]): Promise<unknown> {
  const path = join(projectDir(), 'tests', 'bench', script)
  // With the flags that the core itself is started with.
  const { stdout } = await run(process.execPath, [...process.execArgv, path, ...given], {
    maxBuffer: 64 * 1024 * 1024,
  })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? 'null')
}

type Built = { readonly rows: Measured[]; readonly dataFolder: string }

/** In a process of its own; searched is the one without hours, they change nothing of it. */
async function built(withHours: boolean): Promise<Built> {
  const folder = await mkdtemp(join(tmpdir(), 'ieji-country-'))
  await writeDirectoryFiles(folder, { rows: COUNTRY_ROWS, withHours })
  const done = (await lastLine('country-core.ts', folder, withHours ? 'import' : 'search')) as Built
  await rm(folder, { recursive: true })
  return done
}

/**
 * The whole country in one directory, with the files of opening hours and without: its import, the memory, other users'
 * calls meanwhile, and search.
 */
export async function countryBench(): Promise<Measured[]> {
  const withHours = await built(true)
  await rm(withHours.dataFolder, { recursive: true, force: true })
  const plain = await built(false)
  const rest = (await lastLine('rest-core.ts', plain.dataFolder)) as number
  await rm(plain.dataFolder, { recursive: true, force: true })
  return [
    ...withHours.rows,
    ...plain.rows,
    {
      what: 'country: memory of a core at rest',
      unit: 'MB',
      note: 'opened, some calls, the map of the country, 3 s',
      times: [rest],
    },
  ]
}
