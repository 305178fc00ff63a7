import { z } from 'zod'

/** A row that was left out, and why; the line is the one of the file. */
export const RejectedRow = z.strictObject({ line: z.number().int(), reason: z.string() })
export type RejectedRow = z.infer<typeof RejectedRow>

/** What an import does to one kind of service. Counts are rows. */
export const ServiceCount = z.strictObject({
  /** サービスの種類 as the file names it. */
  service: z.string(),
  /** Whether the master of kinds knows it; else its lines get no role. */
  isKnown: z.boolean(),
  rows: z.number().int(),
  inArea: z.number().int(),
  added: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  vanished: z.number().int(),
})
export type ServiceCount = z.infer<typeof ServiceCount>

/** What was read of one file. */
export const ImportedFile = z.strictObject({
  name: z.string(),
  sha256: z.string(),
  encoding: z.string(),
  rows: z.number().int(),
  rejectedCount: z.number().int(),
  /** The first of them. */
  rejected: z.array(RejectedRow),
})
export type ImportedFile = z.infer<typeof ImportedFile>

/** The result of an import or of its dry run. */
export const ImportResult = z.strictObject({
  isDryRun: z.boolean(),
  files: z.array(ImportedFile),
  services: z.array(ServiceCount),
  /** Lines of the new directory altogether; null in a dry run. */
  total: z.number().int().nullable(),
})
export type ImportResult = z.infer<typeof ImportResult>

/** How many rejected rows of a file are listed; the rest is only counted. */
export const MOST_REJECTED = 200
