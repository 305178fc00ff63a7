import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, screen, type Session, type WebPreferences } from 'electron'
import type { ProgramFolders } from '../app/program-folders.ts'
import { MANUAL_ADDRESS, PAGE_ADDRESS } from './addresses.ts'
import { shellText } from './shell-text.ts'
import { placeWindow, SMALLEST, type WindowPlace } from './window-place.ts'

/** `plugins` is Chromium's PDF viewer: previews and printing of our papers need it. */
function pagePreferences(session: Session): WebPreferences {
  return {
    session,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    plugins: true,
    devTools: !app.isPackaged,
  }
}

/** The program's window, where it was left. */
export function openWindow(
  session: Session,
  folders: Pick<ProgramFolders, 'preload' | 'icon'>,
): BrowserWindow {
  const [first, ...others] = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()]
  const place = placeWindow(readPlace(), [first.workArea, ...others.map(({ workArea }) => workArea)])
  const { isMaximized, ...bounds } = place
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: shellText.appName,
    icon: folders.icon,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: { ...pagePreferences(session), preload: folders.preload },
  })
  window.once('ready-to-show', () => (isMaximized ? window.maximize() : window.show()))
  window.on('close', () => writePlace({ ...window.getNormalBounds(), isMaximized: window.isMaximized() }))
  window.webContents.on('will-prevent-unload', (event) => {
    if (mayLeave(window)) event.preventDefault()
  })
  void window.loadURL(PAGE_ADDRESS)
  return window
}

let manual: BrowserWindow | undefined

/** The manual in a window beside the work; one is enough. It has no bridge to the core. */
export function openManual(session: Session): void {
  if (manual !== undefined) return manual.focus()
  const window = new BrowserWindow({
    width: 960,
    height: 720,
    title: shellText.manualTitle,
    backgroundColor: '#ffffff',
    webPreferences: pagePreferences(session),
  })
  window.once('closed', () => (manual = undefined))
  void window.loadURL(MANUAL_ADDRESS)
  manual = window
}

/** A page with something unsaved holds its window back without a word; the shell has to ask. */
function mayLeave(window: BrowserWindow): boolean {
  const { message, stay, leave } = shellText.unsaved
  const buttons = [stay, leave]
  const choice = { type: 'question', title: shellText.appName, message, buttons, cancelId: 0 } as const
  return dialog.showMessageBoxSync(window, { ...choice, buttons }) === buttons.indexOf(leave)
}

const placeFile = () => join(app.getPath('userData'), 'window.json')

function readPlace(): unknown {
  try {
    return JSON.parse(readFileSync(placeFile(), 'utf8'))
  } catch {
    return undefined // First start, or a file that somebody damaged: the window opens in the middle.
  }
}

function writePlace(place: WindowPlace): void {
  try {
    writeFileSync(placeFile(), JSON.stringify(place))
  } catch {
    // A profile that cannot be written only forgets where the window was.
  }
}
