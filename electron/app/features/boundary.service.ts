import { listBoundaryImports } from '../../../db/repositories/boundary-import.ts'
import type { boundaryCalls } from '../../../shared/contract/boundary.ts'
import type { BoundaryReport } from '../../../shared/domain/boundary.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx, Handlers } from '../context.ts'
import { importAllBoundaries, importBoundaries } from '../importing/import-boundaries.ts'
import { incomingFiles, removeIncoming } from '../importing/incoming-files.ts'
import { undoBoundaryImport } from '../importing/undo-boundaries.ts'

/** So many stand on the screen; all are kept. */
const MOST_IMPORTS = 50

const importer = ({ clock, user }: Ctx) => ({ importedAt: clock.now(), importedBy: user.displayName })

export const boundaryHandlers: Handlers<typeof boundaryCalls> = {
  async 'boundary.preview'(ctx, { fileId }) {
    const [file] = incomingFiles(ctx.session, [fileId])
    if (file === undefined) throw new AppError('not-found')
    return await importBoundaries(ctx.db, file.path, { name: file.name, ...importer(ctx), isDryRun: true })
  },

  async 'boundary.start'(ctx, { fileIds }) {
    const { session, store, services, user } = ctx
    const files = incomingFiles(session, fileIds).map(({ path, name }) => ({ path, name }))
    const jobId = services.jobs.start('boundaries', user.id, async ({ signal, progress }) => {
      const onRead = (read: number) => progress(read, files.length)
      const reports = await importAllBoundaries(store.db, files, { ...importer(ctx), signal, onRead })
      await removeIncoming(session, fileIds)
      return reports
    })
    return await Promise.resolve({ jobId })
  },

  async 'boundary.listImports'({ db }) {
    const imports = await listBoundaryImports(db, MOST_IMPORTS)
    return imports.map((one, at) => ({ ...one, canUndo: at === 0 && one.undoneAt === null }))
  },

  async 'boundary.undo'({ db, clock, user }, { importId }) {
    await undoBoundaryImport(db, importId, { at: clock.now(), name: user.displayName })
    return {}
  },

  async 'boundary.readJob'({ services, user }, { jobId }) {
    const { kind, state, done, total, result, error } = services.jobs.read(jobId, user.id)
    if (kind !== 'boundaries') throw new AppError('not-found')
    // Given by this feature's own work a moment ago.
    const reports = (result ?? []) as BoundaryReport[]
    const wrong = error === null ? null : { code: error.code, detail: error.detail }
    return await Promise.resolve({ state, share: done / Math.max(1, total), reports, error: wrong })
  },
}
