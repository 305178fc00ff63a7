import { z } from 'zod'
import type { PaperDraft } from './paper-draft.ts'
import { plainText } from './plain-text.ts'

/** What a person wrote over the prepared values: field id → text. An empty text is a field left empty on purpose. */
export const TypedFields = z
  .record(z.string().min(1).max(80), plainText(8000))
  .refine((typed) => Object.keys(typed).length <= 400)
export type TypedFields = z.infer<typeof TypedFields>

/** The prepared draft with what was written over it; fields that the draft no longer has fall out. */
export function withTyped(prepared: PaperDraft, typed: Readonly<Record<string, string>>): PaperDraft {
  const sections = prepared.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => {
      const value = Object.hasOwn(typed, field.id) ? typed[field.id] : undefined
      if (value === undefined || value === field.value) return field
      return { ...field, value, origin: value.trim() === '' ? ('未記入' as const) : ('手入力' as const) }
    }),
  }))
  return { ...prepared, sections }
}

/** The doctor's part as one text: equal texts mean that nothing in it was changed. */
export function doctorPartText(draft: PaperDraft): string {
  const fields = draft.sections.filter(({ isDoctorPart }) => isDoctorPart).flatMap(({ fields }) => fields)
  return JSON.stringify(fields.map(({ id, value }) => [id, value.trim()]))
}

/** Fields without a value, in the order of the paper. */
export function emptyFields(draft: PaperDraft): { id: string; label: string }[] {
  return draft.sections
    .flatMap(({ fields }) => fields)
    .filter(({ value }) => value.trim() === '')
    .map(({ id, label }) => ({ id, label: label.split('\n')[0] ?? label }))
}
