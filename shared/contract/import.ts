import { z } from 'zod'
import { ImportResult, RejectedRow } from '../domain/directory-import.ts'
import { PastedField } from '../domain/pasted-table.ts'
import { ERROR_CODES } from '../errors.ts'
import { command, job, query } from './call.ts'

/** Who brings data into the directory. */
export const IMPORTERS = ['nurse', 'socialWorker', 'clerk', 'admin'] as const

const Code = z.string().max(40)

/** A chosen file, read once: what is in it, before anything is stored. */
export const FilePreview = z.strictObject({
  fileId: z.string(),
  name: z.string(),
  encoding: z.string(),
  rows: z.number().int(),
  rejectedCount: z.number().int(),
  rejected: z.array(RejectedRow),
  services: z.array(z.strictObject({ service: z.string(), isKnown: z.boolean(), rows: z.number().int() })),
  prefectures: z.array(z.strictObject({ code: z.string(), name: z.string(), rows: z.number().int() })),
})
export type FilePreview = z.infer<typeof FilePreview>

export const ImportJob = z.strictObject({
  state: z.enum(['running', 'finished', 'failed', 'cancelled']),
  done: z.number().int(),
  total: z.number().int(),
  result: ImportResult.nullable(),
  error: z
    .strictObject({
      code: z.enum(ERROR_CODES),
      detail: z.string().optional(),
      fields: z.record(z.string(), z.string()).optional(),
    })
    .nullable(),
})
export type ImportJob = z.infer<typeof ImportJob>

export const ImportRunView = z.strictObject({
  id: z.string(),
  finishedAt: z.string(),
  userName: z.string(),
  asOf: z.string(),
  result: ImportResult,
  undoneAt: z.string().nullable(),
  /** The newest one, as long as the directory before it is still there. */
  canUndo: z.boolean(),
})
export type ImportRunView = z.infer<typeof ImportRunView>

/** A pasted table and what its columns hold; null columns are left out. */
const PastedTable = z.strictObject({
  rows: z
    .array(z.array(z.string().max(2000)).max(60))
    .min(1)
    .max(1000),
  columns: z.array(PastedField.nullable()).max(60),
  /** A kind for rows without one of their own. */
  kind: z.string().max(60),
  /** A municipality for rows whose place cannot be read. */
  municipalityCode: z.string().max(5),
})

export const PastedRowView = z.strictObject({
  /** Place in the pasted rows, from 0. */
  index: z.number().int(),
  name: z.string(),
  kindWord: z.string(),
  place: z.string(),
  phone: z.string(),
  fax: z.string(),
  /** Why it cannot come in. */
  problems: z.array(z.string()),
  /** Cards that it may be a second time. */
  duplicates: z.array(z.string()),
})
export type PastedRowView = z.infer<typeof PastedRowView>

const JobId = z.strictObject({ jobId: z.string().max(60) })

export const importCalls = {
  /** Reads a file and keeps it for this session; refuses another kind of file in words. */
  'import.preview': job({
    allow: IMPORTERS,
    input: z.strictObject({ name: z.string().min(1).max(255), base64: z.base64() }),
    output: FilePreview,
  }),
  'import.removeFile': job({
    allow: IMPORTERS,
    input: z.strictObject({ fileId: z.string().max(60) }),
    output: z.null(),
  }),
  /** Starts the import, or its dry run, of files kept before. */
  'import.start': job({
    allow: IMPORTERS,
    input: z.strictObject({
      fileIds: z.array(z.string().max(60)).min(1).max(40),
      scope: z.array(Code).min(1).max(200),
      asOf: z.string().trim().min(1).max(60),
      isDryRun: z.boolean(),
    }),
    output: JobId,
    isLogged: true,
  }),
  'import.readJob': query({ allow: IMPORTERS, input: JobId, output: ImportJob }),
  'import.cancel': job({ allow: IMPORTERS, input: JobId, output: z.null() }),
  'import.listRuns': query({
    allow: IMPORTERS,
    input: z.strictObject({}),
    output: z.array(ImportRunView),
  }),
  /** Back to the directory before the newest import. */
  'import.undo': job({
    allow: IMPORTERS,
    input: z.strictObject({ runId: z.string().max(60) }),
    output: z.null(),
    isLogged: true,
  }),
  /** What would become of a pasted table. */
  'import.previewTable': query({
    allow: IMPORTERS,
    input: PastedTable,
    output: z.array(PastedRowView),
  }),
  /** Makes cards of the rows without problems; `skip` names rows that are left out. */
  'import.saveTable': command({
    allow: IMPORTERS,
    input: PastedTable.extend({ skip: z.array(z.number().int().nonnegative()).max(1000) }),
    output: z.strictObject({ added: z.number().int(), left: z.number().int() }),
    isLogged: true,
  }),
}
