import { createHash } from 'node:crypto'
import { findAccount } from '../../../db/repositories/account.ts'
import { findIssuedPaper, listIssuedDuring, nextVersion } from '../../../db/repositories/issued-paper.ts'
import { listIssuedPapers } from '../../../db/repositories/issued-paper-list.ts'
import { savePaperDraft } from '../../../db/repositories/paper-draft.ts'
import type { paperCalls } from '../../../shared/contract/paper.ts'
import { doctorPartText, emptyFields } from '../../../shared/domain/paper-typed.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, type Handlers, prepared, stamp } from '../context.ts'
import { paperMaterial } from './gather-paper-facts.ts'
import { readCase } from './match-case.ts'
import {
  checksOf,
  contentOfCase,
  doctorPartOf,
  faxCheckOf,
  type PaperCase,
  previewStamp,
  readPaperCase,
  writtenDraft,
} from './paper-case.ts'
import { issuedName, paperFile } from './paper-file.ts'
import { prepareIssue, storeIssue } from './paper-issue.ts'
import { patientListPaper } from './paper-patient-list.ts'
import { listRecipients } from './paper-recipient.ts'
import { paperSheets } from './paper-sheets.ts'

export const paperHandlers: Handlers<typeof paperCalls> = {
  'paper.kinds': async (ctx) => [...(await paperMaterial(ctx)).kinds],

  'paper.list': async (ctx, { admissionId }) =>
    await paperSheets(ctx, (await paperMaterial(ctx)).kinds, admissionId),

  async 'paper.open'(ctx, ref) {
    const of = await readPaperCase(ctx, await paperMaterial(ctx), ref)
    const { kind, prepared: fresh, stored, recipient, conference } = of
    const draft = writtenDraft(of, stored?.typed ?? {})
    const issued = await listIssuedDuring(ctx.db, ref.admissionId)
    return {
      ...(await standOf(ctx, of)),
      kind,
      prepared: fresh,
      typed: { ...stored?.typed },
      missing: emptyFields(draft),
      recipient: recipient && { providerId: recipient.providerId, name: recipient.paper.name },
      conference: conference && {
        conferenceId: conference.id,
        heldOn: conference.draft.heldOn,
        confirmedNo: conference.confirmedNo,
      },
      faxBlock: faxCheckOf(of, draft),
      nextVersion: await nextVersion(ctx.db, of.key),
      issued: issued.filter(
        (paper) =>
          paper.kind === kind.code &&
          paper.recipientKey === of.key.recipientKey &&
          paper.conferenceId === of.key.conferenceId,
      ),
    }
  },

  'paper.recipients': async (ctx, { admissionId }) =>
    await listRecipients(ctx, await readCase(ctx, admissionId)),

  'paper.saveDraft': prepared({
    prepare: paperMaterial,
    async run(ctx, { version, typed, ...ref }, material) {
      const of = await readPaperCase(ctx, material, ref)
      const saved = await saveStored(ctx, of, { version, typed, doctorPart: of.stored?.doctorPart ?? null })
      return { ...(await standOf(ctx, saved)), missing: emptyFields(writtenDraft(saved, typed)) }
    },
  }),

  async 'paper.preview'(ctx, { typed, ...ref }) {
    const of = await readPaperCase(ctx, await paperMaterial(ctx), ref)
    const content = contentOfCase(of, writtenDraft(of, typed), previewStamp(of))
    const pdf = await ctx.services.documents.render(content, 'pdf')
    return { base64: Buffer.from(pdf).toString('base64') }
  },

  async 'paper.exportDraft'(ctx, { format, ...ref }) {
    const of = await readPaperCase(ctx, await paperMaterial(ctx), ref)
    const content = contentOfCase(of, writtenDraft(of, of.stored?.typed ?? {}), previewStamp(of))
    const bytes = await ctx.services.documents.render(content, format)
    return paperFile(`${of.kind.title}_下書き_${of.facts.today}`, format, bytes)
  },

  'paper.confirmDoctorPart': prepared({
    prepare: paperMaterial,
    async run(ctx, { version, isConfirmed, doctorName, ...ref }, material) {
      const of = await readPaperCase(ctx, material, ref)
      if (!of.kind.hasDoctorPart) throw new AppError('not-found')
      const typed = of.stored?.typed ?? {}
      const doctorPart = isConfirmed ? confirmedPart(ctx, of, doctorName) : null
      return await standOf(ctx, await saveStored(ctx, of, { version, typed, doctorPart }))
    },
  }),

  'paper.issue': prepared({
    async prepare(ctx, { version, purpose, copies, reason, delivery, ...ref }) {
      const of = await readPaperCase(ctx, await paperMaterial(ctx), ref)
      return await prepareIssue(ctx, of, { version, purpose, copies, reason, delivery })
    },
    async run(ctx, asked, ready) {
      const { paper, pdf } = await storeIssue(ctx, ready, asked)
      return { paper, file: paperFile(issuedName(paper), 'pdf', pdf) }
    },
  }),

  async 'paper.readIssued'(ctx, { issuedPaperId, format }) {
    const found = await findIssuedPaper(ctx.db, issuedPaperId)
    if (found === undefined) throw new AppError('not-found')
    const { paper, file } = found
    if (createHash('sha256').update(file.pdf).digest('hex') !== paper.sha256)
      throw new AppError('unreadable-file', {
        detail: 'この控えは、発行したときの内容と一致しません。管理者に伝え、バックアップと比べてください。',
      })
    const bytes = format === 'pdf' ? file.pdf : await ctx.services.documents.render(file.content, 'docx')
    return { paper, file: paperFile(issuedName(paper), format, bytes) }
  },

  async 'paper.listIssued'({ db }, filter) {
    const found = await listIssuedPapers(db, { ...filter, limit: filter.limit + 1 })
    const rows = found.slice(0, filter.limit)
    return {
      rows: rows.map(({ no: _no, ...row }) => row),
      nextBeforeNo: found.length > filter.limit ? (rows.at(-1)?.no ?? null) : null,
    }
  },

  async 'paper.patientList'(ctx, asked) {
    const { content, count } = await patientListPaper(ctx, await paperMaterial(ctx), asked)
    const bytes = await ctx.services.documents.render(content, asked.format)
    return { file: paperFile(`${content.title}_${ctx.clock.today()}`, asked.format, bytes), count }
  },
}

