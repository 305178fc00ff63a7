import { countByArea, countByPlace } from '../../../db/repositories/directory-counts.ts'
import { findProvider, searchDirectory } from '../../../db/repositories/directory.ts'
import { findOfficial } from '../../../db/repositories/official-provider.ts'
import {
  cardsLike,
  ensureCard,
  findCard,
  insertCard,
  updateCard,
} from '../../../db/repositories/provider-card.ts'
import type { providerCalls } from '../../../shared/contract/provider.ts'
import { areaTree } from '../../../shared/domain/area-tree.ts'
import { lifeOf } from '../../../shared/domain/fact-master.ts'
import { ProviderId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Handlers, stamp } from '../context.ts'
import { cardFromInput } from './card-from-input.ts'
import { officialValue } from './official-value.ts'
import { criteriaFor, regionOverview } from './provider-view.ts'
import { withSubArea } from './sub-area-condition.ts'

export const providerHandlers: Handlers<typeof providerCalls> = {
  'provider.search': async ({ db }, input) => await searchDirectory(db, await withSubArea(db, input)),

  async 'provider.get'({ db, services }, { providerId }) {
    const provider = await findProvider(db, providerId)
    if (provider === undefined) throw new AppError('not-found')
    const official = provider.officialId === null ? undefined : await findOfficial(db, provider.officialId)
    const card = provider.layer === 'card' ? await findCard(db, provider.id) : undefined
    return {
      provider,
      card: card ?? null,
      official: official ?? null,
      ...criteriaFor(services.reference, provider),
    }
  },

  async 'provider.makeCard'(ctx, { providerId }) {
    return { id: await ensureCard(ctx.db, providerId, ctx.newId, stamp(ctx)) }
  },

  async 'provider.saveCard'(ctx, { id, version, card: input }) {
    const { areas } = ctx.services.reference
    const today = ctx.clock.today()
    const factDays = (code: string) => lifeOf(ctx.masters.providerFacts, code)
    if (id === null) {
      const content = cardFromInput(areas, input, undefined, today)
      const fresh = { id: ProviderId.parse(ctx.newId()), officialId: null, isFictional: false, version: 1 }
      const card = { ...content, ...fresh }
      await insertCard(ctx.db, card, stamp(ctx), factDays)
      return card
    }
    const before = await findCard(ctx.db, id)
    if (before === undefined) throw new AppError('not-found')
    const { officialId, isFictional } = before
    const card = { ...cardFromInput(areas, input, before, today), id, officialId, isFictional, version }
    return { ...card, version: await updateCard(ctx.db, card, stamp(ctx), factDays) }
  },

  async 'provider.useOfficial'(ctx, { providerId, version, field }) {
    const card = await findCard(ctx.db, providerId)
    const official = card?.officialId == null ? undefined : await findOfficial(ctx.db, card.officialId)
    if (card === undefined || official === undefined) throw new AppError('not-found')
    const next = { ...card, ...officialValue(official, field), version }
    return { ...next, version: await updateCard(ctx.db, next, stamp(ctx)) }
  },

  async 'provider.findSimilar'({ db }, { exceptId, ...like }) {
    const cards = await cardsLike(db, like)
    return cards.filter(({ id }) => id !== exceptId).map(({ id, name, phone }) => ({ id, name, phone }))
  },

  async 'provider.countByArea'({ db, services }) {
    return areaTree(services.reference.areas, await countByArea(db))
  },

  async 'provider.listPlaces'({ services }) {
    const { municipalities, districts } = services.reference.areas
    return await Promise.resolve(
      municipalities.map(({ code, name }) => ({
        municipalityCode: code,
        name,
        districts: districts
          .filter((district) => district.municipalityCode === code)
          .map((district) => ({ code: district.code, name: district.name })),
      })),
    )
  },

  async 'provider.readRegion'({ db, services }, { medicalAreaCode }) {
    return regionOverview(services.reference, medicalAreaCode, await countByPlace(db))
  },
}
