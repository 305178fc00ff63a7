import { z } from 'zod'

/** One point of the agenda as a paper prints it; `sectionId` is the section of the record that it fills. */
export const AgendaItem = z.strictObject({
  sectionId: z.string().max(40),
  title: z.string().max(60),
  minutes: z.number().int().positive().nullable(),
  /** What to ask, printed as boxes to tick. */
  prompts: z.array(z.string().max(80)),
})
export type AgendaItem = z.infer<typeof AgendaItem>
