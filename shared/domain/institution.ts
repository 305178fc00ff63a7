import { z } from 'zod'
import { CareScene } from './care-scene.ts'
import { SourceNote } from './provider.ts'

/** A medical institution as a regional plan's list names it: the name and the columns it stands in, no more. */
export const Institution = z.strictObject({
  /** `doc000:<municipality>:<digest of the name as written>`; stays the same when the list is read again. */
  id: z.string().regex(/^doc000:\d{5}:[0-9a-f]{12}$/),
  /** Exactly as written: abbreviated legal form, half-width kana, full-width space. */
  name: z.string().min(1),
  municipalityCode: z.string(),
  /** Only where the list itself names the former town. */
  districtCode: z.string().nullable(),
  scenes: z.array(CareScene).min(1),
  /** Scenes that the text neither proves nor rules out (要確認); empty where every column is certain. */
  uncertainScenes: z.array(CareScene),
  uncertainNote: z.string(),
  kind: z.enum(['hospital', 'clinic', 'unknown']),
  kindBasis: z.string(),
  source: SourceNote,
})
export type Institution = z.infer<typeof Institution>

/** seeds/reference/institutions.json */
export const InstitutionData = z.strictObject({
  title: z.string(),
  asOf: z.string(),
  source: z.string(),
  verified: z.boolean(),
  institutions: z.array(Institution),
})
export type InstitutionData = z.infer<typeof InstitutionData>
