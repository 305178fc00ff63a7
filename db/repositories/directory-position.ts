import type { Provider } from '../../shared/domain/provider.ts'
import type { Db } from '../schema.ts'
import { coveredNumbers, withoutCard } from './card-of-provider.ts'
import { providerFromCard, providerFromOfficial } from './provider-row.ts'

/**
 * Where every row of the whole list stands: our cards by number, then the official entries without a card. Official
 * numbers run without a gap, so a position is a number once the entries that cards cover are counted off.
 */
export type DirectoryOrder = {
  /** Tells an order that is still true from one that is not. */
  readonly stamp: string
  readonly cardNos: readonly number[]
  /** Numbers of official entries that a card of ours covers, ascending. */
  readonly coveredNos: readonly number[]
  readonly firstNo: number
  readonly total: number
}

/** What changes whenever a card, and whenever the official directory does: cheap to ask before every page. */
export async function directoryStamps(db: Db): Promise<{ cards: string; official: string }> {
  const cards = await db
    .selectFrom('provider_card')
    .select((the) => [
      the.fn.countAll().as('count'),
      the.fn.count('official_id').as('linked'),
      the.fn.max('no').as('last'),
      the.fn.max('updated_at').as('changed'),
    ])
    .executeTakeFirst()
  const pointer = await db.selectFrom('official_pointer').select(['file', 'switched_at']).executeTakeFirst()
  const end = await db
    .selectFrom('official.provider')
    .select(['no', 'id'])
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst()
  const textOf = (parts: unknown) =>
    JSON.stringify(parts, (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))
  return { cards: textOf(cards), official: textOf([pointer, end]) }
}

/** The order of the whole list; `known` is given back as long as it is true. */
export async function readDirectoryOrder(db: Db, known?: DirectoryOrder): Promise<DirectoryOrder> {
  const stamp = JSON.stringify(await directoryStamps(db))
  if (known?.stamp === stamp) return known
  const cards = await db.selectFrom('provider_card').select('no').orderBy('no').execute()
  const coveredNos = await coveredNumbers(db)
  const ends = await db
    .selectFrom('official.provider')
    .select((the) => [the.fn.min('no').as('first'), the.fn.max('no').as('last')])
    .executeTakeFirst()
  const firstNo = Number(ends?.first ?? 1)
  const entries = ends?.last == null ? 0 : Number(ends.last) - firstNo + 1
  return {
    stamp,
    cardNos: cards.map(({ no }) => no),
    coveredNos,
    firstNo,
    total: cards.length + entries - coveredNos.length,
  }
}

/** The number of the official entry that stands at this place among those without a card. */
export function officialNoAt({ firstNo, coveredNos }: DirectoryOrder, place: number): number {
  let no = firstNo + place
  for (const covered of coveredNos) {
    if (covered > no) break
    no += 1
  }
  return no
}

/** Rows of the whole list from a position on (0 is the first), at most `limit`. */
export async function directoryPage(
  db: Db,
  order: DirectoryOrder,
  page: { fromIndex: number; limit: number },
): Promise<Provider[]> {
  const { fromIndex, limit } = page
  const nos = order.cardNos.slice(fromIndex, fromIndex + limit)
  const cards =
    nos.length === 0
      ? []
      : await db.selectFrom('provider_card').selectAll().where('no', 'in', nos).orderBy('no').execute()
  const rest = limit - nos.length
  if (rest <= 0) return cards.map(providerFromCard)
  const entries = await db
    .selectFrom('official.provider as p')
    .selectAll('p')
    .where('p.no', '>=', officialNoAt(order, Math.max(0, fromIndex - order.cardNos.length)))
    .where(withoutCard('p'))
    .orderBy('p.no')
    .limit(rest)
    .execute()
  return [...cards.map(providerFromCard), ...entries.map(providerFromOfficial)]
}
