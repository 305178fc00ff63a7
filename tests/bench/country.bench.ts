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
const COUNT = Number(process.env.IEJI_BENCH_ROWS ?? 430_000)

async function lastLine(script: string, argument: string): Promise<unknown> {
  const path = join(projectDir(), 'tests', 'bench', script)
  const { stdout } = await run(process.execPath, [path, argument], { maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? 'null')
}

/** The whole country in one directory: its import, the memory, other users' calls meanwhile, and search. */
export async function countryBench(): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ieji-country-'))
  await writeDirectoryFiles(folder, { rows: COUNT, withHours: true })
  const built = (await lastLine('country-core.ts', folder)) as { rows: Measured[]; dataFolder: string }
  await rm(folder, { recursive: true })
  const rest = (await lastLine('rest-core.ts', built.dataFolder)) as number
  await rm(built.dataFolder, { recursive: true, force: true })
  return [
    ...built.rows,
    {
      what: 'country: memory of a core at rest',
      unit: 'MB',
      note: 'opened, some calls, the map of the country, 3 s',
      times: [rest],
    },
  ]
}
