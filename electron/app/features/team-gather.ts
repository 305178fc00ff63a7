import { findProvider } from '../../../db/repositories/directory.ts'
import { listInquiries } from '../../../db/repositories/inquiry.ts'
import type { MatchProvider } from '../../../shared/domain/candidate.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import type { Inquiry } from '../../../shared/domain/inquiry.ts'
import { isWilling } from '../../../shared/domain/inquiry-steps.ts'
import { type MatchPatient, type MatchRegion, placeLine } from '../../../shared/domain/match-context.ts'
import { isSuitable } from '../../../shared/domain/match-gaps.ts'
import { toMatchPatient } from '../../../shared/domain/match-patient.ts'
import { matchRole } from '../../../shared/domain/matching.ts'
import type { NeededRole } from '../../../shared/domain/needs.ts'
import type { Role } from '../../../shared/domain/role.ts'
import type { TeamRole } from '../../../shared/domain/team-options.ts'
import type { Ctx } from '../context.ts'
import { decidedRoles, type MatchCase } from './match-case.ts'
import { pastAnswers } from './past-answers.ts'
import { listMatchProviders, withGroups } from './match-providers.ts'
import { withPublished } from './match-published.ts'
import { type Home, homeOf, matchRegion, searchedArea, type Widen } from './match-region.ts'

/** What whole teams are made of. */
export type TeamMaterial = {
  readonly roles: readonly TeamRole[]
  readonly providers: ReadonlyMap<string, MatchProvider>
  /** Members decided on, and those who have said yes. */
  readonly kept: ReadonlyMap<Role, ReadonlySet<string>>
  readonly region: MatchRegion
  readonly areaWords: readonly string[]
  readonly inquiries: readonly Inquiry[]
}

/** As many candidates of a role as a team is chosen from. */
const MOST_MATCHED = 40
const WIDENINGS: readonly Widen[] = [0, 1, 2]

/** The roles of a patient's team with their candidates: from near by, and further out where nobody near fits. */
export async function gatherTeam(ctx: Ctx, found: MatchCase): Promise<TeamMaterial> {
  const { areas } = ctx.services.reference
  const home = homeOf(areas, found.patient, found.homePoint)
  const region = matchRegion(areas, home, [])
  const inquiries = await listInquiries(ctx.db, found.admission.id)
  const kept = keptIds(found, inquiries)
  const patient = toMatchPatient(found.input, found.needs, ctx.masters, region)
  const providers = new Map<string, MatchProvider>()
  const roles: TeamRole[] = []
  let areaWords: readonly string[] = []
  for (const need of teamNeeds(ctx, found, kept)) {
    const past = await pastAnswers(ctx, need.role, found.admission.id)
    const asked = {
      need,
      patient: { ...patient, pastAnswers: past },
      home,
      kept: kept.get(need.role) ?? NOBODY,
    }
    const { role, words } = await roleCandidates(ctx, asked, inquiries, providers)
    roles.push(role)
    if (words.length > areaWords.length) areaWords = words
  }
  return { roles, providers, kept, region, areaWords, inquiries }
}

const NOBODY: ReadonlySet<string> = new Set<string>()

/** Required roles, those of partners, and those for which somebody was decided on; a desk is no member. */
function teamNeeds(ctx: Ctx, found: MatchCase, kept: TeamMaterial['kept']): NeededRole[] {
  return decidedRoles(found, compileMasters(ctx.masters)).filter(
    ({ role, class: roleClass }) =>
      role !== 'referralDesk' &&
      (roleClass === 'required' || roleClass === 'existing' || (roleClass === 'consider' && kept.has(role))),
  )
}

function keptIds({ team }: MatchCase, inquiries: readonly Inquiry[]): Map<Role, Set<string>> {
  const kept = new Map<Role, Set<string>>()
  const add = (role: Role, id: string) => kept.set(role, new Set([...(kept.get(role) ?? []), id]))
  for (const { role, providerId } of team) add(role, providerId)
  const open = inquiries.filter(({ role, state }) => isWilling(state) && !kept.has(role))
  for (const { role, providerId } of open) add(role, providerId)
  return kept
}

type Asked = {
  readonly need: NeededRole
  readonly patient: MatchPatient
  readonly home: Home
  readonly kept: ReadonlySet<string>
}

async function roleCandidates(
  ctx: Ctx,
  { need, patient, home, kept }: Asked,
  inquiries: readonly Inquiry[],
  providers: Map<string, MatchProvider>,
): Promise<{ role: TeamRole; words: string[] }> {
  const compiled = compileMasters(ctx.masters)
  const outside = await keptProviders(ctx, kept)
  const declined = new Set(
    inquiries
      .filter(({ role, state }) => role === need.role && (state === 'declined' || state === 'withdrawn'))
      .map(({ providerId }) => providerId as string),
  )
  let candidates: TeamRole['candidates'] = []
  let words: string[] = []
  for (const widen of WIDENINGS) {
    const searched = searchedArea(ctx.services.reference.areas, home, widen)
    ;({ words } = searched)
    const near = await listMatchProviders(ctx, compiled, need.role, searched.area, placeLine(patient.region))
    const known = new Set(near.map(({ id }) => id))
    const found = [...near, ...outside.filter(({ id }) => !known.has(id))]
    const all = await withPublished(ctx, need, patient, found)
    for (const provider of [...found, ...all]) providers.set(provider.id, provider)
    candidates = matchRole(need, patient, all, ctx.masters, MOST_MATCHED).filter(
      ({ providerId }) => !declined.has(providerId) || kept.has(providerId),
    )
    if (kept.size > 0 || !searched.canWiden || candidates.some(isSuitable)) break
  }
  return { role: { need, candidates }, words }
}

/** Members and willing ones may sit outside the searched area, or be listed under other roles. */
async function keptProviders(ctx: Ctx, kept: ReadonlySet<string>): Promise<MatchProvider[]> {
  const found = await Promise.all([...kept].map((id) => findProvider(ctx.db, id)))
  return await withGroups(
    ctx,
    found.filter((provider) => provider !== undefined),
    compileMasters(ctx.masters),
  )
}
