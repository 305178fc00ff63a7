import { fold } from '../../shared/domain/fold.ts'
import type { Provider } from '../../shared/domain/provider.ts'
import { cardContentFrom, ProviderCard } from '../../shared/domain/provider-card.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { ProviderCardRow } from '../tables/provider.ts'
import { AGELESS, cardFields, factsOfContent, followFacts, type LifeOf } from './card-facts.ts'
import { cardRowOf } from './card-of-provider.ts'
import { endFaxChecksBut } from './fax-check.ts'
import { findOfficial } from './official-provider.ts'
import { listFacts, writeFacts } from './provider-fact.ts'
import { describedColumns, providerFromCard } from './provider-row.ts'

type Changed = { readonly updatedAt: string; readonly updatedBy: string }

/**
 * Adds a card with its index; what it says about treatments, places, night and holidays becomes facts. A second card
 * of the same official entry is a `duplicate`.
 */
export async function insertCard(
  db: Db,
  card: ProviderCard,
  by: Changed,
  lifeOf: LifeOf = AGELESS,
): Promise<void> {
  if (card.officialId !== null && (await cardForOfficial(db, card.officialId)))
    throw new AppError('duplicate', { detail: 'この機関のカードはすでにあります。' })
  const derived = { capabilities: '{}', service_area: '{}', night: card.night, holiday: card.holiday }
  await db
    .insertInto('provider_card')
    .values({ ...toRow(card, by), ...derived, facts: '[]' })
    .execute()
  await writeFacts(db, card.id, factsOfContent(card, [], coverToldElsewhere(card), lifeOf), by)
  await followFacts(db, card.id)
}

/** Saves only if nobody saved since `card.version` was read; changed answers become facts. Returns the new version. */
export async function updateCard(
  db: Db,
  card: ProviderCard,
  by: Changed,
  lifeOf: LifeOf = AGELESS,
): Promise<number> {
  const version = card.version + 1
  const before = await findCard(db, card.id)
  if (before === undefined) throw new AppError('conflict')
  const row = await db
    .updateTable('provider_card')
    .set(toRow({ ...card, version }, by))
    .where('id', '=', card.id)
    .where('version', '=', card.version)
    .returning('no')
    .executeTakeFirst()
  if (row === undefined) throw new AppError('conflict')
  await writeFacts(db, card.id, factsOfContent(card, await listFacts(db, card.id), before, lifeOf), by)
  await followFacts(db, card.id)
  await endFaxChecksBut(db, card.id, card.fax, by)
  return version
}

/** The card with everything on it, for editing. */
export async function findCard(db: Db, id: string): Promise<ProviderCard | undefined> {
  const row = await db.selectFrom('provider_card').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return undefined
  const { layer: _layer, updatedAt: _updatedAt, facts: _f, capacity: _c, ...card } = providerFromCard(row)
  return ProviderCard.parse({ ...card, confirmedHow: row.confirmed_how })
}

/** Our card of an official entry, where we have one. */
export async function cardForOfficial(db: Db, officialId: string): Promise<Provider | undefined> {
  const row = await cardRowOf(db, officialId)
  return row === undefined ? undefined : providerFromCard(row)
}

/**
 * The id of our card of a provider: the card itself, the one linked to an official entry, or a new one copied from
 * the entry. Whoever asks a provider or puts it in a team calls this first, so that the fact outlives an import.
 */
export async function ensureCard(
  db: Db,
  providerId: string,
  newId: () => string,
  by: Changed,
): Promise<Provider['id']> {
  const own = await cardRowOf(db, providerId)
  if (own !== undefined) return own.id as Provider['id']
  const official = await findOfficial(db, providerId)
  if (official === undefined) throw new AppError('not-found')
  const id = ProviderCard.shape.id.parse(newId())
  const content = cardContentFrom(official)
  await insertCard(db, { ...content, id, officialId: providerId, isFictional: false, version: 1 }, by)
  return id
}

/** The night of an unconfirmed copy of an official entry is the entry's word, and no fact of ours. */
function coverToldElsewhere({ officialId, confirmedOn, night, holiday }: ProviderCard) {
  const isCopy = officialId !== null && confirmedOn === null
  return isCopy ? { night, holiday } : { night: 'unknown' as const, holiday: 'unknown' as const }
}

type DerivedColumn = 'capabilities' | 'service_area' | 'night' | 'holiday' | 'facts'

/** The card's own columns; those that follow from its facts are written by followFacts. */
function toRow(card: ProviderCard, by: Changed): Omit<ProviderCardRow, 'no' | DerivedColumn> {
  const { night: _night, holiday: _holiday, ...described } = describedColumns(card)
  return {
    id: card.id,
    official_id: card.officialId,
    ...described,
    phone_night: card.phoneNight,
    contact: card.contact,
    networks: JSON.stringify(card.networks),
    visibility: card.visibility,
    is_fictional: card.isFictional ? 1 : 0,
    confirmed_on: card.confirmedOn,
    confirmed_by: card.confirmedBy,
    confirmed_how: card.confirmedHow,
    name_folded: fold(card.name),
    phone_folded: fold(card.phone),
    folded: cardFields(card).join('\n'),
    version: card.version,
    updated_at: by.updatedAt,
    updated_by: by.updatedBy,
  }
}

/** Cards that may be the same provider: the same telephone number, or the same folded name in the municipality. */
export async function cardsLike(
  db: Db,
  like: { readonly phone: string; readonly name: string; readonly municipalityCode: string },
): Promise<Provider[]> {
  const phone = fold(like.phone)
  const rows = await db
    .selectFrom('provider_card')
    .selectAll()
    .where((the) =>
      the.or([
        ...(phone === '' ? [] : [the('phone_folded', '=', phone)]),
        the.and([
          the('name_folded', '=', fold(like.name)),
          the('municipality_code', '=', like.municipalityCode),
        ]),
      ]),
    )
    .orderBy('no')
    .execute()
  return rows.map(providerFromCard)
}

/** Our cards that may not be named outside (院内のみ and 非公表): looked for in everything that leaves. */
export async function listHiddenCards(db: Db): Promise<Provider[]> {
  const rows = await db
    .selectFrom('provider_card')
    .selectAll()
    .where('visibility', '<>', 'public')
    .orderBy('no')
    .execute()
  return rows.map(providerFromCard)
}
