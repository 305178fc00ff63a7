import { Worker } from 'node:worker_threads'
import type { PaperContent } from '../../../shared/domain/paper-content.ts'
import { AppError } from '../../../shared/errors.ts'
import type { DocumentAnswer, DocumentFormat, DocumentRequest } from './document-messages.ts'

/** Fonts and layout engine hold some 300 MB: the worker is ended when nobody has printed for this long. */
const IDLE_MS = 60_000

export type DocumentRenderer = {
  /**
   * The paper as bytes of a PDF or DOCX. Throws `unprintable` (a character that no font has; the detail lists them)
   * and `unexpected`; an aborted signal rejects with its reason and stops the work.
   */
  readonly render: (content: PaperContent, format: DocumentFormat, signal?: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>
  readonly close: () => Promise<void>
}

type Pending = {
  readonly request: DocumentRequest
  readonly resolve: (bytes: Uint8Array<ArrayBuffer>) => void
  readonly reject: (error: unknown) => void
}

/** Renders papers on a worker thread that starts with the first paper. `fontsDir` holds what scripts/copy-fonts.mjs copies. */
export function createDocumentRenderer(options: { fontsDir: string; idleMs?: number }): DocumentRenderer {
  const { fontsDir, idleMs = IDLE_MS } = options
  const pending = new Map<number, Pending>()
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let lastId = 0
  let isClosed = false

  function start(): Worker {
    const started = new Worker(workerUrl(), { workerData: { fontsDir } })
    started.on('message', (answer: DocumentAnswer) => settle(answer))
    started.on('error', (cause) => started === worker && failAll(new AppError('unexpected', { detail: describe(cause) })))
    started.unref()
    return started
  }

  async function stop(): Promise<void> {
    clearTimeout(idle)
    const ended = worker
    worker = undefined
    await ended?.terminate()
  }

  function failAll(error: unknown): void {
    worker = undefined
    for (const { reject } of pending.values()) reject(error)
    pending.clear()
  }

  function settle(answer: DocumentAnswer): void {
    const waiting = pending.get(answer.id)
    pending.delete(answer.id)
    if (answer.bytes) waiting?.resolve(answer.bytes)
    else waiting?.reject(toError(answer.error))
    if (pending.size === 0) rest()
  }

  function rest(): void {
    worker?.unref()
    clearTimeout(idle)
    idle = setTimeout(() => void stop(), idleMs).unref()
  }

  function post(request: DocumentRequest): void {
    clearTimeout(idle)
    worker ??= start()
    worker.ref()
    worker.postMessage(request)
  }

  /** A running layout cannot be interrupted: the thread is ended, and what else waits goes to a new one. */
  function cancel(id: number, reason: unknown): void {
    const waiting = pending.get(id)
    if (!waiting) return
    pending.delete(id)
    waiting.reject(reason)
    void stop()
    for (const { request } of pending.values()) post(request)
  }

  return {
    render(content, format, signal) {
      if (isClosed) return Promise.reject(new AppError('unexpected', { detail: '終了処理中のため書類を作れません。' }))
      if (signal?.aborted) return Promise.reject(signal.reason as Error)
      lastId += 1
      const request = { id: lastId, content, format }
      const cancelThis = () => cancel(request.id, signal?.reason)
      const done = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
        pending.set(request.id, { request, resolve, reject })
      })
      signal?.addEventListener('abort', cancelThis, { once: true })
      post(request)
      return done.finally(() => signal?.removeEventListener('abort', cancelThis))
    },
    async close() {
      isClosed = true
      failAllBecauseClosed()
      await stop()
    },
  }

  function failAllBecauseClosed(): void {
    for (const { reject } of pending.values()) reject(new AppError('unexpected', { detail: '終了処理のため書類の作成を中止しました。' }))
    pending.clear()
  }
}

/** Beside this file: `.ts` in development, `.js` after bundling. */
function workerUrl(): URL {
  const name = import.meta.url.endsWith('.ts') ? './document-worker.ts' : './document-worker.js'
  return new URL(name, import.meta.url)
}

function toError(error: DocumentAnswer['error']): Error {
  if (!error || error.code === 'unexpected') return new Error(error?.stack ?? 'the document worker failed')
  return new AppError(error.code, error.detail === undefined ? {} : { detail: error.detail })
}

const describe = (cause: unknown) => `書類の作成が止まりました（${cause instanceof Error ? cause.name : 'Error'}）。もう一度お試しください。`
