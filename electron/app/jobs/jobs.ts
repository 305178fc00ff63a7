import { AppError, type WireError } from '../../../shared/errors.ts'

/** Long work as the screen sees it. `done` of `total` in the work's own unit; total 0 = not known yet. */
export type JobState = {
  readonly id: string
  readonly kind: string
  readonly state: 'running' | 'finished' | 'failed' | 'cancelled'
  readonly done: number
  readonly total: number
  /** What the work last told besides, in its own form. */
  readonly note: unknown
  readonly result: unknown
  readonly error: WireError | null
}

export type JobControl = {
  readonly signal: AbortSignal
  readonly progress: (done: number, total: number, note?: unknown) => void
}

export type Jobs = {
  readonly start: (kind: string, owner: string, work: (control: JobControl) => Promise<unknown>) => string
  /** Throws `not-found` for a job that is not this owner's. */
  readonly read: (id: string, owner: string) => JobState
  readonly cancel: (id: string, owner: string) => void
  /** Resolves when the job has ended, however. */
  readonly ended: (id: string) => Promise<void>
  readonly close: () => Promise<void>
}

type Job = {
  state: JobState
  readonly owner: string
  readonly abort: AbortController
  readonly end: Promise<void>
}

function wireError(error: unknown): WireError {
  if (!(error instanceof AppError)) return { code: 'unexpected' }
  return { code: error.code, ...(error.detail === undefined ? {} : { detail: error.detail }) }
}

/** Keeps the jobs of one core. A job ends all-or-nothing by its own means; cancelling only signals it. */
export function createJobs(newId: () => string): Jobs {
  const jobs = new Map<string, Job>()
  const find = (id: string, owner: string) => {
    const job = jobs.get(id)
    if (job?.owner !== owner) throw new AppError('not-found')
    return job
  }
  return {
    start(kind, owner, work) {
      const id = newId()
      const abort = new AbortController()
      const update = (change: Partial<JobState>) => {
        const job = jobs.get(id)
        if (job !== undefined) job.state = { ...job.state, ...change }
      }
      const beginning = { state: 'running', done: 0, total: 0, note: null } as const
      const first: JobState = { id, kind, ...beginning, result: null, error: null }
      const run = async () => {
        try {
          const progress = (done: number, total: number, note: unknown = null) =>
            update({ done, total, note })
          update({ state: 'finished', result: await work({ signal: abort.signal, progress }) })
        } catch (error) {
          update(abort.signal.aborted ? { state: 'cancelled' } : { state: 'failed', error: wireError(error) })
        }
      }
      // The job is in the map before its work begins: a quick one must find itself there.
      jobs.set(id, { state: first, owner, abort, end: Promise.resolve().then(run) })
      return id
    },
    read: (id, owner) => find(id, owner).state,
    cancel: (id, owner) => find(id, owner).abort.abort(),
    ended: async (id) => jobs.get(id)?.end,
    async close() {
      for (const job of jobs.values()) job.abort.abort()
      await Promise.all([...jobs.values()].map((job) => job.end))
    },
  }
}
