import { findAdmission } from '../../../db/repositories/admission.ts'
import { findProvider } from '../../../db/repositories/directory.ts'
import { findPatient } from '../../../db/repositories/patient.ts'
import { listRoleDecisions } from '../../../db/repositories/role-decision.ts'
import { listRefusals } from '../../../db/repositories/provider-refusal.ts'
import { listTeam } from '../../../db/repositories/team-member.ts'
import type { Admission } from '../../../shared/domain/admission.ts'
import { type CompiledMasters, compileMasters } from '../../../shared/domain/compiled-masters.ts'
import type { NeedsInput } from '../../../shared/domain/facts.ts'
import { ageInMonthsOn, daysBetween } from '../../../shared/domain/local-date.ts'
import { deriveNeeds, type NeededRole, type Needs } from '../../../shared/domain/needs.ts'
import type { Patient } from '../../../shared/domain/patient.ts'
import type { RoleDecision } from '../../../shared/domain/role-decision.ts'
import type { Role } from '../../../shared/domain/role.ts'
import type { TeamMember } from '../../../shared/domain/team-member.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx } from '../context.ts'
import { findHomePoint } from './home-point.ts'
import type { HomePoint } from './match-region.ts'

/** A patient's stay as needs and matching read it. */
export type MatchCase = {
  readonly patient: Patient
  readonly admission: Admission
  readonly team: readonly TeamMember[]
  readonly input: NeedsInput
  readonly needs: Needs
  readonly decisions: ReadonlyMap<Role, RoleDecision>
  /** Where somebody placed the home, as long as the address is the same. */
  readonly homePoint: HomePoint | null
}

/** Gathers a stay and derives its needs as of today; `not-found` where there is no such stay. */
export async function readCase(ctx: Ctx, admissionId: string): Promise<MatchCase> {
  const admission = await findAdmission(ctx.db, admissionId)
  const patient = admission && (await findPatient(ctx.db, admission.patientId))
  if (admission === undefined || patient === undefined) throw new AppError('not-found')
  const team = await listTeam(ctx.db, admission.id)
  const input = await needsInput(ctx, patient, admission, team)
  const decisions = await listRoleDecisions(ctx.db, admission.id)
  return {
    patient,
    admission,
    team,
    input,
    needs: deriveNeeds(input, ctx.masters, ctx.clock.today()),
    decisions: new Map(decisions.map((decision) => [decision.role, decision])),
    homePoint: await findHomePoint(ctx, patient),
  }
}

async function needsInput(
  ctx: Ctx,
  patient: Patient,
  { situation, plannedDischargeOn }: Admission,
  team: readonly TeamMember[],
): Promise<NeedsInput> {
  const today = ctx.clock.today()
  const compiled = compileMasters(ctx.masters)
  const partners = await Promise.all(
    team
      .filter(({ isExisting }) => isExisting)
      .map(async ({ role, providerId }) => ({ role, providerId, ...(await kindOf(ctx, providerId)) })),
  )
  // Having decided on such an office is wishing for it: the rules then know that it brings its own care manager.
  const chosen = await Promise.all(
    team
      .filter(({ role, isExisting }) => role === 'multiService' && !isExisting)
      .map(({ providerId }) => kindWord(ctx, providerId, compiled)),
  )
  return {
    ageInMonths: Math.max(0, ageInMonthsOn(patient.bornOn, today)),
    situation: { ...situation, wishes: [...situation.wishes, ...chosen.filter((word) => word !== '')] },
    existing: partners,
    infection: patient.infection,
    plannedDischargeInDays: plannedDischargeOn === null ? null : daysBetween(today, plannedDischargeOn),
    refused: await refusedIds(ctx, patient.id),
  }
}

/** Whom patient or family do not want, under the entry's id and under our card's: a card may come later. */
async function refusedIds(ctx: Ctx, patientId: string): Promise<Set<string>> {
  const ids = new Set<string>()
  for (const { providerId } of await listRefusals(ctx.db, patientId)) {
    const provider = await findProvider(ctx.db, providerId)
    for (const id of [providerId, provider?.id, provider?.officialId]) if (id) ids.add(id)
  }
  return ids
}

/** A partner's kind decides rules; it is left out where the directory does not know them. */
async function kindOf(ctx: Ctx, providerId: string): Promise<{ kind?: string }> {
  const kind = (await findProvider(ctx.db, providerId))?.kind
  return kind === undefined || kind === '' ? {} : { kind }
}

async function kindWord(ctx: Ctx, providerId: string, compiled: CompiledMasters): Promise<string> {
  const { kind } = await kindOf(ctx, providerId)
  return kind === undefined ? '' : (compiled.providerKinds.find(kind)?.word ?? '')
}

/**
 * The roles with what the department decided by hand: an added one is asked for although no rule does,
 * one set out of scope is not asked for whatever the rules say.
 */
export function decidedRoles({ needs, decisions, team }: MatchCase, compiled: CompiledMasters): NeededRole[] {
  const byRule = needs.roles.map((need): NeededRole => {
    const decision = decisions.get(need.role)
    if (decision?.choice === 'outOfScope')
      return { ...need, class: 'excluded', reasons: [decision.reason], insurance: null }
    // Added although the rules exclude it: the department answers for that, with its reason.
    if (decision?.choice === 'added' && need.class === 'excluded')
      return { ...need, class: 'consider', reasons: withReason(decision.reason, need.reasons) }
    return need
  })
  const known = new Set(byRule.map(({ role }) => role))
  const byHand = [...decisions.values()]
    .filter(({ role, choice }) => choice !== 'byRule' && !known.has(role))
    .map(({ role, choice, reason }) =>
      bareNeed(role, choice === 'outOfScope' ? 'excluded' : 'consider', withReason(reason, []), compiled),
    )
  for (const { role } of byHand) known.add(role)
  const members = [...new Set(team.map(({ role }) => role))]
    .filter((role) => !known.has(role))
    .map((role) => bareNeed(role, 'consider', [], compiled))
  return [...byRule, ...byHand, ...members].toSorted((a, b) => a.order - b.order)
}

const withReason = (reason: string, others: readonly string[]) =>
  reason === '' ? [...others] : [reason, ...others]

function bareNeed(
  role: Role,
  roleClass: NeededRole['class'],
  reasons: readonly string[],
  compiled: CompiledMasters,
): NeededRole {
  const word = compiled.roles.get(role)
  return {
    role,
    class: roleClass,
    reasons,
    insurance: null,
    order: word?.order ?? 0,
    group: word?.group ?? null,
    needsNight: false,
    needsHoliday: false,
    capabilities: [],
    scenes: [],
  }
}
