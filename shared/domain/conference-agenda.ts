import { z } from 'zod'

/** One point of the agenda; `sectionId` is the section of the record that it fills. */
export const AgendaItem = z.strictObject({
  sectionId: z.string().max(40),
  title: z.string().max(60),
  minutes: z.number().int().positive().nullable(),
  prompts: z.array(z.string().max(80)),
})
export type AgendaItem = z.infer<typeof AgendaItem>

export const ConferenceAgenda = z.strictObject({
  code: z.string().max(40),
  title: z.string().max(80),
  source: z.string(),
  verified: z.string(),
  items: z.array(AgendaItem).min(1),
})
export type ConferenceAgenda = z.infer<typeof ConferenceAgenda>

export const ConferenceAgendaMaster = z.strictObject({
  title: z.string(),
  effectiveFrom: z.iso.date(),
  source: z.string(),
  verified: z.string(),
  entries: z.array(ConferenceAgenda).min(1),
})
