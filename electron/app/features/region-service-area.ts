import { findProvider } from '../../../db/repositories/directory.ts'
import type { ServiceAreaView } from '../../../shared/contract/region.ts'
import { resolveAreaName } from '../../../shared/domain/area-name.ts'
import { scopeOfMatch } from '../../../shared/domain/area-scope.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx } from '../context.ts'

/** Where a provider goes (○△×), each word with the places that it names. Throws `not-found`. */
export async function readServiceArea(ctx: Ctx, providerId: string): Promise<ServiceAreaView> {
  const provider = await findProvider(ctx.db, providerId)
  if (provider === undefined) throw new AppError('not-found')
  const { areas } = ctx.services.reference
  return {
    name: provider.name,
    places: Object.entries(provider.serviceArea).map(([word, mark]) => {
      const { match } = resolveAreaName(areas, word)
      return { word, mark, areaCodes: match === undefined ? [] : scopeOfMatch(areas, match) }
    }),
  }
}
