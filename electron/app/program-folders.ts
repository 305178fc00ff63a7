import { basename, dirname, join } from 'node:path'
import { projectDir } from './project-dir.ts'

/** Where the parts of the program lie. */
export type ProgramFolders = {
  /** Holds package.json. */
  readonly root: string
  readonly resourcesDir: string
  readonly seedsDir: string
  /** The built page. */
  readonly pageDir: string
  /** The user manual, a page of its own. */
  readonly manualDir: string
  /** The window's own picture, where the system takes none from the program's file. */
  readonly icon: string
  /** What Electron loads into the page before it. */
  readonly preload: string
  /** What Electron runs as the core's process. */
  readonly coreProcess: string
}

/**
 * In the project everything lies below package.json. In a package the shell and the page are in `app.asar`, the core
 * beside it in `app.asar.unpacked` (worker threads and plain Node cannot read an archive), the data beside both.
 */
export function programFolders(root: string = projectDir()): ProgramFolders {
  const isPackaged = /^app\.asar(\.unpacked)?$/u.test(basename(root))
  const around = isPackaged ? dirname(root) : root
  const archive = isPackaged ? join(around, 'app.asar') : root
  const unpacked = isPackaged ? join(around, 'app.asar.unpacked') : root
  return {
    root,
    resourcesDir: join(around, 'resources'),
    seedsDir: join(around, 'seeds'),
    pageDir: join(archive, 'dist', 'renderer'),
    manualDir: join(around, 'resources', 'manual'),
    icon: join(around, 'resources', 'icons', 'ieji.png'),
    preload: join(archive, 'dist', 'preload', 'preload.cjs'),
    coreProcess: join(unpacked, 'dist', 'core', 'core-process.js'),
  }
}
