import { listNotifications } from '../../../db/repositories/notification.ts'
import { capabilityKey, type MatchProvider } from '../../../shared/domain/candidate.ts'
import { type CompiledMasters, compileMasters } from '../../../shared/domain/compiled-masters.ts'
import type { MatchPatient } from '../../../shared/domain/match-context.ts'
import { firstOfRole } from '../../../shared/domain/matching.ts'
import type { NeededRole } from '../../../shared/domain/needs.ts'
import { NIGHT, notifiable, notifiedAbilities } from '../../../shared/domain/notified.ts'
import type { Ctx } from '../context.ts'

/** As many candidates as are ever shown of a role. */
export const MOST_SHOWN = 100
/** 届出 are read of so many who stand first without them: nobody phones further down, and reading costs time. */
export const MOST_READ = 50

/**
 * Those who stand first, with what their 届出 say that they do, to be put in order once more. Where no 届出 can tell what
 * the role has to be able to do, nothing is read and all stay.
 */
export async function withNotified(
  ctx: Ctx,
  need: NeededRole,
  patient: MatchPatient,
  candidates: readonly MatchProvider[],
): Promise<readonly MatchProvider[]> {
  const { masters } = ctx
  const legends = masters.notificationLegends.entries
  const compiled = compileMasters(masters)
  const wanted = wantedOf(need, compiled).filter((code) => notifiable(legends).has(code))
  if (wanted.length === 0) return candidates
  const open = (provider: MatchProvider) =>
    wanted.some((code) =>
      code === NIGHT
        ? provider.isOfficial !== true && provider.night === 'unknown'
        : !provider.capabilities.has(code),
    )
  const first = firstOfRole(need, patient, candidates, masters, MOST_SHOWN)
  const known = await listNotifications(
    ctx.db,
    first
      .slice(0, MOST_READ)
      .filter(open)
      .map(({ id }) => id),
  )
  const today = ctx.clock.today()
  return first.map((provider) => {
    const facts = known.get(provider.id)
    return facts === undefined
      ? provider
      : { ...provider, notified: notifiedAbilities(legends, facts, facts.kind, today) }
  })
}

/** What the role has to be able to do, as codes of treatments, those that prove one among them. */
function wantedOf({ needsNight, capabilities }: NeededRole, compiled: CompiledMasters): string[] {
  const keys = capabilities.map((word) => capabilityKey(word, compiled))
  const proving = keys.flatMap((key) => compiled.treatments.byCode.get(key)?.impliedBy ?? [])
  return [...(needsNight ? [NIGHT] : []), ...keys, ...proving]
}
