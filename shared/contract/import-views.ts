import { z } from 'zod'
import { ImportReport } from '../domain/import-report.ts'
import { InstitutionEvidence } from '../domain/institution-evidence.ts'
import { FieldChange } from '../domain/line-changes.ts'
import { OfficialNumber, Origin } from '../domain/source-line.ts'
import { ERROR_CODES } from '../errors.ts'

/** A table of a chosen file: a CSV, a sheet, or one of these in a ZIP. */
export const OpenedTable = z.strictObject({
  name: z.string(),
  encoding: z.string(),
  /** Which source it is; null: none that we know, it needs a mapping of its columns. */
  kind: z.string().nullable(),
  /** Its first rows, long cells cut. */
  head: z.array(z.strictObject({ line: z.number().int(), cells: z.array(z.string()) })),
})
export type OpenedTable = z.infer<typeof OpenedTable>

/** What a chosen file is, before anything is stored. `boundaries`: a GeoJSON of municipalities for the map. */
export const OpenedFile = z.strictObject({
  fileId: z.string(),
  name: z.string(),
  size: z.number().int(),
  holds: z.enum(['tables', 'boundaries']),
  tables: z.array(OpenedTable),
})
export type OpenedFile = z.infer<typeof OpenedFile>

/** Where an import is: reading files, putting lines of one institution together, writing the new directory. */
export const ImportPhase = z.enum(['reading', 'matching', 'writing'])
export type ImportPhase = z.infer<typeof ImportPhase>

export const ImportJob = z.strictObject({
  state: z.enum(['running', 'finished', 'failed', 'cancelled']),
  phase: ImportPhase,
  /** Of the whole work, 0 to 1. */
  share: z.number(),
  rows: z.number().int(),
  rowsPerSecond: z.number().int(),
  report: ImportReport.nullable(),
  /** The record of the applied import; null while it is only reviewed. */
  runId: z.string().nullable(),
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
  report: ImportReport,
  undoneAt: z.string().nullable(),
  /** The newest one, as long as the directory before it is still there. */
  canUndo: z.boolean(),
  /** Whether its changes can still be read. */
  hasChanges: z.boolean(),
})
export type ImportRunView = z.infer<typeof ImportRunView>

/**
 * `added`: a new institution. `matched`: a new line of one that is known. `reread`: no file brought it, but changed legends
 * read its 届出 otherwise than before.
 */
export const ChangeKind = z.enum(['added', 'matched', 'updated', 'vanished', 'reread'])
export type ChangeKind = z.infer<typeof ChangeKind>

export const ChangeRow = z.strictObject({
  /** For the next page, and as a key on screen. */
  key: z.number().int(),
  lineId: z.string(),
  kind: ChangeKind,
  origin: Origin,
  section: z.string(),
  name: z.string(),
  municipality: z.string(),
  /** The institution that a matched line joined, as the directory shows it. */
  joined: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  /** Of an updated line, or one read again, what differs; of an added one what it says (`before` empty), of a vanished one what it said. */
  fields: z.array(FieldChange),
})
export type ChangeRow = z.infer<typeof ChangeRow>

/** One of two lines that may be the same institution, with what a person compares. */
export const LikelySide = z.strictObject({
  lineId: z.string(),
  /** The institution of the directory that it belongs to now. */
  providerId: z.string(),
  origin: Origin,
  section: z.string(),
  name: z.string(),
  kana: z.string(),
  corporation: z.string(),
  kind: z.string(),
  municipality: z.string(),
  address: z.string(),
  phone: z.string(),
  fax: z.string(),
  numbers: z.array(OfficialNumber),
  asOf: z.string(),
})
export type LikelySide = z.infer<typeof LikelySide>

export const LikelyRow = z.strictObject({
  key: z.number().int(),
  a: LikelySide,
  b: LikelySide,
  evidence: InstitutionEvidence,
})
export type LikelyRow = z.infer<typeof LikelyRow>
