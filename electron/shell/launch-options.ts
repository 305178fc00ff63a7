import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataFolder } from '../app/data-folder.ts'

export type LaunchOptions = {
  readonly dataFolder: string
  /** Names the window's own settings and its "already open" lock: each data folder has one window. */
  readonly profile: string
}

/** Reads `--data DIR` among whatever else Electron and Chromium were started with. */
export function readLaunchOptions(args: readonly string[], workingFolder = process.cwd()): LaunchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' } },
    strict: false,
  })
  if (typeof values.data !== 'string' || values.data === '') {
    return { dataFolder: defaultDataFolder(), profile: 'ieji' }
  }
  const dataFolder = resolve(workingFolder, values.data)
  const mark = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)
  return { dataFolder, profile: `ieji-${mark}` }
}
