import type {
  PaperBlockInput,
  PaperContent,
  PaperContentInput,
  PaperStamp,
} from '../../../shared/domain/paper-content.ts'
import { PaperContent as PaperContentSchema } from '../../../shared/domain/paper-content.ts'
import type {
  PaperDraft,
  PaperDraftSection,
  PaperField,
  PaperOrigin,
} from '../../../shared/domain/paper-draft.ts'
import type { PaperKindCode } from '../../../shared/domain/paper-kind.ts'
import type { PaperFacts } from './paper-facts.ts'
import { hospitalLines, patientLine } from './paper-words.ts'

/** One kind of paper: what stands in it before anybody edits, and how it looks once they have. */
export type PaperMaker = {
  readonly kind: PaperKindCode
  readonly title: string
  readonly draft: (facts: PaperFacts) => PaperDraft
  readonly content: (draft: PaperDraft, facts: PaperFacts, stamp: PaperStamp) => PaperContent
}

type FieldOptions = { readonly isMultiline?: boolean; readonly guidance?: string }

/** A field of a draft; an empty value counts as 未記入 wherever it would have come from. */
export function field(
  id: string,
  label: string,
  value: string,
  origin: PaperOrigin,
  options: FieldOptions = {},
): PaperField {
  const { isMultiline = false, guidance } = options
  return {
    id,
    label,
    value: value.slice(0, 8000),
    origin: value.trim() === '' ? '未記入' : origin,
    isMultiline,
    ...(guidance === undefined ? {} : { guidance }),
  }
}

export function section(
  id: string,
  title: string,
  fields: PaperField[],
  isDoctorPart = false,
): PaperDraftSection {
  return { id, title, isDoctorPart, fields }
}

export function draftOf(
  kind: PaperKindCode,
  sections: PaperDraftSection[],
  isDoctorPartConfirmed = true,
): PaperDraft {
  return { kind, sections, isDoctorPartConfirmed }
}

/** Fields of a section, one under another; empty ones stay, as room to write by hand. */
export function sectionFields(drafted: PaperDraftSection | undefined, labelWidth = 32): PaperBlockInput[] {
  if (!drafted || drafted.fields.length === 0) return []
  return [
    {
      type: 'fields',
      labelWidth,
      rows: drafted.fields.map(({ label, value }) => [{ label, value: value.trim() }]),
    },
  ]
}

type ContentParts = Partial<PaperContentInput> & {
  readonly title: string
  readonly blocks: PaperBlockInput[]
}

/** A4 with our sender, the patient's line and the stamp, unless the parts say otherwise. */
export function contentOf(facts: PaperFacts, stamp: PaperStamp, parts: ContentParts): PaperContent {
  const { mark = '', ...rest } = parts
  return PaperContentSchema.parse({
    page: { size: 'A4', orientation: 'portrait', bindingMargin: 20 },
    patientLine: patientLine(facts.patient),
    number: stamp.number,
    version: stamp.version,
    issuedOn: stamp.issuedOn,
    issuer: hospitalLines(facts),
    recipient: [],
    isPractice: facts.isPractice,
    mark: [stamp.isPreview ? '下書き' : '', mark].filter((word) => word !== '').join('・'),
    ...rest,
  })
}
