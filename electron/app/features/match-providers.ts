import { listMemberships } from '../../../db/repositories/care-group-member.ts'
import type { CandidateArea } from '../../../db/repositories/directory.ts'
import { listMatchRows } from '../../../db/repositories/match-row.ts'
import { fromProvider, type MatchProvider } from '../../../shared/domain/candidate.ts'
import type { CompiledMasters } from '../../../shared/domain/compiled-masters.ts'
import { fromDirectoryFacts } from '../../../shared/domain/directory-facts.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import type { Role } from '../../../shared/domain/role.ts'
import type { Ctx } from '../context.ts'
import { isWithin } from './match-region.ts'

/** More of one role no area has; beyond it the display order of the directory decides. */
const MOST_PROVIDERS = 2000

/** Groups in which home doctor and hospital stand in for each other (master care-groups). */
const STANDING_GROUPS: readonly string[] = ['backupGroup', 'doctorNetwork']

/** Whom a role may be asked of in an area, ready for matching: our cards first, then the directory. */
export async function listMatchProviders(
  ctx: Ctx,
  compiled: CompiledMasters,
  role: Role,
  area: CandidateArea,
  placeLine: string,
): Promise<MatchProvider[]> {
  const { cards, official } = await listMatchRows(ctx.db, role, area, MOST_PROVIDERS)
  const ready = await withGroups(ctx, cards, compiled)
  const within = ready.filter((folded, at) => {
    const card = cards[at]
    return card !== undefined && isWithin(area, placeLine, card, folded)
  })
  return [...within, ...official.map(fromDirectoryFacts)]
}

/** Cards for matching, with the groups that they are members of today beside those written on the card. */
export async function withGroups(
  ctx: Ctx,
  providers: readonly Provider[],
  compiled: CompiledMasters,
): Promise<MatchProvider[]> {
  const today = ctx.clock.today()
  const ids = providers.filter(({ layer }) => layer === 'card').map(({ id }) => id)
  const memberships = ids.length === 0 ? [] : await listMemberships(ctx.db, ids, today)
  const groups = Map.groupBy(
    memberships.filter(({ kind }) => STANDING_GROUPS.includes(kind)),
    ({ providerId }) => providerId,
  )
  return providers.map((provider) => {
    const folded = fromProvider(provider, compiled, today)
    const names = (groups.get(provider.id) ?? []).map(({ groupName }) => groupName)
    return names.length === 0 ? folded : { ...folded, networks: [...new Set([...folded.networks, ...names])] }
  })
}
