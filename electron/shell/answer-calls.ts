import type { Session } from '../app/session.ts'
import type { App } from '../app/create-app.ts'
import { AppError, type Reply } from '../../shared/errors.ts'
import type { FromCore, ToCore } from './core-messages.ts'

/** The core's end of the line to the shell. */
export type ShellPort = {
  readonly post: (message: FromCore) => void
  readonly onMessage: (listener: (message: ToCore) => void) => void
}

export type CoreDoor = {
  readonly port: ShellPort
  readonly open: (dataFolder: string) => Promise<App>
  /** Ends the process; called once everything is closed. */
  readonly end: (exitCode: number) => void
}

const CANNOT_START =
  'データを開けませんでした。ほかの人がデータベースを移動していないか、ディスクに空きがあるかを確認し、直らないときは家路を入れ直してください。'

/** Answers the shell's calls, one session a window. Calls that come while the stores are opening wait for them. */
export function answerCalls({ port, open, end }: CoreDoor): void {
  const sessions = new Map<number, Session>()
  let opening: Promise<App> | undefined

  async function receive(message: ToCore): Promise<void> {
    switch (message.kind) {
      case 'open':
        return await announce(message.dataFolder)
      case 'call':
        return port.post({ kind: 'answer', id: message.id, reply: await answer(message) })
      case 'forget':
        sessions.delete(message.window)
        return
      case 'close': {
        const app = await opening?.catch(() => undefined)
        await app?.close()
        return end(0)
      }
    }
  }

  async function announce(dataFolder: string): Promise<void> {
    opening ??= open(dataFolder)
    try {
      await opening
      port.post({ kind: 'opened' })
    } catch (error) {
      const problem = error instanceof AppError ? error.detail : undefined
      port.post({ kind: 'failed', problem: problem ?? CANNOT_START })
    }
  }

  async function answer({ window, name, input }: ToCore & { kind: 'call' }): Promise<Reply> {
    const app = await opening?.catch(() => undefined)
    if (app === undefined) return { ok: false, error: { code: 'no-answer' } }
    const session = sessions.get(window) ?? app.openSession('window')
    sessions.set(window, session)
    return await app.call(session, name, input)
  }

  port.onMessage((message) => void receive(message))
}
