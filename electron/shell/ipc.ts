import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { isOurPage } from './addresses.ts'
import type { CoreLink } from './core-link.ts'

/** The one channel of the bridge. A window's session ends with the window. */
export function answerPages(core: CoreLink): void {
  const known = new Set<number>()
  ipcMain.handle('call', (event, name: unknown, input: unknown) => {
    if (!isFromOurPage(event)) throw new Error('call from a foreign frame')
    const { sender } = event
    if (!known.has(sender.id)) {
      known.add(sender.id)
      sender.once('destroyed', () => {
        known.delete(sender.id)
        core.forget(sender.id)
      })
    }
    return core.call(sender.id, String(name), input)
  })
}

/** Only the page itself, never a frame in it. */
function isFromOurPage({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurPage(senderFrame.url)
}
