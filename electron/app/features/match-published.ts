import { listPublishedDays } from '../../../db/repositories/published-days.ts'
import type { MatchProvider } from '../../../shared/domain/candidate.ts'
import type { MatchPatient } from '../../../shared/domain/match-context.ts'
import { VISIT_DAYS } from '../../../shared/domain/match-visit-times.ts'
import { firstOfRole } from '../../../shared/domain/matching.ts'
import type { NeededRole } from '../../../shared/domain/needs.ts'
import { vintageText } from '../../../shared/domain/vintage.ts'
import type { Ctx } from '../context.ts'
import { MOST_READ, MOST_SHOWN, withNotified } from './match-notified.ts'

/** Those who stand first, with what public files say of them beyond the directory: 届出, and 利用可能曜日. */
export async function withPublished(
  ctx: Ctx,
  need: NeededRole,
  patient: MatchPatient,
  candidates: readonly MatchProvider[],
): Promise<readonly MatchProvider[]> {
  return await withPublishedDays(ctx, need, patient, await withNotified(ctx, need, patient, candidates))
}

/** Read only where the patient wishes for a day, and of those who have not told us their days. */
async function withPublishedDays(
  ctx: Ctx,
  need: NeededRole,
  patient: MatchPatient,
  candidates: readonly MatchProvider[],
): Promise<readonly MatchProvider[]> {
  const { masters } = ctx
  const isAsked = masters.candidateConditions.entries.some(
    ({ code, roles }) => code === 'visitTime' && (roles.length === 0 || roles.includes(need.role)),
  )
  if (!isAsked || !(patient.visitTimes ?? []).some(({ days }) => days.length > 0)) return candidates
  const first = firstOfRole(need, patient, candidates, masters, MOST_SHOWN)
  const open = first.slice(0, MOST_READ).filter(({ facts }) => !facts.has(VISIT_DAYS))
  const known = await listPublishedDays(
    ctx.db,
    open.map(({ id }) => id),
    need.role,
  )
  return first.map((provider) => {
    const found = known.get(provider.id)
    if (found === undefined) return provider
    return { ...provider, publishedDays: { days: found.days, asOf: vintageText(found.asOf) } }
  })
}
