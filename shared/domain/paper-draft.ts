import { z } from 'zod'
import { PaperKindCode } from './paper-kind.ts'

/** Where a field's value comes from; shown beside it so that the writer knows what to check. */
export const PaperOrigin = z.enum([
  '患者情報',
  '在宅チーム',
  '連携グループ',
  '連携先',
  'カンファレンス',
  '当院',
  '手入力',
  '未記入',
])
export type PaperOrigin = z.infer<typeof PaperOrigin>

export const PaperField = z.strictObject({
  id: z.string().min(1).max(80),
  label: z.string().max(120),
  value: z.string().max(8000),
  origin: PaperOrigin,
  isMultiline: z.boolean(),
  /** What to write here, or what an empty value means. */
  guidance: z.string().max(300).optional(),
})
export type PaperField = z.infer<typeof PaperField>

export const PaperDraftSection = z.strictObject({
  id: z.string().min(1).max(60),
  title: z.string().max(120),
  /** A doctor writes this part and answers for it. */
  isDoctorPart: z.boolean(),
  fields: z.array(PaperField).max(120),
})
export type PaperDraftSection = z.infer<typeof PaperDraftSection>

/** A paper before it is printed: what the user edits on screen beside the preview. */
export const PaperDraft = z.strictObject({
  kind: PaperKindCode,
  sections: z.array(PaperDraftSection).max(60),
  /** The doctor has written or read their part; until then it prints as 医師記載待ち. Always true where there is none. */
  isDoctorPartConfirmed: z.boolean(),
})
export type PaperDraft = z.infer<typeof PaperDraft>

/** The value of a field; empty where the draft has no such field (an older draft). */
export function draftValue(draft: PaperDraft, fieldId: string): string {
  for (const section of draft.sections) {
    const field = section.fields.find(({ id }) => id === fieldId)
    if (field) return field.value.trim()
  }
  return ''
}

export function draftSection(draft: PaperDraft, sectionId: string): PaperDraftSection | undefined {
  return draft.sections.find(({ id }) => id === sectionId)
}

/**
 * The fresh draft with everything that the user typed in the older one kept.
 * A field counts as typed when its origin is 手入力.
 */
export function keepTyped(fresh: PaperDraft, older: PaperDraft): PaperDraft {
  const typed = new Map(
    older.sections
      .flatMap(({ fields }) => fields)
      .filter(({ origin }) => origin === '手入力')
      .map((field) => [field.id, field.value]),
  )
  const sections = fresh.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => {
      const value = typed.get(field.id)
      return value === undefined ? field : { ...field, value, origin: '手入力' as const }
    }),
  }))
  return { ...fresh, sections, isDoctorPartConfirmed: older.isDoctorPartConfirmed }
}
