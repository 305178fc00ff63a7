import { z } from 'zod'
import { BoundaryImport, BoundaryReport } from '../domain/boundary.ts'
import { EVERYBODY } from '../domain/user.ts'
import { ERROR_CODES } from '../errors.ts'
import { command, job, query } from './call.ts'
import { IMPORTERS } from './import.ts'

const Id = z.string().max(60)
const JobId = z.strictObject({ jobId: Id })

/** An import of borders: how many of its files are read, what it did, or what went wrong. */
export const BoundaryJob = z.strictObject({
  state: z.enum(['running', 'finished', 'failed', 'cancelled']),
  /** Of all files, 0 to 1. */
  share: z.number(),
  reports: z.array(BoundaryReport),
  error: z.strictObject({ code: z.enum(ERROR_CODES), detail: z.string().optional() }).nullable(),
})
export type BoundaryJob = z.infer<typeof BoundaryJob>

/** Borders of municipalities for the map, from files that came in by `import.addPiece`. */
export const boundaryCalls = {
  /** What a file would bring: reads all of it and stores nothing. Refuses another kind of file in words. */
  'boundary.preview': job({
    allow: IMPORTERS,
    input: z.strictObject({ fileId: Id }),
    output: BoundaryReport,
  }),
  /** Puts the borders of the files in the place of those of their prefectures, all of them or none. */
  'boundary.start': job({
    allow: IMPORTERS,
    input: z.strictObject({ fileIds: z.array(Id).min(1).max(60) }),
    output: JobId,
    isLogged: true,
  }),
  /** Imports of borders, the newest first; `canUndo`: the borders before it are kept. */
  'boundary.listImports': query({
    allow: EVERYBODY,
    input: z.strictObject({}),
    output: z.array(BoundaryImport.extend({ canUndo: z.boolean() })),
  }),
  /** Puts back the borders before the newest import; `conflict` where another came since, or it was taken back. */
  'boundary.undo': command({
    allow: IMPORTERS,
    input: z.strictObject({ importId: z.uuid() }),
    output: z.strictObject({}),
    isLogged: true,
  }),
  'boundary.readJob': query({ allow: IMPORTERS, input: JobId, output: BoundaryJob }),
}
