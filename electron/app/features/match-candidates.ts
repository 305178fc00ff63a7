import { findProvider } from '../../../db/repositories/directory.ts'
import { lastAnswers, listInquiries } from '../../../db/repositories/inquiry.ts'
import type { CandidateView } from '../../../shared/contract/match.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { MatchProvider } from '../../../shared/domain/candidate.ts'
import { type CompiledMasters, compileMasters, matchText } from '../../../shared/domain/compiled-masters.ts'
import type { Inquiry } from '../../../shared/domain/inquiry.ts'
import { Instant } from '../../../shared/domain/local-date.ts'
import { MatchBand } from '../../../shared/domain/match-band.ts'
import { type MatchRegion, placeLine } from '../../../shared/domain/match-context.ts'
import { isSuitable } from '../../../shared/domain/match-gaps.ts'
import { type Candidate, matchRole } from '../../../shared/domain/matching.ts'
import { toMatchPatient } from '../../../shared/domain/match-patient.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import type { Role, Verdict } from '../../../shared/domain/role.ts'
import type { Ctx } from '../context.ts'
import { decidedRoles, type MatchCase } from './match-case.ts'
import { pastAnswers } from './past-answers.ts'
import { listMatchProviders, withGroups } from './match-providers.ts'
import { withPublished } from './match-published.ts'
import { homeOf, matchRegion, searchedArea, shownDistance, type Widen } from './match-region.ts'

/** As many are compared in words; the order behind them is kept, nobody phones so far. */
const MOST_MATCHED = 100

type Asked = { readonly role: Role; readonly widen: Widen; readonly limit: number }

/** The candidates of one role with what the department knows of them. */
export async function findCandidates(
  ctx: Ctx,
  found: MatchCase,
  { role, widen, limit }: Asked,
): Promise<CallOutput<'match.candidates'>> {
  const { masters } = ctx
  const { reference } = ctx.services
  const compiled = compileMasters(masters)
  const home = homeOf(reference.areas, found.patient, found.homePoint)
  const { area, words, canWiden } = searchedArea(reference.areas, home, widen)
  const region = matchRegion(reference.areas, home, await backupNetworks(ctx, found))
  const association = region.association ?? matchText(compiled, 'association.unknown')
  const whenNone = (compiled.roles.get(role)?.whenNone ?? '').replace('{association}', association)
  const place = { role, areaWords: words, canWiden, whenNone }
  const need = decidedRoles(found, compiled).find((one) => one.role === role)
  if (need === undefined || need.class === 'excluded')
    return { ...place, candidates: [], total: 0, bands: [], isCut: false, hasSuitable: false }

  const inquiries = (await listInquiries(ctx.db, found.admission.id)).filter((one) => one.role === role)
  const near = await listMatchProviders(ctx, compiled, role, area, placeLine(region))
  const outside = await knownOutside(ctx, found, role, inquiries, near)
  const patient = {
    ...toMatchPatient(found.input, found.needs, masters, region),
    pastAnswers: await pastAnswers(ctx, role, found.admission.id),
  }
  const all = [...near, ...(await withGroups(ctx, outside, compiled))]
  const looked = await withPublished(ctx, need, patient, all)
  const matched = matchRole(need, patient, looked, masters, Math.max(MOST_MATCHED, limit))
  const isAsked = ({ providerId }: Candidate) => inquiries.some((one) => one.providerId === providerId)
  const shown = matched.filter((candidate, at) => at < limit || isAsked(candidate))
  return {
    ...place,
    candidates: await present(ctx, found, role, region, shown, inquiries),
    total: near.length + outside.length,
    bands: countBands(matched),
    isCut: near.length + outside.length > matched.length && matched.length >= MOST_MATCHED,
    hasSuitable: matched.some(isSuitable),
  }
}

