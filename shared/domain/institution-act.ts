import { z } from 'zod'
import { InstitutionEvidence } from './institution-evidence.ts'
import { InstitutionVerdict } from './institution-line.ts'
import { Instant } from './local-date.ts'

/** Two lines as the person saw them when deciding. */
export const ShownPair = z.strictObject({
  aName: z.string(),
  bName: z.string(),
  place: z.string(),
  evidence: InstitutionEvidence.nullable(),
  /** The first line only added to the second, by its number (opening hours), and was taken off. */
  isTakenOff: z.boolean().optional(),
})
export type ShownPair = z.infer<typeof ShownPair>

/** What a person said at once about one pair, or about a line and each of the others of its institution. */
export const InstitutionAct = z.strictObject({
  no: z.number().int(),
  actId: z.string(),
  verdict: InstitutionVerdict,
  note: z.string(),
  decidedAt: Instant,
  decidedByName: z.string(),
  undoneAt: Instant.nullable(),
  undoneByName: z.string().nullable(),
  /** A later word about the same lines stands instead. */
  isReplaced: z.boolean(),
  decisionIds: z.array(z.string()),
  pairs: z.array(z.strictObject({ aId: z.string(), bId: z.string(), shown: ShownPair })),
})
export type InstitutionAct = z.infer<typeof InstitutionAct>
