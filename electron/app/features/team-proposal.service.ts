import { findProvider } from '../../../db/repositories/directory.ts'
import { findInquiryTo } from '../../../db/repositories/inquiry.ts'
import { findPatient } from '../../../db/repositories/patient.ts'
import { insertRefusal, liftRefusal, listRefusals } from '../../../db/repositories/provider-refusal.ts'
import type { teamProposalCalls } from '../../../shared/contract/team-proposal.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import type { ProviderRefusal } from '../../../shared/domain/provider-refusal.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, type Handlers, stamp } from '../context.ts'
import { teamProposalsPaper } from '../documents/team-proposals.ts'
import { paperFile } from './paper-file.ts'
import { stepTo } from './inquiry-record.ts'
import { decidedRoles, type MatchCase, readCase } from './match-case.ts'
import { viewProposals } from './team-proposal-view.ts'

export const teamProposalHandlers: Handlers<typeof teamProposalCalls> = {
  async 'teamProposal.list'(ctx, { admissionId }) {
    const found = await readCase(ctx, admissionId)
    const refusals = await listRefusals(ctx.db, found.patient.id)
    return { ...(await viewProposals(ctx, found)), refusals }
  },

  async 'teamProposal.print'(ctx, { admissionId }) {
    const found = await readCase(ctx, admissionId)
    const { patient } = found
    const content = teamProposalsPaper({
      ...(await viewProposals(ctx, found)),
      patientLine: `${patient.name}（${patient.chartNo}）`,
      today: ctx.clock.today(),
      isPractice: ctx.store.isPractice,
    })
    const bytes = await ctx.services.documents.render(content, 'pdf')
    return paperFile(`${content.title}_${patient.chartNo}_${ctx.clock.today()}`, 'pdf', bytes)
  },

  async 'teamProposal.begin'(ctx, { admissionId, picks }) {
    const found = await readCase(ctx, admissionId)
    const planned: { role: Role; name: string }[] = []
    for (const { role, providerId } of inCallingOrder(ctx, found, picks)) {
      if (await isSettled(ctx, found, { role, providerId })) continue
      const said = {
        method: 'phone',
        contactPerson: '',
        reason: '',
        callBackOn: null,
        callBackTime: '',
      } as const
      const whom = { admissionId, role, providerId, version: 0 }
      const { providerName } = await stepTo(ctx, whom, { ...said, state: 'notAsked' })
      planned.push({ role, name: providerName })
    }
    return { planned }
  },

  async 'teamProposal.refuse'(ctx, { patientId, providerId, saidBy, reason }) {
    const patient = await findPatient(ctx.db, patientId)
    const provider = await findProvider(ctx.db, providerId)
    if (patient === undefined || provider === undefined) throw new AppError('not-found')
    if (reason === '')
      throw new AppError('invalid-input', { fields: { reason: '希望しない理由を入力してください。' } })
    const refusal: ProviderRefusal = {
      id: ctx.newId(),
      patientId,
      providerId: provider.id,
      providerName: provider.name,
      saidBy,
      reason,
      saidAt: ctx.clock.now(),
      version: 1,
    }
    await insertRefusal(ctx.db, refusal, stamp(ctx))
    return refusal
  },

  async 'teamProposal.liftRefusal'(ctx, { patientId, refusalId, version }) {
    const lifted = await liftRefusal(ctx.db, { id: refusalId, version }, stamp(ctx))
    if (lifted.patientId !== patientId) throw new AppError('not-found')
    return null
  },

  'teamProposal.listRefusals': ({ db }, { patientId }) => listRefusals(db, patientId),
}

type Pick = { readonly role: Role; readonly providerId: ProviderRefusal['providerId'] }

/** In the order to phone; what the care manager arranges is left to the care manager. */
function inCallingOrder(ctx: Ctx, found: MatchCase, picks: readonly Pick[]): Pick[] {
  const needs = new Map(decidedRoles(found, compileMasters(ctx.masters)).map((need) => [need.role, need]))
  const refused = found.input.refused ?? new Set<string>()
  if (picks.some(({ providerId }) => refused.has(providerId)))
    throw new AppError('blocked', {
      detail: '希望しない連携先が含まれています。案をもう一度開いてください。',
    })
  return picks
    .filter(({ role }) => needs.get(role)?.group === null)
    .toSorted((a, b) => (needs.get(a.role)?.order ?? 0) - (needs.get(b.role)?.order ?? 0))
}

/** A partner, a member, or somebody asked already for this role. */
async function isSettled(
  ctx: Ctx,
  { admission, team }: MatchCase,
  { role, providerId }: Pick,
): Promise<boolean> {
  const provider = await findProvider(ctx.db, providerId)
  const id = provider?.id ?? providerId
  if (team.some((member) => member.role === role && member.providerId === id)) return true
  return (await findInquiryTo(ctx.db, { admissionId: admission.id, role, providerId: id })) !== undefined
}
