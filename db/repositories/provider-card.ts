import { fold } from '../../shared/domain/fold.ts'
import type { Provider } from '../../shared/domain/provider.ts'
import { cardContentFrom, ProviderCard } from '../../shared/domain/provider-card.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import { putIntoIndex, type SearchIndex } from '../search/search-index.ts'
import { facet } from '../search/search-terms.ts'
import type { ProviderCardRow } from '../tables/provider.ts'
import { findOfficial } from './official-provider.ts'
import { describedColumns, facetsOf, providerFromCard, searchedFields } from './provider-row.ts'

export const CARD_INDEX: SearchIndex = { table: 'provider_card' }

type Changed = { readonly updatedAt: string; readonly updatedBy: string }

/** A card that goes to patients' homes somewhere: its own place does not say where to, its ○△× does. */
export const HAS_SERVICE_AREA = facet('a', 'any')

/** Adds a card with its index. A second card of the same official entry is a `duplicate`. */
export async function insertCard(db: Db, card: ProviderCard, by: Changed): Promise<void> {
  if (card.officialId !== null && (await cardForOfficial(db, card.officialId)))
    throw new AppError('duplicate', { detail: 'この機関のカードはすでにあります。' })
  const { no } = await db
    .insertInto('provider_card')
    .values(toRow(card, by))
    .returning('no')
    .executeTakeFirstOrThrow()
  await index(db, no, card)
}

/** Saves only if nobody saved since `card.version` was read; returns the new version. */
export async function updateCard(db: Db, card: ProviderCard, by: Changed): Promise<number> {
  const version = card.version + 1
  const row = await db
    .updateTable('provider_card')
    .set(toRow({ ...card, version }, by))
    .where('id', '=', card.id)
    .where('version', '=', card.version)
    .returning('no')
    .executeTakeFirst()
  if (row === undefined) throw new AppError('conflict')
  await index(db, row.no, card)
  return version
}

/** The card with everything on it, for editing. */
export async function findCard(db: Db, id: string): Promise<ProviderCard | undefined> {
  const row = await db.selectFrom('provider_card').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return undefined
  const { layer: _layer, updatedAt: _updatedAt, ...card } = providerFromCard(row)
  return ProviderCard.parse({ ...card, confirmedHow: row.confirmed_how })
}

/** Our card of an official entry, where we have one. */
export async function cardForOfficial(db: Db, officialId: string): Promise<Provider | undefined> {
  const row = await db
    .selectFrom('provider_card')
    .selectAll()
    .where('official_id', '=', officialId)
    .executeTakeFirst()
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
  const own = await db
    .selectFrom('provider_card')
    .select('id')
    .where((the) => the.or([the('id', '=', providerId), the('official_id', '=', providerId)]))
    .executeTakeFirst()
  if (own !== undefined) return own.id as Provider['id']
  const official = await findOfficial(db, providerId)
  if (official === undefined) throw new AppError('not-found')
  const id = ProviderCard.shape.id.parse(newId())
  const content = cardContentFrom(official)
  await insertCard(db, { ...content, id, officialId: providerId, isFictional: false, version: 1 }, by)
  return id
}

async function index(db: Db, no: number, card: ProviderCard): Promise<void> {
  const goesSomewhere = Object.values(card.serviceArea).some((mark) => mark !== '×')
  await putIntoIndex(db, CARD_INDEX, {
    no,
    foldedFields: fieldsOf(card),
    facets: [...facetsOf(card), facet('v', card.visibility), ...(goesSomewhere ? [HAS_SERVICE_AREA] : [])],
  })
}

const fieldsOf = (card: ProviderCard) =>
  searchedFields(card, [card.phoneNight, card.contact, ...card.networks])

function toRow(card: ProviderCard, by: Changed): Omit<ProviderCardRow, 'no'> {
  return {
    id: card.id,
    official_id: card.officialId,
    ...describedColumns(card),
    phone_night: card.phoneNight,
    contact: card.contact,
    capabilities: JSON.stringify(card.capabilities),
    service_area: JSON.stringify(card.serviceArea),
    networks: JSON.stringify(card.networks),
    visibility: card.visibility,
    is_fictional: card.isFictional ? 1 : 0,
    confirmed_on: card.confirmedOn,
    confirmed_by: card.confirmedBy,
    confirmed_how: card.confirmedHow,
    name_folded: fold(card.name),
    phone_folded: fold(card.phone),
    folded: fieldsOf(card).join('\n'),
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
