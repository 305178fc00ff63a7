import { z } from 'zod'
import { Origin } from './source-line.ts'

/** A row that was left out, and why. `table`: the sheet or ZIP entry, where a file holds several. */
export const RejectedRow = z.strictObject({
  line: z.number().int(),
  reason: z.string(),
  table: z.string().optional(),
})
export type RejectedRow = z.infer<typeof RejectedRow>

/**
 * What became of rows. Every row is exactly one of them: `added` founded an institution that was not there before,
 * `matched` is new and joined one (already there, or founded by an earlier row), `updated` and `unchanged` were there,
 * `outside` lies outside the chosen places.
 */
const RowCounts = {
  rows: z.number().int(),
  added: z.number().int(),
  matched: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  outside: z.number().int(),
  rejectedCount: z.number().int(),
}

/** One file of an import. `rows` is the sum of what became of them; `vanished` are lines that it no longer holds. */
export const FileReport = z.strictObject({
  /** Name without its folder. */
  file: z.string(),
  /** Kind of source (`careOffices`, `naviFacilities` …; several in one ZIP with a comma; `boundaries`). */
  kind: z.string(),
  /** UTF-8, UTF-16, CP932, Excel; several with a comma. */
  encoding: z.string(),
  sha256: z.string(),
  ...RowCounts,
  vanished: z.number().int(),
  /** The first of them, in the order of the file. */
  rejected: z.array(RejectedRow),
  /** Tables that no source knows and no rule was given for (a sheet of notes …): nothing of them was read. */
  ignoredTables: z.array(z.string()),
  seconds: z.number(),
})
export type FileReport = z.infer<typeof FileReport>

/** The same by part of a source (サービスの種類; 病院; 医科), over all files. */
export const SectionReport = z.strictObject({
  origin: Origin,
  section: z.string(),
  ...RowCounts,
  vanished: z.number().int(),
  /** Lines that no file brought, but changed legends of 届出 read otherwise than before. Earlier records have none. */
  reread: z.number().int().default(0),
})
export type SectionReport = z.infer<typeof SectionReport>

/** The result of an import, of its dry run, or of building the directory anew after a decision. */
export const ImportReport = z.strictObject({
  /** Whether the directory in use is now this one. */
  isApplied: z.boolean(),
  /** Nothing would be or was different: no new directory was made. */
  isUnchanged: z.boolean(),
  files: z.array(FileReport),
  sections: z.array(SectionReport),
  /** Institutions of the new directory, and lines of sources that they were made from. */
  providers: z.number().int(),
  lines: z.number().int(),
  /** Pairs that may be the same institution, offered to a person. */
  likely: z.number().int(),
  seconds: z.number(),
})
export type ImportReport = z.infer<typeof ImportReport>

/** How many rejected rows of a file are listed; the rest is only counted. */
export const MOST_REJECTED = 10_000
