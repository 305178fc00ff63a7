import { listInquiries } from '../../../db/repositories/inquiry.ts'
import { listRoleGaps, saveRoleDecision, saveRoleGap } from '../../../db/repositories/role-decision.ts'
import type { MatchedRole, matchCalls } from '../../../shared/contract/match.ts'
import { type CompiledMasters, compileMasters } from '../../../shared/domain/compiled-masters.ts'
import type { Inquiry } from '../../../shared/domain/inquiry.ts'
import { isWaiting, isWilling } from '../../../shared/domain/inquiry-steps.ts'
import type { NeededRole } from '../../../shared/domain/needs.ts'
import type { RoleGap } from '../../../shared/domain/role-decision.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Handlers, stamp } from '../context.ts'
import { candidateListPaper } from '../documents/candidate-list.ts'
import { paperFile } from './paper-file.ts'
import { findCandidates } from './match-candidates.ts'
import { decidedRoles, type MatchCase, readCase } from './match-case.ts'

/** Further down nobody phones. */
const MOST_PRINTED = 30

export const matchHandlers: Handlers<typeof matchCalls> = {
  async 'match.needs'(ctx, { admissionId }) {
    const found = await readCase(ctx, admissionId)
    const compiled = compileMasters(ctx.masters)
    const inquiries = await listInquiries(ctx.db, admissionId)
    const gaps = await listRoleGaps(ctx.db, admissionId)
    const roles = decidedRoles(found, compiled).map((need) =>
      toMatchedRole(need, found, inquiries, gaps, compiled),
    )
    return { roles, tasks: [...found.needs.tasks] }
  },

  async 'match.setRole'(ctx, { admissionId, version, ...decision }) {
    const { team } = await readCase(ctx, admissionId)
    if (decision.choice === 'outOfScope' && decision.reason === '')
      throw new AppError('invalid-input', { fields: { reason: '対象外にする理由を入力してください。' } })
    if (decision.choice === 'outOfScope' && team.some(({ role }) => role === decision.role))
      throw new AppError('blocked', {
        detail: 'この役割は在宅チームに決定済みです。先に在宅チームから外してください。',
      })
    const { reason: _reason, ...saved } = await saveRoleDecision(
      ctx.db,
      admissionId,
      decision,
      version,
      stamp(ctx),
    )
    return saved
  },

  async 'match.candidates'(ctx, { admissionId, ...asked }) {
    return await findCandidates(ctx, await readCase(ctx, admissionId), asked)
  },

  async 'match.printCandidates'(ctx, { admissionId, format, ...asked }) {
    const found = await readCase(ctx, admissionId)
    const { patient } = found
    const content = candidateListPaper({
      roleWord: compileMasters(ctx.masters).roles.get(asked.role)?.word ?? asked.role,
      patientLine: `${patient.name}（${patient.chartNo}）`,
      today: ctx.clock.today(),
      isPractice: ctx.store.isPractice,
      found: await findCandidates(ctx, found, { ...asked, limit: MOST_PRINTED }),
    })
    const bytes = await ctx.services.documents.render(content, format)
    return { file: paperFile(`${content.title}_${patient.chartNo}_${ctx.clock.today()}`, format, bytes) }
  },

  async 'match.recordGap'(ctx, { admissionId, role, isOpen, note }) {
    const { patient, admission } = await readCase(ctx, admissionId)
    const asked = (await listInquiries(ctx.db, admission.id)).filter((inquiry) => inquiry.role === role)
    const gap: RoleGap = {
      role,
      isOpen,
      districtCode: patient.districtCode,
      askedCount: asked.filter(({ state }) => state !== 'notAsked').length,
      declinedCount: asked.filter(({ state }) => state === 'declined').length,
      note,
      recordedAt: ctx.clock.now(),
    }
    await saveRoleGap(ctx.db, admission.id, gap, ctx.user.id)
    return gap
  },
}

function toMatchedRole(
  need: NeededRole,
  { team, decisions }: MatchCase,
  inquiries: readonly Inquiry[],
  gaps: readonly RoleGap[],
  compiled: CompiledMasters,
): MatchedRole {
  const { role } = need
  const asked = inquiries.filter((inquiry) => inquiry.role === role)
  const members = team.filter((member) => member.role === role)
  const decision = decisions.get(role)
  const word = compiled.roles.get(role)
  const waitingCount = asked.filter(({ state }) => isWaiting(state)).length
  const willingCount = asked.filter(({ state }) => isWilling(state)).length
  return {
    role,
    word: word?.word ?? role,
    shortWord: word?.shortWord ?? role,
    class: need.class,
    reasons: [...need.reasons],
    insurance: need.insurance,
    group: need.group,
    order: need.order,
    state: members.length > 0 ? 'decided' : waitingCount + willingCount > 0 ? 'asking' : 'open',
    waitingCount,
    willingCount,
    declinedCount: asked.filter(({ state }) => state === 'declined').length,
    memberNames: members.map(({ providerName }) => providerName),
    choice: decision?.choice ?? 'byRule',
    choiceReason: decision?.reason ?? '',
    choiceVersion: decision?.version ?? 0,
    gap: gaps.find((gap) => gap.role === role && gap.isOpen) ?? null,
    needsNight: need.needsNight,
    needsHoliday: need.needsHoliday,
  }
}