/** Version, checks and the doctor's part: what changes with every word. */
async function standOf(ctx: Ctx, of: PaperCase) {
  const draft = writtenDraft(of, of.stored?.typed ?? {})
  const recordedBy = of.stored?.doctorPart?.recordedBy
  const account = recordedBy === undefined ? undefined : await findAccount(ctx.db, recordedBy)
  return {
    version: of.stored?.version ?? 0,
    savedAt: of.stored?.updatedAt ?? null,
    checks: checksOf(of, draft),
    doctorPart: doctorPartOf(of, draft, account?.displayName ?? ''),
  }
}

async function saveStored(
  ctx: Ctx,
  of: PaperCase,
  changed: Pick<NonNullable<PaperCase['stored']>, 'version' | 'typed' | 'doctorPart'>,
): Promise<PaperCase> {
  const draft = {
    ...of.key,
    recipientName: of.recipient?.paper.name ?? '',
    ...changed,
    ...stamp(ctx),
  }
  return { ...of, stored: { ...draft, version: await savePaperDraft(ctx.db, draft) } }
}

/** A doctor answers in their own name; whoever else records it says whose words these are. */
function confirmedPart(ctx: Ctx, of: PaperCase, doctorName: string) {
  const name = ctx.user.role === 'doctor' ? ctx.user.displayName : doctorName
  if (name === '')
    throw new AppError('invalid-input', { fields: { doctorName: '記載した医師の氏名を入力してください。' } })
  const draft = writtenDraft(of, of.stored?.typed ?? {})
  return {
    text: doctorPartText(draft),
    doctorName: name,
    recordedBy: ctx.user.id,
    recordedAt: ctx.clock.now(),
  }
}
