import { z } from 'zod'
import { job, query } from './call.ts'
import { ChangeKind, ChangeRow, ImportJob, ImportRunView, LikelyRow, OpenedFile } from './import-views.ts'

/** Who brings data into the directory. */
export const IMPORTERS = ['nurse', 'socialWorker', 'clerk', 'admin'] as const

const Id = z.string().max(60)
const JobId = z.strictObject({ jobId: Id })

/** As base64 a piece stays below what one call of the local door may carry. */
export const LARGEST_PIECE = 4 * 1024 * 1024

/** Whose changes: of the job whose directory is reviewed, or of an applied import. One of the two. */
const Reviewed = { jobId: Id.optional(), runId: Id.optional() }
const Page = { afterKey: z.number().int().nonnegative().optional(), limit: z.number().int().min(1).max(200) }

export const importCalls = {
  /** Makes room for a file that comes in pieces; it is kept until it is imported or the session ends. */
  'import.beginFile': job({
    allow: IMPORTERS,
    input: z.strictObject({
      name: z.string().min(1).max(255),
      size: z.number().int().min(1).max(4_000_000_000),
    }),
    output: z.strictObject({ fileId: z.string() }),
  }),
  /** Adds the bytes from `at`; pieces come in order, one that came already is taken again without harm. */
  'import.addPiece': job({
    allow: IMPORTERS,
    input: z.strictObject({
      fileId: Id,
      at: z.number().int().nonnegative(),
      base64: z.base64().max(Math.ceil(LARGEST_PIECE / 3) * 4),
    }),
    output: z.strictObject({ received: z.number().int() }),
  }),
  /** What the whole file is; refuses one that is not what it says in words. */
  'import.openFile': job({ allow: IMPORTERS, input: z.strictObject({ fileId: Id }), output: OpenedFile }),
  'import.removeFile': job({ allow: IMPORTERS, input: z.strictObject({ fileId: Id }), output: z.null() }),
  /** Builds the new directory beside the one in use, to be reviewed. An empty `scope` is the whole country. */
  'import.start': job({
    allow: IMPORTERS,
    input: z.strictObject({
      fileIds: z.array(Id).min(1).max(60),
      scope: z.array(z.string().max(40)).max(500),
      /** How old the data is (「2025年12月末」); empty where the files tell it themselves. */
      asOf: z.string().trim().max(60),
      /** Saved rules for tables that no source knows. */
      mappings: z
        .array(z.strictObject({ fileId: Id, table: z.string().max(255), mappingId: Id }))
        .max(60)
        .optional(),
    }),
    output: JobId,
    isLogged: true,
  }),
  /** Builds it anew from the lines that are there: decisions about same institutions take effect. Applied at once. */
  'import.rebuild': job({ allow: IMPORTERS, input: z.strictObject({}), output: JobId, isLogged: true }),
  'import.readJob': query({ allow: IMPORTERS, input: JobId, output: ImportJob }),
  'import.cancel': job({ allow: IMPORTERS, input: JobId, output: z.null() }),
  'import.listChanges': query({
    allow: IMPORTERS,
    input: z.strictObject({
      ...Reviewed,
      kind: ChangeKind,
      section: z.string().max(120).optional(),
      ...Page,
    }),
    output: z.strictObject({ rows: z.array(ChangeRow), nextKey: z.number().int().nullable() }),
  }),
  /** Without a job: of the directory in use. Pairs that a person has decided about are left out. */
  'import.listLikely': query({
    allow: IMPORTERS,
    input: z.strictObject({ jobId: Id.optional(), ...Page }),
    output: z.strictObject({
      rows: z.array(LikelyRow),
      nextKey: z.number().int().nullable(),
      total: z.number().int(),
    }),
  }),
  /** Puts the reviewed directory in use; built anew first where the one in use or a decision has changed since. */
  'import.apply': job({ allow: IMPORTERS, input: JobId, output: JobId, isLogged: true }),
  /** Throws a reviewed directory away. */
  'import.discard': job({ allow: IMPORTERS, input: JobId, output: z.null() }),
  'import.listRuns': query({ allow: IMPORTERS, input: z.strictObject({}), output: z.array(ImportRunView) }),
  /** Back to the directory before the newest import. */
  'import.undo': job({
    allow: IMPORTERS,
    input: z.strictObject({ runId: Id }),
    output: z.null(),
    isLogged: true,
  }),
}
