import { countDirectory } from '../../../db/repositories/directory.ts'
import {
  directoryPage,
  type DirectoryOrder,
  readDirectoryOrder,
} from '../../../db/repositories/directory-position.ts'
import {
  findSavedView,
  findUsualLayout,
  insertSavedView,
  listSavedViews,
  putUsualLayout,
  removeSavedView,
  updateSavedView,
} from '../../../db/repositories/saved-view.ts'
import { COUNT_LIMIT, type directoryCalls } from '../../../shared/contract/directory.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, type Handlers, stamp } from '../context.ts'
import type { Services } from '../services.ts'
import type { OpenStore } from '../stores.ts'
import { withSubArea } from './sub-area-condition.ts'
import { exportDirectory, exportPart, type FinishedExport } from './directory-export.ts'
import { freeExport, keepExport } from './kept-export.ts'

const EXPORT = 'directory-export'

/** The last order read of each open store: read anew only when cards or entries have changed. */
const orders = new WeakMap<OpenStore, DirectoryOrder>()

export const directoryHandlers: Handlers<typeof directoryCalls> = {
  async 'directory.page'({ db, store }, page) {
    const order = await readDirectoryOrder(db, orders.get(store))
    orders.set(store, order)
    return { total: order.total, rows: await directoryPage(db, order, page) }
  },

  async 'directory.count'({ db }, condition) {
    const count = await countDirectory(db, await withSubArea(db, condition), COUNT_LIMIT + 1)
    return { count: Math.min(count, COUNT_LIMIT), hasMore: count > COUNT_LIMIT }
  },

  async 'directory.listViews'({ db, user }) {
    const views = await listSavedViews(db, user.id)
    return {
      layout: (await findUsualLayout(db, user.id)) ?? null,
      views: views.map(({ ownerId, ...view }) => ({
        ...view,
        isOwn: ownerId === user.id,
        canChange: ownerId === user.id || user.role === 'admin',
      })),
    }
  },

  async 'directory.saveLayout'(ctx, { layout }) {
    await putUsualLayout(ctx.db, ctx.user, { id: ctx.newId(), layout }, stamp(ctx))
    return {}
  },

  async 'directory.saveView'(ctx, { id, version, name, isShared, view }) {
    if (id === null) {
      const fresh = ctx.newId()
      const { id: ownerId, displayName: ownerName } = ctx.user
      await insertSavedView(ctx.db, { id: fresh, ownerId, ownerName, name, isShared, view }, stamp(ctx))
      return { id: fresh, version: 1 }
    }
    const ownerId = await changeableOwner(ctx, id)
    const changed = { id, ownerId, name, isShared, view, version }
    return { id, version: await updateSavedView(ctx.db, changed, stamp(ctx)) }
  },

  async 'directory.export'(ctx, asked) {
    const { jobs } = ctx.services
    const jobId = jobs.start(EXPORT, ctx.user.id, async (control) => {
      freeExport(ctx.user.id)
      const finished = await exportDirectory(ctx, asked, control)
      keepExport(ctx.user.id, finished.parts)
      return finished
    })
    return await Promise.resolve({ jobId })
  },

  async 'directory.readExport'({ services, user }, { jobId }) {
    const { state, done, total, error } = services.jobs.read(jobId, user.id)
    const finished = finishedExport(services, jobId, user.id)
    return await Promise.resolve({
      state,
      done,
      total,
      result: finished && { rows: finished.rows, unfit: finished.unfit },
      error: error && { code: error.code, ...(error.detail === undefined ? {} : { detail: error.detail }) },
    })
  },

  async 'directory.takeExport'({ services, user }, { jobId, part }) {
    const finished = finishedExport(services, jobId, user.id)
    if (finished === null) throw new AppError('not-found')
    const { fileName, mediaType, parts } = finished
    const isLast = part === parts.length - 1
    const base64 = (await exportPart(finished, part)).toString('base64')
    finished.hasBegun = true
    // The page has all of it now, and keeps it as long as its dialog is open.
    if (isLast) freeExport(user.id, parts)
    return { fileName, mediaType, base64, isLast }
  },

  async 'directory.cancelExport'({ services, user }, { jobId }) {
    services.jobs.cancel(jobId, user.id)
    const finished = finishedExport(services, jobId, user.id)
    // One that is being taken goes with its last piece.
    if (finished !== null && !finished.hasBegun) freeExport(user.id, finished.parts)
    return await Promise.resolve({})
  },

  async 'directory.removeView'(ctx, { id, version }) {
    await changeableOwner(ctx, id)
    await removeSavedView(ctx.db, id, version)
    return {}
  },
}

/** What an export of this person has written; null while it runs, and for another kind of job. */
function finishedExport({ jobs }: Services, jobId: string, userId: string): FinishedExport | null {
  const { kind, state, result } = jobs.read(jobId, userId)
  // Written by exportDirectory alone.
  return kind === EXPORT && state === 'finished' ? (result as FinishedExport) : null
}

/** A view is changed by its owner, or by an administrator who clears up. Throws `not-found` and `forbidden`. */
async function changeableOwner({ db, user }: Ctx, id: string): Promise<string> {
  const found = await findSavedView(db, id)
  if (found === undefined) throw new AppError('not-found')
  if (found.ownerId !== user.id && user.role !== 'admin') throw new AppError('forbidden')
  return found.ownerId
}
