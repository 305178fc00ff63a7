import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { listImportRuns, markImportUndone } from '../../../db/repositories/import-run.ts'
import { currentOfficialFile, pointToOfficialFile } from '../../../db/repositories/official-pointer.ts'
import { cardsLike, insertCard } from '../../../db/repositories/provider-card.ts'
import { inTransaction } from '../../../db/transaction.ts'
import type { importCalls } from '../../../shared/contract/import.ts'
import { ImportResult } from '../../../shared/domain/directory-import.ts'
import { ProviderId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, type Handlers, stamp } from '../context.ts'
import { importCareOffices } from '../jobs/import-care-offices.ts'
import { previewCareOffices } from '../jobs/import-care-offices-preview.ts'
import type { OpenStore } from '../stores.ts'
import { heldFiles, holdFile, releaseFile } from './held-files.ts'
import { type PastedCard, pastedCard } from './pasted-cards.ts'

const exists = (store: OpenStore, file: string) =>
  access(join(store.folder, file)).then(
    () => true,
    () => false,
  )

/** Only the newest import that stands can be taken back, as long as the directory before it is there. */
async function undoable(store: OpenStore) {
  const current = await currentOfficialFile(store.db)
  const run = (await listImportRuns(store.db, 50)).find(
    ({ officialFile, undoneAt }) => officialFile === current && undoneAt === null,
  )
  return run !== undefined && (await exists(store, run.previousFile)) ? run : undefined
}

type Table = Parameters<typeof pastedCard>[1]

function readTable(ctx: Ctx, table: Table): PastedCard[] {
  const { reference, masters } = ctx.services
  const region = { areas: reference.areas, kinds: masters.providerKinds.entries }
  return table.rows.map((cells) => pastedCard(cells, table, region, ctx.clock.today()))
}

export const importHandlers: Handlers<typeof importCalls> = {
  async 'import.preview'(ctx, { name, base64 }) {
    const file = { name, bytes: new Uint8Array(Buffer.from(base64, 'base64')) }
    const { reference, masters } = ctx.services
    const preview = await previewCareOffices(file, {
      areas: reference.areas,
      kinds: masters.providerKinds.entries,
      source: { document: '', asOf: '' },
    })
    const fileId = ctx.newId()
    holdFile(ctx.session, fileId, file)
    return { fileId, ...preview }
  },

  async 'import.removeFile'({ session }, { fileId }) {
    releaseFile(session, fileId)
    return await Promise.resolve(null)
  },

  async 'import.start'(ctx, { fileIds, scope, asOf, isDryRun }) {
    const files = heldFiles(ctx.session, fileIds)
    const { store, user, clock, newId, session } = ctx
    const { resourcesDir, seedsDir, jobs } = ctx.services
    const jobId = jobs.start('import', user.id, async ({ signal, progress }) => {
      const options = { scope, asOf, isDryRun, user, clock, newId, resourcesDir, seedsDir, signal }
      const result = await importCareOffices(store, files, { ...options, onProgress: progress })
      if (!isDryRun) for (const id of fileIds) releaseFile(session, id)
      return result
    })
    return await Promise.resolve({ jobId })
  },

  async 'import.readJob'({ services, user }, { jobId }) {
    const { state, done, total, result, error } = services.jobs.read(jobId, user.id)
    return await Promise.resolve({
      state,
      done,
      total,
      result: result === null ? null : ImportResult.parse(result),
      error: error === null ? null : { ...error, fields: undefined },
    })
  },

  async 'import.cancel'({ services, user }, { jobId }) {
    services.jobs.cancel(jobId, user.id)
    return await Promise.resolve(null)
  },

  async 'import.listRuns'({ store }) {
    const last = await undoable(store)
    const runs = await listImportRuns(store.db, 50)
    return runs.map(({ id, finishedAt, userName, asOf, result, undoneAt }) => ({
      id,
      finishedAt,
      userName,
      asOf,
      result,
      undoneAt,
      canUndo: id === last?.id,
    }))
  },

  async 'import.undo'({ store, clock }, { runId }) {
    const run = await undoable(store)
    if (run?.id !== runId)
      throw new AppError('conflict', {
        detail: 'この取込は取り消せません。いちばん新しい取込だけを取り消せます。',
      })
    await inTransaction(store.db, async (db) => {
      await pointToOfficialFile(db, run.previousFile, clock.now())
      await markImportUndone(db, run.id, clock.now())
    })
    await store.switchOfficial(run.previousFile)
    return null
  },

  async 'import.previewTable'(ctx, table) {
    const { providerKinds } = ctx.services.masters
    const views = []
    for (const [index, { content, problems }] of readTable(ctx, table).entries()) {
      const { name, phone, fax, area, kind } = content
      const alike = await cardsLike(ctx.db, { name, phone, municipalityCode: area.municipalityCode })
      views.push({
        index,
        name,
        phone,
        fax,
        problems,
        kindWord: providerKinds.entries.find(({ code }) => code === kind)?.word ?? '',
        place: `${area.municipality}${area.district ?? ''}`,
        duplicates: alike.map((card) => card.name).slice(0, 3),
      })
    }
    return views
  },

  async 'import.saveTable'(ctx, { skip, ...table }) {
    const left = new Set(skip)
    const cards = readTable(ctx, table).filter(
      ({ problems }, index) => problems.length === 0 && !left.has(index),
    )
    for (const { content } of cards) {
      const id = ProviderId.parse(ctx.newId())
      await insertCard(
        ctx.db,
        { ...content, id, officialId: null, isFictional: false, version: 1 },
        stamp(ctx),
      )
    }
    return { added: cards.length, left: table.rows.length - cards.length }
  },
}
