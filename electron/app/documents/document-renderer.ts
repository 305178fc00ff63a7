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
  readonly render: (
    content: PaperContent,
    format: DocumentFormat,
    signal?: AbortSignal,
  ) => Promise<Uint8Array<ArrayBuffer>>
  readonly close: () => Promise<void>
}

type Pending = {
  readonly request: DocumentRequest
  readonly resolve: (bytes: Uint8Array<ArrayBuffer>) => void
  readonly reject: (error: unknown) => void
}

/** Renders papers on a worker thread that starts with the first paper. `fontsDir` holds what scripts/copy-fonts.mjs copies. */
export function createDocumentRenderer(options: { fontsDir: string; idleMs?: number }): DocumentRenderer {
  const workshop = new Workshop(options.fontsDir, options.idleMs ?? IDLE_MS)
  return {
    render: (content, format, signal) => workshop.render(content, format, signal),
    close: () => workshop.close(),
  }
}

class Workshop {
  readonly #pending = new Map<number, Pending>()
  readonly #fontsDir: string
  readonly #idleMs: number
  #worker: Worker | undefined
  #idle: NodeJS.Timeout | undefined
  #lastId = 0
  #isClosed = false

  constructor(fontsDir: string, idleMs: number) {
    this.#fontsDir = fontsDir
    this.#idleMs = idleMs
  }

  async render(
    content: PaperContent,
    format: DocumentFormat,
    signal?: AbortSignal,
  ): Promise<Uint8Array<ArrayBuffer>> {
    if (this.#isClosed) throw closedError()
    signal?.throwIfAborted()
    this.#lastId += 1
    const request = { id: this.#lastId, content, format }
    const cancel = () => this.#cancel(request.id, signal?.reason)
    signal?.addEventListener('abort', cancel, { once: true })
    try {
      return await new Promise((resolve, reject) => {
        this.#pending.set(request.id, { request, resolve, reject })
        this.#post(request)
      })
    } finally {
      signal?.removeEventListener('abort', cancel)
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#failAll(closedError())
    await this.#stop()
  }

  #post(request: DocumentRequest): void {
    clearTimeout(this.#idle)
    this.#worker ??= this.#start()
    this.#worker.ref()
    this.#worker.postMessage(request)
  }

  #start(): Worker {
    const started = new Worker(workerUrl(), {
      workerData: { fontsDir: this.#fontsDir },
      resourceLimits: HEAP,
    })
    started.on('message', (answer: DocumentAnswer) => this.#settle(answer))
    started.on('error', (cause) => {
      if (started !== this.#worker) return
      this.#worker = undefined
      this.#failAll(cause)
    })
    return started
  }

  #settle(answer: DocumentAnswer): void {
    const waiting = this.#pending.get(answer.id)
    this.#pending.delete(answer.id)
    if (answer.bytes) waiting?.resolve(answer.bytes)
    else waiting?.reject(toError(answer.error))
    if (this.#pending.size > 0) return
    this.#worker?.unref()
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => void this.#stop(), this.#idleMs).unref()
  }

  /** A running layout cannot be interrupted: the thread is ended, and what else waits goes to a new one. */
  #cancel(id: number, reason: unknown): void {
    const waiting = this.#pending.get(id)
    if (!waiting) return
    this.#pending.delete(id)
    waiting.reject(reason)
    void this.#stop()
    for (const { request } of this.#pending.values()) this.#post(request)
  }

  async #stop(): Promise<void> {
    clearTimeout(this.#idle)
    const ended = this.#worker
    this.#worker = undefined
    await ended?.terminate()
  }

  #failAll(error: unknown): void {
    for (const { reject } of this.#pending.values()) reject(error)
    this.#pending.clear()
  }
}

const closedError = () => new AppError('busy', { detail: '終了処理中のため、書類を作れません。' })

/** A page is made of very many short-lived objects: with the core's own small bound a letter takes a fifth longer. */
const HEAP = { maxYoungGenerationSizeMb: 48 }

/** Beside this file: `.ts` in development, `.js` after bundling. */
function workerUrl(): URL {
  const name = import.meta.url.endsWith('.ts') ? './document-worker.ts' : './document-worker.js'
  return new URL(name, import.meta.url)
}

function toError(error: DocumentAnswer['error']): Error {
  if (!error || error.code === 'unexpected') return new Error(error?.stack ?? 'the document worker failed')
  return new AppError(error.code, error.detail === undefined ? {} : { detail: error.detail })
}
