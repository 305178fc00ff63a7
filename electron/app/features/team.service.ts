import { findProvider } from '../../../db/repositories/directory.ts'
import { findAdmission } from '../../../db/repositories/admission.ts'
import { findInquiryTo } from '../../../db/repositories/inquiry.ts'
import { ensureCard } from '../../../db/repositories/provider-card.ts'
import {
  findMember,
  insertMember,
  removeMember,
  restoreMember,
  updateMember,
} from '../../../db/repositories/team-member.ts'
import type { teamCalls } from '../../../shared/contract/team.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import { TeamMemberId } from '../../../shared/domain/ids.ts'
import type { Inquiry } from '../../../shared/domain/inquiry.ts'
import { isWilling } from '../../../shared/domain/inquiry-steps.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import { teamGaps } from '../../../shared/domain/team-gaps.ts'
import type { TeamMember } from '../../../shared/domain/team-member.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, type Handlers, stamp } from '../context.ts'
import { addStep, stepBack } from './inquiry-record.ts'
import { decidedRoles, readCase } from './match-case.ts'

export const teamHandlers: Handlers<typeof teamCalls> = {
  async 'team.list'(ctx, { admissionId }) {
    const found = await readCase(ctx, admissionId)
    const compiled = compileMasters(ctx.masters)
    const order = (member: TeamMember) => compiled.roles.get(member.role)?.order ?? 0
    const members = found.team.toSorted((a, b) => order(a) - order(b))
    const gaps = teamGaps(decidedRoles(found, compiled), members)
    return { members, gaps: gaps.map((gap) => ({ ...gap, names: [...gap.names] })) }
  },

  async 'team.decide'(ctx, { admissionId, role, providerId, isExisting }) {
    if ((await findAdmission(ctx.db, admissionId)) === undefined) throw new AppError('not-found')
    const cardId = await ensureCard(ctx.db, providerId, ctx.newId, stamp(ctx))
    const provider = await findProvider(ctx.db, cardId)
    if (provider === undefined) throw new AppError('not-found')
    const inquiry = await findInquiryTo(ctx.db, { admissionId, role, providerId: cardId })
    if (!isExisting && (inquiry === undefined || !isWilling(inquiry.state)))
      throw new AppError('blocked', {
        detail: '返事（可・条件付き）を記録してから、在宅チームに決定してください。',
      })
    const member = memberFrom(ctx, provider, inquiry, { admissionId, role, isExisting })
    await insertMember(ctx.db, member)
    if (inquiry !== undefined && isWilling(inquiry.state))
      await addStep(ctx, inquiry, { ...inquiry, state: 'decided' })
    return member
  },

  async 'team.save'(ctx, { memberId, version, ...written }) {
    const member = await readMember(ctx, memberId, false)
    return await updateMember(ctx.db, { ...member, ...written, version, ...stamp(ctx) })
  },

  async 'team.remove'(ctx, { memberId, version, reason }) {
    const member = await readMember(ctx, memberId, false)
    await removeMember(ctx.db, { ...member, version }, reason, stamp(ctx))
    const inquiry = await findInquiryTo(ctx.db, member)
    if (inquiry?.state === 'decided') await stepBack(ctx, inquiry)
    return { ...member, version: version + 1 }
  },

  async 'team.restore'(ctx, { memberId, version }) {
    const member = await readMember(ctx, memberId, true)
    const restored = await restoreMember(ctx.db, { ...member, version }, stamp(ctx))
    const inquiry = await findInquiryTo(ctx.db, member)
    if (inquiry !== undefined && isWilling(inquiry.state))
      await addStep(ctx, inquiry, { ...inquiry, state: 'decided' })
    return restored
  },
}

async function readMember(ctx: Ctx, id: string, isRemoved: boolean): Promise<TeamMember> {
  const found = await findMember(ctx.db, id)
  if (found === undefined) throw new AppError('not-found')
  if (found.isRemoved !== isRemoved) throw new AppError('conflict')
  return found.member
}

/** A new member with what the directory knows; all of it can be changed in the team afterwards. */
function memberFrom(
  ctx: Ctx,
  provider: Provider,
  inquiry: Inquiry | undefined,
  of: Pick<TeamMember, 'admissionId' | 'role' | 'isExisting'>,
): TeamMember {
  return {
    id: TeamMemberId.parse(ctx.newId()),
    ...of,
    providerId: provider.id,
    providerName: provider.name,
    person: inquiry?.contactPerson || provider.contact,
    phoneDay: provider.phone,
    phoneNight: provider.phoneNight,
    fax: provider.fax,
    night: provider.night,
    holiday: provider.holiday,
    // When an earlier partner began is theirs to tell; a new one begins with the decision.
    sinceOn: of.isExisting ? null : ctx.clock.today(),
    firstVisitOn: null,
    // A condition that was agreed on must not be lost with the inquiry.
    note: inquiry?.state === 'conditional' ? inquiry.reason : '',
    version: 1,
    ...stamp(ctx),
  }
}
