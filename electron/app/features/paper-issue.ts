import { createHash } from 'node:crypto'
import {
  insertIssuedPaper,
  nextSerial,
  nextVersion,
  takeSerial,
} from '../../../db/repositories/issued-paper.ts'
import { issuedSearchText } from '../../../db/repositories/issued-paper-list.ts'
import { findAdmission } from '../../../db/repositories/admission.ts'
import { listNamingConsents } from '../../../db/repositories/naming-consent.ts'
import { findPaperDraft } from '../../../db/repositories/paper-draft.ts'
import { findPatient } from '../../../db/repositories/patient.ts'
import type { PaperCheckView } from '../../../shared/contract/paper.ts'
import type { Delivery } from '../../../shared/domain/fax-paper-check.ts'
import { IssuedPaperId } from '../../../shared/domain/ids.ts'
import { type IssuedPaper, paperNumber } from '../../../shared/domain/issued-paper.ts'
import type { PaperContent } from '../../../shared/domain/paper-content.ts'
import type { PaperDraft } from '../../../shared/domain/paper-draft.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx } from '../context.ts'
import { checksOf, contentOfCase, type PaperCase, paperFax, writtenDraft } from './paper-case.ts'

type Asked = {
  readonly version: number
  readonly purpose: string
  readonly copies: number
  readonly reason: string
  readonly delivery: Delivery
}
type Made = {
  readonly serial: number
  readonly version: number
  readonly content: PaperContent
  readonly pdf: Uint8Array
}
/** A paper ready to be stored, as long as nothing changes in between. */
export type ReadyPaper = { readonly of: PaperCase; readonly draft: PaperDraft; readonly made: Made }

/** Before the transaction: checks, and the PDF with the number that it will most likely get. */
export async function prepareIssue(ctx: Ctx, of: PaperCase, asked: Asked): Promise<ReadyPaper> {
  if ((of.stored?.version ?? 0) !== asked.version) throw new AppError('conflict')
  const draft = writtenDraft(of, of.stored?.typed ?? {})
  refuseChecks(checksOf(of, draft, asked.delivery), asked.reason)
  const serial = await nextSerial(ctx.db, yearOf(ctx))
  const made = await make(ctx, of, draft, serial, await nextVersion(ctx.db, of.key))
  return { of, draft, made }
}

/**
 * In the transaction: takes the number and stores the paper. Where a colleague issued in the same second and took
 * the number before us, the paper is made again here; it is rare, and only so the numbers have no gap.
 */
export async function storeIssue(
  ctx: Ctx,
  { of, draft, made }: ReadyPaper,
  asked: Asked,
): Promise<{ paper: IssuedPaper; pdf: Uint8Array }> {
  await refuseChanged(ctx, of)
  const now = { ...of, fax: await paperFax(ctx, of) }
  if (checksOf(now, draft, asked.delivery).some(({ code }) => code === 'fax-unverified'))
    throw new AppError('conflict')
  const serial = await takeSerial(ctx.db, yearOf(ctx))
  const version = await nextVersion(ctx.db, of.key)
  const isAsMade = serial === made.serial && version === made.version
  const last = isAsMade ? made : await make(ctx, of, draft, serial, version)
  const paper = issuedPaper(ctx, of, last, asked, checksOf(of, draft))
  const patient = of.facts.patient
  if (patient === null) throw new AppError('not-found')
  await insertIssuedPaper(ctx.db, paper, last, issuedSearchText(paper, patient))
  return { paper, pdf: last.pdf }
}

const yearOf = ({ clock }: Ctx) => Number(clock.today().slice(0, 4))

async function make(
  ctx: Ctx,
  of: PaperCase,
  draft: PaperDraft,
  serial: number,
  version: number,
): Promise<Made> {
  const number = paperNumber(yearOf(ctx), serial)
  const content = contentOfCase(of, draft, { number, version, issuedOn: of.facts.today, isPreview: false })
  return { serial, version, content, pdf: await ctx.services.documents.render(content, 'pdf') }
}

/** What was found is named on screen, not here: an error's text may hold no patient data. */
function refuseChecks(checks: readonly PaperCheckView[], reason: string): void {
  const without = ({ text, found }: PaperCheckView) =>
    found.length === 0 ? text : text.replace(`（${found.join('、')}）`, '')
  const blocks = checks.filter(({ severity }) => severity === 'block')
  if (blocks.length > 0) throw new AppError('blocked', { detail: blocks.map(without).join('\n') })
  if (checks.length === 0 || reason !== '') return
  throw new AppError('blocked', {
    detail: `${checks.map(without).join('\n')}\n確かめたうえで発行するときは、理由を入力してください。`,
    fields: { reason: '確かめたこと・発行する理由を入力してください。' },
  })
}

/** Consent may have been withdrawn, or a text changed, while the PDF was made. */
async function refuseChanged({ db }: Ctx, { key, facts, stored, consents }: PaperCase): Promise<void> {
  const admission = await findAdmission(db, key.admissionId)
  const patient = await findPatient(db, facts.patient?.id ?? '')
  const draft = await findPaperDraft(db, key)
  const isSame =
    admission?.version === facts.admission?.version &&
    patient?.version === facts.patient?.version &&
    draft?.version === stored?.version &&
    idsOf(await listNamingConsents(db, key.admissionId)) === idsOf(consents)
  if (!isSame) throw new AppError('conflict')
}

/** A recorded consent never changes: the same ids are the same consents. */
const idsOf = (consents: readonly { readonly id: string }[]) => consents.map(({ id }) => id).join()

function issuedPaper(
  ctx: Ctx,
  { key, kind, facts, recipient }: PaperCase,
  { serial, version, content, pdf }: Made,
  { purpose, copies, reason }: Asked,
  warnings: readonly PaperCheckView[],
): IssuedPaper {
  if (facts.patient === null || facts.admission === null) throw new AppError('not-found')
  return {
    id: IssuedPaperId.parse(ctx.newId()),
    number: paperNumber(yearOf(ctx), serial),
    version,
    patientId: facts.patient.id,
    admissionId: facts.admission.id,
    kind: kind.code,
    title: kind.title,
    recipientKey: key.recipientKey,
    recipientName: recipient?.paper.name ?? recipientLine(content),
    conferenceId: key.conferenceId,
    purpose,
    copies,
    warnings: [...new Set(warnings.map(({ code }) => code))],
    reason: warnings.length === 0 ? '' : reason,
    sha256: createHash('sha256').update(pdf).digest('hex'),
    issuedOn: ctx.clock.today(),
    issuedAt: ctx.clock.now(),
    issuedBy: ctx.user.id,
    issuedByName: ctx.user.displayName,
  }
}

/** A recipient written by hand: the first line as it is printed. */
function recipientLine({ recipient }: PaperContent): string {
  return (recipient[0] ?? '').slice(0, 120)
}
