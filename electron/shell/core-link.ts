import type { Reply } from '../../shared/errors.ts'
import type { FromCore, ToCore } from './core-messages.ts'

/** The core must write its last page and close its files; a process that hangs is ended after this long. */
const CLOSE_LIMIT_MS = 10_000

/** A running core process, whatever has started it. */
export type CoreChild = {
  readonly post: (message: ToCore) => void
  readonly onMessage: (listener: (message: FromCore) => void) => void
  readonly onExit: (listener: () => void) => void
  readonly kill: () => void
}

/** `failed`: the stores did not open, `problem` says why. `stopped`: the process ended without being asked to. */
export type CoreTrouble = { readonly kind: 'failed'; readonly problem: string } | { readonly kind: 'stopped' }

export type CoreLink = {
  /** Never rejects: without a core the reply is `no-answer`. */
  readonly call: (window: number, name: string, input: unknown) => Promise<Reply>
  /** The window is gone, its session with it. */
  readonly forget: (window: number) => void
  readonly restart: () => void
  readonly close: () => Promise<void>
}

export type CoreLinkOptions = {
  readonly fork: () => CoreChild
  readonly dataFolder: string
  readonly onTrouble: (trouble: CoreTrouble) => void
}

const NO_ANSWER: Reply = { ok: false, error: { code: 'no-answer' } }

/** Starts the core's process and keeps the line to it. */
export function linkCore({ fork, dataFolder, onTrouble }: CoreLinkOptions): CoreLink {
  const questions = openQuestions()
  let child: CoreChild | undefined
  let onceEnded: (() => void) | undefined

  function start(): void {
    const started = fork()
    child = started
    started.onMessage((message) => started === child && receive(message))
    started.onExit(() => started === child && lose({ kind: 'stopped' }))
    started.post({ kind: 'open', dataFolder })
  }

  function receive(message: FromCore): void {
    if (message.kind === 'answer') questions.answer(message.id, message.reply)
    if (message.kind === 'failed') {
      child?.kill()
      lose(message)
    }
  }

  function lose(trouble: CoreTrouble): void {
    child = undefined
    questions.giveUp()
    if (onceEnded === undefined) onTrouble(trouble)
    else onceEnded()
  }

  start()
  return {
    async call(window, name, input) {
      const asked = onceEnded === undefined ? child : undefined
      if (asked === undefined) return NO_ANSWER
      return await questions.ask((id) => asked.post({ kind: 'call', id, window, name, input }))
    },
    forget: (window) => child?.post({ kind: 'forget', window }),
    restart() {
      if (child === undefined) start()
    },
    async close() {
      if (child !== undefined) await end(child, new Promise((resolve) => (onceEnded = resolve)))
    },
  }
}

/** Calls that wait for an answer. Each gets one: the page says where there is none, and offers to repeat. */
function openQuestions() {
  const waiting = new Map<number, (reply: Reply) => void>()
  let lastId = 0
  return {
    ask: (post: (id: number) => void) =>
      new Promise<Reply>((resolve) => {
        lastId += 1
        waiting.set(lastId, resolve)
        post(lastId)
      }),
    answer(id: number, reply: Reply) {
      waiting.get(id)?.(reply)
      waiting.delete(id)
    },
    giveUp() {
      for (const resolve of waiting.values()) resolve(NO_ANSWER)
      waiting.clear()
    },
  }
}

async function end(child: CoreChild, ended: Promise<void>): Promise<void> {
  child.post({ kind: 'close' })
  const limit = setTimeout(() => child.kill(), CLOSE_LIMIT_MS)
  await ended
  clearTimeout(limit)
}