/** Joins to each candidate what the directory and the inquiries know of it. */
async function present(
  ctx: Ctx,
  found: MatchCase,
  role: Role,
  region: MatchRegion,
  shown: readonly Candidate[],
  inquiries: readonly Inquiry[],
): Promise<CandidateView[]> {
  const { masters } = ctx
  const ids = shown.map(({ providerId }) => providerId)
  const byId = new Map(
    await Promise.all(ids.map(async (id) => [id, await findProvider(ctx.db, id)] as const)),
  )
  const answers = await lastAnswers(ctx.db, role, ids, found.admission.id)
  return shown.map((candidate) => {
    const provider = byId.get(candidate.providerId)
    const last = answers.get(candidate.providerId)
    return {
      ...howItFits(candidate),
      ...whoItIs(candidate, provider, found, role, compileMasters(masters)),
      distance: provider === undefined ? null : shownDistance(region, provider),
      inquiry: inquiries.find(({ providerId }) => providerId === candidate.providerId) ?? null,
      lastAnswer: last === undefined ? null : { ...last, answeredAt: Instant.parse(last.answeredAt) },
    }
  })
}

/** Partners, members and asked ones whom the searched area does not hold. */
async function knownOutside(
  ctx: Ctx,
  { team }: MatchCase,
  role: Role,
  inquiries: readonly Inquiry[],
  listed: readonly MatchProvider[],
): Promise<Provider[]> {
  const members = team.filter((member) => member.role === role)
  const known = new Set<string>([...inquiries, ...members].map(({ providerId }) => providerId))
  for (const { id } of listed) known.delete(id)
  const found = await Promise.all([...known].map((id) => findProvider(ctx.db, id)))
  return found.filter((provider) => provider !== undefined)
}

/** 在宅医療連携グループ of the hospital that takes the patient back. */
async function backupNetworks(ctx: Ctx, { team }: MatchCase): Promise<string[]> {
  const hospitals = team.filter(({ role }) => role === 'backupHospital')
  const found = await Promise.all(hospitals.map(({ providerId }) => findProvider(ctx.db, providerId)))
  return [...new Set(found.flatMap((provider) => provider?.networks ?? []))]
}

/** How many stand in each band; the empty ones of the order stay, so that the list says why it begins where it does. */
export function countBands(matched: readonly Candidate[]): CallOutput<'match.candidates'>['bands'] {
  return MatchBand.options
    .map((band) => ({ band, count: matched.filter((candidate) => candidate.band === band).length }))
    .filter(({ band, count }) => count > 0 || band !== 'partner')
}

function howItFits({ rank, existing, band, sentence, conditions }: Candidate) {
  const of = (verdict: Verdict) => conditions.filter((condition) => condition.verdict === verdict)
  const [met, unknown, unmet] = [of('met'), of('unknown'), of('unmet')]
  return {
    rank,
    existing,
    band,
    sentence,
    conditions: [...conditions],
    doubts: countDoubts(conditions),
    counts: { met: met.length, unknown: unknown.length, unmet: unmet.length },
    firstReason: (unmet[0] ?? unknown[0])?.text ?? '',
  }
}

function countDoubts(conditions: Candidate['conditions']): CandidateView['doubts'] {
  const doubts = { consult: 0, expired: 0, check: 0, unasked: 0 }
  for (const { doubt } of conditions) if (doubt !== null) doubts[doubt] += 1
  return doubts
}

function whoItIs(
  { providerId, name }: Candidate,
  provider: Provider | undefined,
  { team }: MatchCase,
  role: Role,
  compiled: CompiledMasters,
) {
  const member = team.find((one) => one.role === role && one.providerId === providerId)
  const { area } = provider ?? {}
  return {
    key: provider?.officialId ?? providerId,
    providerId: provider?.id ?? member?.providerId ?? (providerId as Provider['id']),
    // A partner whom the directory no longer holds is known by the team's own record.
    name: provider?.name ?? member?.providerName ?? name,
    isInTeam: member !== undefined,
    kindWord: compiled.providerKinds.find(provider?.kind ?? '')?.word ?? '',
    place: [area?.municipality, area?.district]
      .filter((part) => part !== null && part !== undefined)
      .join(' '),
    phone: provider?.phone ?? member?.phoneDay ?? '',
    phoneNight: provider?.phoneNight ?? member?.phoneNight ?? '',
    fax: provider?.fax ?? member?.fax ?? '',
    contact: provider?.contact ?? '',
    source: provider?.source ?? { document: '', asOf: '' },
    confirmedOn: provider?.confirmedOn ?? null,
    isFictional: provider?.isFictional ?? false,
    visibility: provider?.visibility ?? ('internal' as const),
  }
}
