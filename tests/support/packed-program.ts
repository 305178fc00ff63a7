import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { listPackage } from '@electron/asar'
import { projectDir } from '../../electron/app/project-dir.ts'
import { makeStandInElectron, type Target } from './stand-in-electron.ts'

const run = promisify(execFile)

export type PackedProgram = {
  /** The folder that would be installed. */
  readonly folder: string
  /** What Electron starts. */
  readonly program: string
  /** Paths in the archive, those that lie unpacked beside it included; with / and without a leading one. */
  readonly archived: readonly string[]
  /** Paths of all files around it, from the folder on, with /. */
  readonly files: readonly string[]
}

/** Packs the built program for a target as electron-builder.yml says, around a stand-in for Electron's runtime. */
export async function packProgram(temporary: string, target: Target): Promise<PackedProgram> {
  const root = projectDir()
  const electronDist = await makeStandInElectron(temporary, target)
  const output = join(temporary, `out-${target}`)
  const options = [`--${target}`, '--x64', '--dir', '--publish', 'never']
  const changes = [`-c.electronDist=${electronDist}`, `-c.directories.output=${output}`]
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js')
  try {
    await run(process.execPath, [builder, ...options, ...changes], { cwd: root, maxBuffer: 16 * 1024 * 1024 })
  } catch (error) {
    const said = error instanceof Error && 'stdout' in error ? `${String(error.stdout)}` : ''
    throw new Error(`electron-builder could not pack for ${target}:\n${said}`, { cause: error })
  }
  const folder = join(output, `${target}-unpacked`)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const slashes = (path: string) => path.replaceAll('\\', '/').replace(/^\//u, '')
  return {
    folder,
    program: join(folder, target === 'win' ? 'Ieji.exe' : 'ieji'),
    archived: listPackage(join(folder, 'resources', 'app.asar'), { isPack: false }).map(slashes),
    files: entries
      .filter((entry) => entry.isFile())
      .map((entry) => slashes(join(entry.parentPath, entry.name).slice(folder.length))),
  }
}
