import { Worker } from 'node:worker_threads'

/**
 * The files of the whole country leave less than 100 MB standing in the heap (their lines are kept in columns of numbers
 * outside of it). Without a bound, what is no longer needed would be left lying long before it is cleared.
 */
const HEAP = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 24 }

/** The lines of a usual import stay in memory: with room for them they are not moved about while they are young. */
const USUAL_HEAP = { ...HEAP, maxYoungGenerationSizeMb: 72 }

/** Files and the directory in use together; with more bytes than this it is no usual import, and lines do not stay. */
const USUAL_BYTES = 40_000_000

/** A thread that has built once is quick at once: its code is loaded and hot. A review is soon followed by another one. */
const KEPT_MS = 60_000

/** Beside this file: `.ts` in development, `.js` after bundling. */
function workerUrl(): URL {
  const name = import.meta.url.endsWith('.ts') ? './import-worker.ts' : './import-worker.js'
  return new URL(name, import.meta.url)
}

/** A thread whose build was small (run-build.ts says what that is). */
let kept: { readonly worker: Worker; readonly end: NodeJS.Timeout } | undefined

/** By name: all at once would take off what Node itself listens to. */
function forgetListeners(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
}

/** A thread for a build of so many bytes: the one that was kept, or a new one. */
export function takeBuildThread(bytes: number): Worker {
  if (bytes > USUAL_BYTES) return new Worker(workerUrl(), { resourceLimits: HEAP })
  const idle = kept
  if (idle === undefined) return new Worker(workerUrl(), { resourceLimits: USUAL_HEAP })
  kept = undefined
  clearTimeout(idle.end)
  forgetListeners(idle.worker)
  idle.worker.ref()
  return idle.worker
}

/** Keeps a thread whose build is done, for a minute; it does not keep the program running. */
export function keepBuildThread(worker: Worker): void {
  forgetListeners(worker)
  if (kept !== undefined) {
    void worker.terminate()
    return
  }
  const forget = () => {
    if (kept?.worker === worker) kept = undefined
  }
  worker.on('exit', forget)
  // Nobody waits for it: without a listener its error would be the program's.
  worker.on('error', forget)
  const end = setTimeout(() => {
    forget()
    void worker.terminate()
  }, KEPT_MS)
  end.unref()
  worker.unref()
  kept = { worker, end }
}
