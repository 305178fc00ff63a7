import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { IndexedRow } from '../search/pair-writer.ts'
import type { OfficialPairRow } from '../tables/official.ts'
import { type FromPairThread, ROW_END, type ToPairThread } from './pair-messages.ts'

/** Beside this file: `.ts` in development, `.js` after bundling. */
function workerUrl(): URL {
  const name = import.meta.url.endsWith('.ts') ? './pair-worker.ts' : './pair-worker.js'
  return new URL(name, import.meta.url)
}

/** Its columns lie outside the heap; what it reads is gone at once. */
const HEAP = { maxOldGenerationSizeMb: 48, maxYoungGenerationSizeMb: 12 }

/** What a directory is found by, made beside the thread that writes it. */
export class PairThread {
  readonly #worker: Worker
  readonly #port: MessagePort
  #put: (rows: readonly OfficialPairRow[]) => void = () => {}
  #failure: Error | undefined
  #settle: { readonly ended: () => void; readonly failed: (error: Error) => void } | undefined

  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    this.#worker = new Worker(workerUrl(), { workerData: port2, transferList: [port2], resourceLimits: HEAP })
    this.#worker.on('error', (error) => {
      this.#failure = error instanceof Error ? error : new Error('the index was not made')
      this.#settle?.failed(this.#failure)
    })
    this.#port.on('message', (message: FromPairThread) => this.#take(message))
    // It ends with the thread that started it and keeps nothing running.
    this.#worker.unref()
    this.#port.unref()
  }

  /** For the next directory: `put` gets the rows of the index's table. A build that fails ends its thread, and this one. */
  begin(put: (rows: readonly OfficialPairRow[]) => void): void {
    this.#put = put
  }

  add(rows: readonly IndexedRow[]): void {
    this.#post({
      kind: 'rows',
      numbers: rows.map(({ no }) => no),
      folded: rows.map(({ folded }) => folded).join(ROW_END),
      facets: rows.map(({ facets }) => facets.join(' ')).join(ROW_END),
    })
    this.#drain()
  }

  /** After the last row: waits for the rest of the index. */
  async finish(): Promise<void> {
    this.#worker.ref()
    this.#port.ref()
    try {
      await new Promise<void>((resolve, reject) => {
        this.#settle = { ended: resolve, failed: reject }
        if (this.#failure === undefined) this.#post({ kind: 'end' })
        else reject(this.#failure)
      })
    } finally {
      this.#settle = undefined
      this.#worker.unref()
      this.#port.unref()
    }
  }

  #post(message: ToPairThread): void {
    this.#port.postMessage(message)
  }

  /** While rows are written nobody comes to the queue of messages. */
  #drain(): void {
    for (
      let next = receiveMessageOnPort(this.#port);
      next !== undefined;
      next = receiveMessageOnPort(this.#port)
    )
      // Safe: nobody else holds the other end.
      this.#take(next.message as FromPairThread)
  }

  #take(message: FromPairThread): void {
    if (message.kind === 'made') this.#put(message.rows)
    else this.#settle?.ended()
  }
}
