import { app, type Session, type WebContents } from 'electron'
import { isManual, mayLoad, mayNavigate, maySave } from './addresses.ts'

/** Must run before Electron is ready: no name is ever looked up and no proxy asked, whatever a page tries. */
export function cutNetwork(): void {
  app.enableSandbox()
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('no-proxy-server')
  app.commandLine.appendSwitch('disable-http-cache')
}

/** Refuses every permission, every request that leaves the program, and every file that is not the page's own. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayLoad(url, !app.isPackaged) }))
  session.on('will-download', (event, item) => {
    if (!maySave(item.getURL())) event.preventDefault()
  })
}

/** Keeps every page where it is; a link to the manual opens the manual's window instead of a new one. */
export function lockContents(contents: WebContents, openManual: () => void): void {
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (isManual(url)) openManual()
    return { action: 'deny' }
  })
}
