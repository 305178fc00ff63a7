import { listVerifiedFaxes } from '../../../db/repositories/fax-check.ts'
import { findPaperDraft, type PaperKey, type StoredPaperDraft } from '../../../db/repositories/paper-draft.ts'
import type { DoctorPartView, PaperCheckView, PaperRef } from '../../../shared/contract/paper.ts'
import { paperChecks } from '../../../shared/domain/paper-checks.ts'
import { completenessChecks } from '../../../shared/domain/paper-completeness.ts'
import type { PaperContent, PaperStamp } from '../../../shared/domain/paper-content.ts'
import { type Delivery, faxPaperCheck, type PaperFax } from '../../../shared/domain/fax-paper-check.ts'
import { draftValue, type PaperDraft } from '../../../shared/domain/paper-draft.ts'
import type { PaperKind } from '../../../shared/domain/paper-kind.ts'
import { doctorPartText, withTyped } from '../../../shared/domain/paper-typed.ts'
import { withheldCheck } from '../../../shared/domain/withheld-check.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx } from '../context.ts'
import { paperMakers } from '../documents/paper-makers.ts'
import { type Gathered, gatherPaperFacts, type PaperMaterial } from './gather-paper-facts.ts'

/** One paper as it stands: what it is made from, what was prepared, and what somebody wrote over that. */
export type PaperCase = Gathered & {
  readonly kind: PaperKind
  readonly key: PaperKey
  readonly prepared: PaperDraft
  readonly stored: StoredPaperDraft | undefined
  readonly fax: PaperFax
}

export async function readPaperCase(ctx: Ctx, material: PaperMaterial, ref: PaperRef): Promise<PaperCase> {
  const kind = material.kinds.find(({ code }) => code === ref.kind)
  if (kind === undefined) throw new AppError('not-found')
  const gathered = await gatherPaperFacts(ctx, material, kind, ref)
  const key: PaperKey = {
    admissionId: ref.admissionId,
    kind: kind.code,
    recipientKey: gathered.recipient?.key ?? '',
    conferenceId: kind.conference === 'one' ? (gathered.conference?.id ?? '') : '',
  }
  return {
    ...gathered,
    kind,
    key,
    prepared: paperMakers[kind.code].draft(gathered.facts),
    stored: await findPaperDraft(ctx.db, key),
    fax: await paperFax(ctx, gathered),
  }
}

/** The recipient's number, and which numbers may be faxed to: theirs, or anybody's where it is written by hand. */
export async function paperFax({ db }: Ctx, { recipient }: Pick<Gathered, 'recipient'>): Promise<PaperFax> {
  const cardId = recipient === null ? null : recipient.providerId
  return {
    number: recipient?.paper.fax ?? '',
    cardNumber: recipient?.provider?.fax ?? '',
    verified: await listVerifiedFaxes(db, cardId),
  }
}

/** What stands against sending this paper by FAX; null where nothing does. */
export function faxCheckOf(of: PaperCase, draft: PaperDraft): PaperCheckView | null {
  const written = of.kind.code === 'fax-cover' ? draftValue(draft, 'recipientFax') : of.fax.number
  const check = faxPaperCheck(written, of.fax)
  return check === null ? null : { ...check, found: [...check.found] }
}

/** The draft as it would be printed: typed text over the prepared, the doctor's part confirmed only as it was then. */
export function writtenDraft(of: PaperCase, typed: Readonly<Record<string, string>>): PaperDraft {
  const draft = withTyped(of.prepared, typed)
  if (!of.kind.hasDoctorPart) return draft
  const confirmed = of.stored?.doctorPart?.text
  return { ...draft, isDoctorPartConfirmed: confirmed === doctorPartText(draft) }
}

export function contentOfCase(of: PaperCase, draft: PaperDraft, stamp: PaperStamp): PaperContent {
  return paperMakers[of.kind.code].content(draft, of.facts, stamp)
}

/** A stamp for what is not issued: 下書き, without a number. */
export function previewStamp({ facts }: PaperCase): PaperStamp {
  return { number: '', version: 0, issuedOn: facts.today, isPreview: true }
}

/** Everything that stands against an issue of this draft; blocks first. */
export function checksOf(of: PaperCase, draft: PaperDraft, delivery: Delivery = 'hand'): PaperCheckView[] {
  const { facts, kind, conference } = of
  const checks = [
    ...paperChecks({
      kind,
      content: contentOfCase(of, draft, previewStamp(of)),
      patient: facts.patient,
      consent: facts.admission?.consent ?? null,
      diagnosis: facts.admission?.situation.diagnosis ?? '',
      untold: facts.untold,
      tellingWords: facts.tellingWords,
      isDoctorPartConfirmed: draft.isDoctorPartConfirmed,
      fields: draft.sections.flatMap(({ fields }) => fields),
      providers: of.named,
      recipientName: facts.recipient?.name ?? '',
      letterhead: letterheadOf(facts),
      namesOfOthers: [...recipientTexts(facts), facts.placeName, ...of.placeNames],
    }),
    ...(isFaxed(of, delivery) ? [faxCheckOf(of, draft)].filter((check) => check !== null) : []),
    ...[withheldCheck(facts.withheld)].filter((check) => check !== null),
    ...completenessChecks(draft, conference && { isConfirmed: conference.confirmedNo > 0 }),
  ]
  return checks
    .map(({ found, ...check }) => ({ ...check, found: [...found] }))
    .toSorted((a, b) => Number(a.severity === 'warn') - Number(b.severity === 'warn'))
}

/** A FAX cover is nothing but faxed. */
const isFaxed = ({ kind }: PaperCase, delivery: Delivery) => kind.code === 'fax-cover' || delivery === 'fax'

function recipientTexts({ recipient }: PaperCase['facts']): string[] {
  if (recipient === null) return []
  const { name, department, person, phone, fax } = recipient
  return [name, department, person, phone, fax]
}

function letterheadOf({ hospital, issuerName }: PaperCase['facts']): string[] {
  const { name, department, address, phone, fax } = hospital
  return [name, department, address, phone, fax, issuerName]
}

export function doctorPartOf(
  { kind, stored }: Pick<PaperCase, 'kind' | 'stored'>,
  draft: PaperDraft,
  recordedByName: string,
): DoctorPartView {
  const part = stored?.doctorPart ?? null
  if (!kind.hasDoctorPart || part === null) {
    const state = kind.hasDoctorPart ? 'pending' : 'none'
    return { state, doctorName: '', recordedByName: '', recordedAt: null }
  }
  const { doctorName, recordedAt } = part
  return {
    state: draft.isDoctorPartConfirmed ? 'confirmed' : 'lapsed',
    doctorName,
    recordedByName,
    recordedAt,
  }
}
