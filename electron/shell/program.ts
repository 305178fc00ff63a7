import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, session } from 'electron'
import { programFolders } from '../app/program-folders.ts'
import { linkCore } from './core-link.ts'
import { forkCore } from './fork-core.ts'
import { answerPages } from './ipc.ts'
import type { LaunchOptions } from './launch-options.ts'
import { lockContents, lockSession } from './lock-down.ts'
import { installMenu } from './menu.ts'
import { servePage } from './page-protocol.ts'
import { offerRestart, watchPage } from './trouble.ts'
import { openManual, openWindow } from './window.ts'

/** Must run before Electron is ready. A profile for each data folder, under a name without Japanese letters. */
export function chooseProfile(profile: string): void {
  const folder = join(app.getPath('appData'), profile)
  mkdirSync(folder, { recursive: true })
  app.setPath('userData', folder)
  // The same name as the installer gives its shortcut: one button in the task bar of Windows.
  app.setAppUserModelId('jp.ieji.ieji')
}

/** Starts the core and opens the window on it; the returned functions serve the program's later life. */
export function runProgram({ dataFolder }: LaunchOptions): { focus: () => void; close: () => Promise<void> } {
  const folders = programFolders()
  // A `persist:` session, because the PDF viewer has long failed in others; nothing is cached, and the page stores nothing.
  const ours = session.fromPartition('persist:ieji', { cache: false })
  const showManual = () => openManual(ours)
  lockSession(ours)
  lockSession(session.defaultSession)
  app.on('web-contents-created', (_event, contents) => lockContents(contents, showManual))
  servePage(ours, folders)

  let window: BrowserWindow | undefined
  const core = linkCore({
    fork: () => forkCore(folders.coreProcess),
    dataFolder,
    onTrouble: (trouble) =>
      void offerRestart(trouble, () => {
        core.restart()
        window?.webContents.reload()
      }),
  })
  answerPages(core)
  installMenu({ openManual: showManual, dataFolder })
  window = openWindow(ours, folders)
  window.once('closed', () => app.quit())
  watchPage(window)
  return {
    focus() {
      if (window.isMinimized()) window.restore()
      window.focus()
    },
    close: () => core.close(),
  }
}
