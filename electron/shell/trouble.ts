import { app, type BrowserWindow, dialog } from 'electron'
import type { CoreTrouble } from './core-link.ts'
import { shellText } from './shell-text.ts'

type Question = {
  readonly message: string
  readonly detail: string
  readonly again: string
  readonly quit: string
}

async function wantsAgain({ message, detail, again, quit }: Question): Promise<boolean> {
  const buttons = [again, quit]
  const title = shellText.appName
  const options = {
    type: 'error',
    title,
    message,
    detail,
    buttons,
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  } as const
  const { response } = await dialog.showMessageBox({ ...options, buttons })
  return response === 0
}

/** The core did not start, or stopped: says so and offers to go on. `restart` starts it and shows the page anew. */
export async function offerRestart(trouble: CoreTrouble, restart: () => void): Promise<void> {
  const { stopped, failed } = shellText
  const isAgain = await wantsAgain(
    trouble.kind === 'failed'
      ? { message: failed.message, detail: trouble.problem, again: failed.retry, quit: failed.quit }
      : { message: stopped.message, detail: stopped.detail, again: stopped.restart, quit: stopped.quit },
  )
  if (isAgain) restart()
  else app.quit()
}

/** A page whose process ended is an empty window: says so and shows it anew. */
export function watchPage(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || reason === 'killed') return
    const { message, detail, reload, quit } = shellText.pageGone
    void wantsAgain({ message, detail, again: reload, quit }).then((isAgain) => {
      if (isAgain) window.webContents.reload()
      else app.quit()
    })
  })
}
