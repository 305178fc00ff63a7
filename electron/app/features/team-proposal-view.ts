import { findProvider } from '../../../db/repositories/directory.ts'
import type { TeamProposalView } from '../../../shared/contract/team-proposal.ts'
import { type CompiledMasters, compileMasters } from '../../../shared/domain/compiled-masters.ts'
import { ProviderId } from '../../../shared/domain/ids.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import { proposeForPatient } from '../../../shared/domain/team-patient.ts'
import type { ProposedMember, ProposedPlace, TeamProposal } from '../../../shared/domain/team-proposal.ts'
import type { Verdict } from '../../../shared/domain/role.ts'
import type { Ctx } from '../context.ts'
import type { MatchCase } from './match-case.ts'
import { gatherTeam, type TeamMaterial } from './team-gather.ts'

/** Whole teams for a patient, with what is needed to phone them; the area that was looked through. */
export async function viewProposals(
  ctx: Ctx,
  found: MatchCase,
): Promise<{ proposals: TeamProposalView[]; areaWords: string[] }> {
  const material = await gatherTeam(ctx, found)
  const { roles, providers, kept, region, areaWords } = material
  const proposals = proposeForPatient({ roles }, providers.values(), ctx.masters, region, kept)
  const shown = await shownProviders(ctx, proposals)
  return {
    proposals: proposals.map((proposal) => viewOf(proposal, shown, material, compileMasters(ctx.masters))),
    areaWords: [...areaWords],
  }
}

/** Who stands in a proposal is read whole; the same office stands in several. */
async function shownProviders(
  ctx: Ctx,
  proposals: readonly TeamProposal[],
): Promise<Map<string, Provider | undefined>> {
  const members = proposals.flatMap(({ places }) => places.flatMap((place) => place.members))
  const ids = [...new Set(members.map(({ providerId }) => providerId))]
  return new Map(await Promise.all(ids.map(async (id) => [id, await findProvider(ctx.db, id)] as const)))
}

function viewOf(
  { places, organisations, lacks, differs }: TeamProposal,
  shown: ReadonlyMap<string, Provider | undefined>,
  material: TeamMaterial,
  compiled: CompiledMasters,
): TeamProposalView {
  return {
    organisations,
    lacks: lacks.map((lack) => ({ ...lack })),
    places: places.map((place) => ({
      role: place.need.role,
      word: compiled.roles.get(place.need.role)?.shortWord ?? place.need.role,
      class: place.need.class,
      group: place.need.group,
      needsNight: place.need.needsNight,
      needsHoliday: place.need.needsHoliday,
      members: place.members.map((member) => memberView(member, place, shown, material)),
      others: place.others.map(({ providerId, name }) => ({
        providerId: ProviderId.parse(providerId),
        name,
      })),
      differs: differs.includes(place.need.role),
    })),
  }
}

function memberView(
  member: ProposedMember,
  { need: { role } }: ProposedPlace,
  shown: ReadonlyMap<string, Provider | undefined>,
  { kept, inquiries }: TeamMaterial,
): TeamProposalView['places'][number]['members'][number] {
  const { providerId, name, existing, night, holiday, conditions, firstReason } = member
  const provider = shown.get(providerId)
  const count = (verdict: Verdict) => conditions.filter((one) => one.verdict === verdict).length
  const textOf = (code: string) => conditions.find((one) => one.code === code)?.text ?? ''
  const inquiry = inquiries.find((one) => one.role === role && one.providerId === providerId)
  return {
    providerId: ProviderId.parse(providerId),
    name: provider?.name ?? name,
    place: [provider?.area.municipality, provider?.area.district].filter(Boolean).join(' '),
    phone: provider?.phone ?? '',
    existing,
    isKept: kept.get(role)?.has(providerId) === true,
    night,
    holiday,
    nightText: textOf('night'),
    holidayText: textOf('holiday'),
    counts: { met: count('met'), unknown: count('unknown'), unmet: count('unmet') },
    firstReason,
    inquiryState: inquiry?.state ?? null,
    isPublic: provider?.visibility === 'public',
  }
}
