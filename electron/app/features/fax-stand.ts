import { findProvider } from '../../../db/repositories/directory.ts'
import { findFaxCheck } from '../../../db/repositories/fax-check.ts'
import { listFaxOwners, listNamesLike, type Neighbour } from '../../../db/repositories/fax-neighbours.ts'
import type { FaxNeighbour, FaxStand } from '../../../shared/contract/fax-check.ts'
import { coreName, isVerified, Nearness, nearnessOf } from '../../../shared/domain/fax-number.ts'
import { ProviderId } from '../../../shared/domain/ids.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx } from '../context.ts'

/** A warning that names twenty others warns of nothing. */
const MOST_SHOWN = 5

/** The FAX number of a provider: who has made sure of it, and who could get our papers by mistake. */
export async function faxStand(ctx: Ctx, providerId: string): Promise<FaxStand> {
  const provider = await findProvider(ctx.db, providerId)
  if (provider === undefined) throw new AppError('not-found')
  const number = provider.fax
  if (number === '')
    return { number, check: null, isVerified: false, isFirstMine: false, near: [], alike: [] }
  const found = await findFaxCheck(ctx.db, provider.id, number)
  return {
    number,
    check: found?.check ?? null,
    isVerified: found !== undefined && isVerified(found.check),
    isFirstMine: found?.firstBy === ctx.user.id,
    near: await near(ctx, provider),
    alike: await alike(ctx, provider),
  }
}

async function near(ctx: Ctx, provider: Provider): Promise<FaxNeighbour[]> {
  const order = (nearness: Nearness | null) =>
    nearness === null ? Nearness.options.length : Nearness.options.indexOf(nearness)
  return (await listFaxOwners(ctx.db, provider))
    .map((owner) => neighbour(owner, nearnessOf(provider.fax, owner.fax)))
    .filter(({ nearness }) => nearness !== null)
    .toSorted((a, b) => order(a.nearness) - order(b.nearness) || a.name.localeCompare(b.name, 'ja'))
    .slice(0, MOST_SHOWN)
}

async function alike(ctx: Ctx, provider: Provider): Promise<FaxNeighbour[]> {
  const words = ctx.masters.providerKinds.entries.flatMap(({ word, aliases, services }) => [
    word,
    ...aliases,
    ...services,
  ])
  const core = coreName(provider.name, words)
  return (await listNamesLike(ctx.db, provider, core))
    .filter(({ name }) => coreName(name, words) === core)
    .map((other) => neighbour(other, null))
    .slice(0, MOST_SHOWN)
}

const neighbour = ({ id, ...other }: Neighbour, nearness: FaxNeighbour['nearness']): FaxNeighbour => ({
  ...other,
  providerId: ProviderId.parse(id),
  nearness,
})
