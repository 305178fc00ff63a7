import { z } from 'zod'
import type { AgendaItem } from './conference-agenda.ts'
import { FactCondition } from './masters.ts'
import { Role } from './role.ts'

/** What a section may be pre-filled from: the patient's data, or the home-care team. */
export const PrefillSource = z.enum([
  'diagnosis',
  'background',
  'course',
  'careSummary',
  'treatments',
  'medication',
  'wishes',
  'contacts',
  'team',
])
export type PrefillSource = z.infer<typeof PrefillSource>

/** `changes`: the table of expected changes. `agendaOnly`: a point of the meeting that leaves no text (自己紹介, まとめ). */
export const TemplateItem = z.strictObject({
  sectionId: z.string().min(1).max(40),
  title: z.string().min(1).max(60),
  minutes: z.number().int().positive().nullable(),
  kind: z.enum(['text', 'changes', 'agendaOnly']),
  guidance: z.string().max(200),
  prompts: z.array(z.string().max(80)),
  from: z.array(PrefillSource),
})
export type TemplateItem = z.infer<typeof TemplateItem>

export const ConferenceTemplate = z.strictObject({
  code: z.string().min(1).max(40),
  title: z.string().min(1).max(80),
  description: z.string().max(200),
  /** For whom it is offered first; null: for everybody. */
  when: FactCondition.nullable().default(null),
  source: z.string().min(1),
  verified: z.string().min(1),
  items: z.array(TemplateItem).min(1),
})
export type ConferenceTemplate = z.infer<typeof ConferenceTemplate>

/** The words that a pre-filled text is made of; places stand in braces. */
export const PrefillTexts = z.strictObject({
  draftMark: z.string().min(1),
  unknown: z.string(),
  diagnosisLine: z.string(),
  backgroundLine: z.string(),
  treatmentLine: z.string(),
  deviceSupplier: z.string(),
  materialSupplier: z.string(),
  wishLine: z.string(),
  contactLine: z.string(),
  infectionLine: z.string(),
  allergyLine: z.string(),
  keyPerson: z.string(),
  mainCarer: z.string(),
  teamLine: z.string(),
  call: z.string(),
  patientSelf: z.string(),
  attendingDoctor: z.string(),
  responsible: z.string(),
  wardNurse: z.string(),
})
export type PrefillTexts = z.infer<typeof PrefillTexts>

const Dated = {
  title: z.string(),
  effectiveFrom: z.iso.date(),
  source: z.string().min(1),
  verified: z.string().min(1),
}

/** resources/masters/conference-templates.json; the first entry is the usual one. */
export const ConferenceTemplateMaster = z.strictObject({
  ...Dated,
  texts: PrefillTexts,
  entries: z.array(ConferenceTemplate).min(1),
})
export type ConferenceTemplateMaster = z.infer<typeof ConferenceTemplateMaster>

/** A change that may come at home, as a draft to be confirmed by doctor and nurse; never an order. */
export const ChangeSuggestion = z.strictObject({
  code: z.string(),
  /** Facts of the patient that make it worth talking about; null = everybody. */
  when: FactCondition.nullable(),
  symptom: z.string().min(1).max(200),
  firstStep: z.string().min(1).max(300),
  ambulanceWhen: z.string().max(180),
  /** Whom to call, first choice first. */
  call: z.array(Role).min(1),
  source: z.string().min(1),
  verified: z.string().min(1),
})
export type ChangeSuggestion = z.infer<typeof ChangeSuggestion>

/** resources/masters/expected-changes.json. */
export const ChangeSuggestionMaster = z.strictObject({ ...Dated, entries: z.array(ChangeSuggestion).min(1) })
export type ChangeSuggestionMaster = z.infer<typeof ChangeSuggestionMaster>

/** The points of a template as the agenda that a paper prints. */
export function agendaOf(template: ConferenceTemplate): AgendaItem[] {
  return template.items.map(({ sectionId, title, minutes, prompts }) => ({
    sectionId,
    title,
    minutes,
    prompts,
  }))
}

/** Minutes that the points with a time take together. */
export function agendaMinutes(template: ConferenceTemplate): number {
  return template.items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
}
