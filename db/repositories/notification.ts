import type { OfficialFacts } from '../../shared/domain/official-facts.ts'
import { factsOf } from '../../shared/domain/merge-lines.ts'
import type { Origin } from '../../shared/domain/source-line.ts'
import type { Db } from '../schema.ts'
import { unpackLine } from './official-line.ts'

/** The 届出 of an institution with the lists that they stand in. */
export type NotificationFacts = Pick<OfficialFacts, 'lines' | 'notifications'> & { readonly kind: string }

/** The sources that print 届出. */
const NOTIFYING: readonly Origin[] = ['standards', 'nursing']

/**
 * The 届出 of these official entries and cards, by the id that was given; who has none is not among them. A card's are
 * those of the institution that it covers. For as many as are shown, not for a whole region.
 */
export async function listNotifications(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NotificationFacts>> {
  if (ids.length === 0) return new Map()
  const lineOf = await officialIdsOf(db, ids)
  const rows = await db
    .selectFrom('official.line as l')
    .innerJoin('official.member as m', 'm.line_no', 'l.no')
    .innerJoin('official.provider as p', 'p.no', 'm.provider_no')
    .innerJoin('official.member as n', 'n.provider_no', 'm.provider_no')
    .innerJoin('official.line as o', 'o.no', 'n.line_no')
    .select(['l.id as asked', 'p.kind as kind'])
    .select(['o.id', 'o.origin', 'o.section', 'o.entry', 'o.source'])
    .where('l.id', 'in', [...new Set(lineOf.values())])
    .where('o.origin', 'in', NOTIFYING)
    .orderBy('o.no')
    .execute()
  const linesOf = Map.groupBy(rows, ({ asked }) => asked)
  const found = new Map<string, NotificationFacts>()
  for (const [id, lineId] of lineOf) {
    const printed = linesOf.get(lineId) ?? []
    const { lines, notifications } = factsOf(printed.map(unpackLine))
    if (notifications.length > 0) found.set(id, { kind: printed[0]?.kind ?? '', lines, notifications })
  }
  return found
}

/** The line of the official directory that each id stands for: its own, or that of the institution that a card covers. */
export async function officialIdsOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const cards = await db
    .selectFrom('provider_card')
    .select(['id', 'official_id'])
    .where('id', 'in', ids)
    .where('official_id', 'is not', null)
    .execute()
  return new Map([
    ...ids.map((id) => [id, id] as const),
    ...cards.map(({ id, official_id }) => [id, official_id ?? id] as const),
  ])
}
