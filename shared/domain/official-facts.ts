import { z } from 'zod'
import { Notification, OfficialDetail, OfficialNumber, OpeningHours, Origin } from './source-line.ts'

/** A line of a source that an institution was put together from. */
export const OfficialLineNote = z.strictObject({
  id: z.string(),
  origin: Origin,
  section: z.string(),
  /** As this source writes it. */
  name: z.string(),
  /** Its own number, where this source has one. */
  phone: z.string().optional(),
  document: z.string(),
  asOf: z.string(),
})
export type OfficialLineNote = z.infer<typeof OfficialLineNote>

/** What public sources say about an institution beyond the fields of every provider, from all of its lines. */
export const OfficialFacts = z.strictObject({
  lines: z.array(OfficialLineNote),
  numbers: z.array(OfficialNumber),
  notifications: z.array(Notification),
  hours: z.array(OpeningHours),
  details: z.array(OfficialDetail),
})
export type OfficialFacts = z.infer<typeof OfficialFacts>
