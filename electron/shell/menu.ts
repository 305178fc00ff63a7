import { app, BrowserWindow, dialog, Menu, type MenuItemConstructorOptions } from 'electron'
import { isOurPage } from './addresses.ts'
import { shellText } from './shell-text.ts'

const words = shellText.menu

export type MenuActions = {
  readonly openManual: () => void
  readonly dataFolder: string
}

/** The menu bar. Its keys are the ones that people know from every other program. */
export function installMenu(actions: MenuActions): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: words.file, submenu: fileMenu() },
      { label: words.edit, submenu: editMenu() },
      { label: words.view, submenu: viewMenu() },
      { label: words.help, submenu: helpMenu(actions) },
    ]),
  )
}

function fileMenu(): MenuItemConstructorOptions[] {
  return [
    // Shown here, but left to the page: it knows which paper is open.
    { label: words.print, accelerator: 'CmdOrCtrl+P', registerAccelerator: false, click: () => pressPrint() },
    { type: 'separator' },
    { label: words.quit, accelerator: 'CmdOrCtrl+Q', role: 'quit' },
  ]
}

/** Papers are printed as PDF, never as the page's HTML: the menu presses Ctrl+P in the page, as the keyboard does. */
function pressPrint(): void {
  const contents = BrowserWindow.getFocusedWindow()?.webContents
  if (contents === undefined || !isOurPage(contents.getURL())) return
  const key = { keyCode: 'P', modifiers: [process.platform === 'darwin' ? 'meta' : 'control'] } as const
  contents.sendInputEvent({ type: 'keyDown', ...key, modifiers: [...key.modifiers] })
  contents.sendInputEvent({ type: 'keyUp', ...key, modifiers: [...key.modifiers] })
}

function editMenu(): MenuItemConstructorOptions[] {
  return [
    { label: words.undo, role: 'undo' },
    { label: words.redo, role: 'redo' },
    { type: 'separator' },
    { label: words.cut, role: 'cut' },
    { label: words.copy, role: 'copy' },
    { label: words.paste, role: 'paste' },
    { type: 'separator' },
    { label: words.selectAll, role: 'selectAll' },
  ]
}

function viewMenu(): MenuItemConstructorOptions[] {
  const development: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { label: words.reload, role: 'reload' },
    { label: words.developerTools, role: 'toggleDevTools' },
  ]
  return [
    { label: words.zoomIn, role: 'zoomIn', accelerator: 'CmdOrCtrl+Plus' },
    // The same key without Shift: on a Japanese keyboard + lies on ; and on others on =.
    { role: 'zoomIn', accelerator: 'CmdOrCtrl+;', visible: false, acceleratorWorksWhenHidden: true },
    { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
    { label: words.zoomOut, role: 'zoomOut' },
    { label: words.zoomReset, role: 'resetZoom' },
    { type: 'separator' },
    { label: words.fullScreen, role: 'togglefullscreen', accelerator: 'F11' },
    ...(app.isPackaged ? [] : development),
  ]
}

function helpMenu({ openManual, dataFolder }: MenuActions): MenuItemConstructorOptions[] {
  return [
    { label: words.manual, accelerator: 'F1', click: openManual },
    { label: words.about, click: () => void showAbout(dataFolder) },
  ]
}

async function showAbout(dataFolder: string): Promise<void> {
  await dialog.showMessageBox({
    type: 'info',
    title: shellText.appName,
    message: shellText.appName,
    detail: shellText.about(app.getVersion(), dataFolder),
    buttons: [shellText.close],
  })
}
