import { findAccount } from '../../../db/repositories/account.ts'
import { findAdmission } from '../../../db/repositories/admission.ts'
import {
  findConference,
  insertConference,
  deleteUnconfirmed,
  updateDraft,
} from '../../../db/repositories/conference.ts'
import { listConferencesOf, listOpenConferences } from '../../../db/repositories/conference-list.ts'
import { findConferenceVersion, listConferenceVersions } from '../../../db/repositories/conference-version.ts'
import type { ConferenceView, conferenceCalls } from '../../../shared/contract/conference.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import { prefillConference } from '../../../shared/domain/conference-prefill.ts'
import { refillConference } from '../../../shared/domain/conference-refill.ts'
import type { ConferenceTemplate } from '../../../shared/domain/conference-template.ts'
import { type Conference, conferenceState } from '../../../shared/domain/conference.ts'
import { untoldOf } from '../../../shared/domain/paper-checks.ts'
import { ConferenceId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import { type ConferenceMasters, loadConferenceMasters } from '../conference-masters.ts'
import { type Ctx, type Handlers, prepared, stamp } from '../context.ts'
import { gatherPrefillFacts } from './conference-facts.ts'
import { beginCorrection, confirmConference, endCorrection } from './conference-record.ts'
import { templatesFor } from './conference-templates.ts'

const masters = (ctx: Ctx) => loadConferenceMasters(ctx.masterSource)

/** A template that is no longer in the master (removed by a later release) is shown by the usual one's points. */
function templateOf({ templates }: ConferenceMasters, code: string): ConferenceTemplate {
  const [usual] = templates.entries
  const template = templates.entries.find((each) => each.code === code) ?? usual
  if (template === undefined) throw new AppError('not-found')
  return template
}

/** What a call names: the stay is checked against the conference, because the access log believes it. */
type Named = { readonly conferenceId: string; readonly admissionId: string }

async function needed(ctx: Ctx, { conferenceId, admissionId }: Named): Promise<Conference> {
  const conference = await findConference(ctx.db, conferenceId, ctx.clock.today())
  if (conference === undefined || conference.admissionId !== admissionId) throw new AppError('not-found')
  return conference
}

async function viewOf(ctx: Ctx, named: Named, known: ConferenceMasters): Promise<ConferenceView> {
  const conference = await needed(ctx, named)
  const author = await findAccount(ctx.db, conference.updatedBy)
  return {
    conference,
    updatedByName: author?.displayName ?? '',
    versions: await listConferenceVersions(ctx.db, conference.id),
    template: templateOf(known, conference.draft.templateCode),
    draftMark: known.templates.texts.draftMark,
    parties: known.parties,
    untold: await untoldWord(ctx, conference.admissionId),
  }
}

/** The word of 告知 where something is not told, or unknown: those at the table must know before they speak. */
async function untoldWord(ctx: Ctx, admissionId: string): Promise<string> {
  const disclosure = (await findAdmission(ctx.db, admissionId))?.situation.disclosure ?? ''
  const entry = compileMasters(ctx.masters).disclosures.find(disclosure)
  const { diagnosis, prognosis } = untoldOf(entry?.traits ?? [])
  return diagnosis || prognosis ? disclosure : ''
}

/** A confirmed record is changed by a correction with a reason alone. */
function refuseConfirmed({ state }: Conference): void {
  if (state !== 'confirmed') return
  const detail = 'この記録は確定しています。直すときは「訂正する（理由）」から始めてください。'
  throw new AppError('blocked', { detail })
}

export const conferenceHandlers: Handlers<typeof conferenceCalls> = {
  'conference.list': ({ db, clock }, filter) => listOpenConferences(db, filter, clock.today()),

  'conference.listForAdmission': ({ db, clock }, { admissionId }) =>
    listConferencesOf(db, admissionId, clock.today()),

  'conference.templates': async (ctx, { admissionId }) =>
    await templatesFor(ctx, admissionId, (await masters(ctx)).templates.entries),

  'conference.get': async (ctx, named) => await viewOf(ctx, named, await masters(ctx)),

  'conference.start': prepared({
    prepare: masters,
    async run(ctx, { admissionId, templateCode }, known) {
      const template = known.templates.entries.find(({ code }) => code === templateCode)
      if (template === undefined)
        throw new AppError('invalid-input', { fields: { templateCode: '一覧から選んでください。' } })
      const facts = await gatherPrefillFacts(ctx, admissionId, known)
      const id = ConferenceId.parse(ctx.newId())
      const draft = prefillConference(facts, template, known.changes)
      await insertConference(ctx.db, { id, admissionId, draft }, stamp(ctx))
      return await viewOf(ctx, { conferenceId: id, admissionId }, known)
    },
  }),

  async 'conference.saveDraft'(ctx, { conferenceId, admissionId, version, draft }) {
    const conference = await needed(ctx, { conferenceId, admissionId })
    refuseConfirmed(conference)
    const by = stamp(ctx)
    const next = await updateDraft(ctx.db, { id: conferenceId, version, draft }, by)
    const state = conferenceState({ ...conference, heldOn: draft.heldOn }, ctx.clock.today())
    return { version: next, savedAt: by.updatedAt, state }
  },

  'conference.refill': prepared({
    prepare: masters,
    async run(ctx, named, known) {
      const conference = await needed(ctx, named)
      refuseConfirmed(conference)
      const facts = await gatherPrefillFacts(ctx, conference.admissionId, known)
      const fresh = prefillConference(facts, templateOf(known, conference.draft.templateCode), known.changes)
      const draft = refillConference(conference.draft, fresh)
      await updateDraft(ctx.db, { id: conference.id, version: named.version, draft }, stamp(ctx))
      return await viewOf(ctx, named, known)
    },
  }),

  'conference.confirm': prepared({
    prepare: masters,
    async run(ctx, named, known) {
      const conference = await needed(ctx, named)
      refuseConfirmed(conference)
      await confirmConference(ctx, conference, named.version)
      return await viewOf(ctx, named, known)
    },
  }),

  'conference.correct': prepared({
    prepare: masters,
    async run(ctx, named, known) {
      await beginCorrection(ctx, await needed(ctx, named), named)
      return await viewOf(ctx, named, known)
    },
  }),

  'conference.cancelCorrection': prepared({
    prepare: masters,
    async run(ctx, named, known) {
      await endCorrection(ctx, await needed(ctx, named), named.version)
      return await viewOf(ctx, named, known)
    },
  }),

  async 'conference.discard'(ctx, named) {
    const { id, confirmedNo } = await needed(ctx, named)
    if (confirmedNo > 0)
      throw new AppError('blocked', { detail: '確定した記録は取り消せません。訂正してください。' })
    await deleteUnconfirmed(ctx.db, { id, version: named.version })
    return {}
  },

  async 'conference.readVersion'(ctx, named) {
    const { id } = await needed(ctx, named)
    const version = await findConferenceVersion(ctx.db, id, named.no)
    if (version === undefined) throw new AppError('not-found')
    return version
  },
}
