import { z } from 'zod'
import { Instant } from './local-date.ts'

/** Records whose every change is kept in one history, with what each field was and became. */
export const RecordKind = z.enum(['transportAgreement', 'disasterPlan', 'subArea'])
export type RecordKind = z.infer<typeof RecordKind>

/** What a field held, in the words of the time (a name of then, a day as YYYY-MM-DD); empty: nothing. */
export const RecordField = z.strictObject({ field: z.string(), before: z.string(), after: z.string() })
export type RecordField = z.infer<typeof RecordField>

/** Who changed a record when, and what. */
export const RecordChange = z.strictObject({
  at: Instant,
  byName: z.string(),
  step: z.enum(['made', 'changed', 'removed']),
  /** Name of the record at that time. */
  title: z.string(),
  fields: z.array(RecordField),
})
export type RecordChange = z.infer<typeof RecordChange>

/** The words of a record's fields. */
export type RecordWords = Readonly<Record<string, string>>

/** Fields that differ, in the order of the later words; undefined: there was, or is, no record. */
export function changedFields(
  before: RecordWords | undefined,
  after: RecordWords | undefined,
): RecordField[] {
  const names = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])
  return [...names]
    .map((field) => ({ field, before: before?.[field] ?? '', after: after?.[field] ?? '' }))
    .filter((change) => change.before !== change.after)
}
