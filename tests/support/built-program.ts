import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { projectDir } from '../../electron/app/project-dir.ts'

/** Builds page, shell and core into dist where the sources have changed, and gives the folder. Throws where it fails. */
export function builtProgram(): string {
  const root = projectDir()
  for (const script of [['copy-fonts.mjs'], ['build.mjs', '--all']]) {
    const [name = '', ...args] = script
    execFileSync(process.execPath, [join(root, 'scripts', name), ...args], { cwd: root, stdio: 'inherit' })
  }
  return join(root, 'dist')
}
