import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectDir } from '../../electron/app/project-dir.ts'

export type Target = 'linux' | 'win'

/** Where Electron keeps its fuses: this mark, version 1, nine of them, all off. A packager looks for it in the program. */
const FUSE_WIRE = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('0'.repeat(9)),
])

/** A real Windows program of node_modules: the packager writes icon and version into it. */
const WINDOWS_PROGRAM = 'node_modules/electron-winstaller/vendor/7z-x64.exe'

/**
 * A folder with the shape of Electron's own, where its real runtime cannot be had: everything around the program can be
 * packed and looked at, the program itself cannot start.
 */
export async function makeStandInElectron(folder: string, target: Target): Promise<string> {
  const electron = join(folder, `electron-${target}`)
  await mkdir(join(electron, 'resources'), { recursive: true })
  await mkdir(join(electron, 'locales'))
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version'])
    await writeFile(join(electron, name), name)
  if (target === 'linux') {
    const script = Buffer.from('#!/bin/sh\necho stand-in\nexit 0\n')
    await writeFile(join(electron, 'electron'), Buffer.concat([script, FUSE_WIRE]), { mode: 0o755 })
  } else {
    const program = join(electron, 'electron.exe')
    await copyFile(join(projectDir(), WINDOWS_PROGRAM), program)
    await writeFile(program, Buffer.concat([await readFile(program), FUSE_WIRE]))
  }
  return electron
}
