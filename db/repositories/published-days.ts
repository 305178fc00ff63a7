import type { Role } from '../../shared/domain/role.ts'
import type { Origin } from '../../shared/domain/source-line.ts'
import type { Db } from '../schema.ts'
import { officialIdsOf } from './notification.ts'
import { unpackLine } from './official-line.ts'

/** 利用可能曜日 as a public file prints it, and which file that is. */
export type PublishedDays = { readonly days: string; readonly document: string; readonly asOf: string }

/** Files that print on which days a service can be used; a clinic's hours for outpatients are something else. */
const PRINTING: readonly Origin[] = ['kaigo', 'disability']

/**
 * The published days of these official entries and cards for one role, by the id that was given; who has none is not
 * among them. A card's are those of the institution that it covers. For as many as are shown, not for a whole region.
 */
export async function listPublishedDays(
  db: Db,
  ids: readonly string[],
  role: Role,
): Promise<ReadonlyMap<string, PublishedDays>> {
  if (ids.length === 0) return new Map()
  const lineOf = await officialIdsOf(db, ids)
  const rows = await db
    .selectFrom('official.line as l')
    .innerJoin('official.member as m', 'm.line_no', 'l.no')
    .innerJoin('official.member as n', 'n.provider_no', 'm.provider_no')
    .innerJoin('official.line as o', 'o.no', 'n.line_no')
    .select(['l.id as asked', 'o.id', 'o.origin', 'o.section', 'o.entry', 'o.source'])
    .where('l.id', 'in', [...new Set(lineOf.values())])
    .where('o.origin', 'in', PRINTING)
    .orderBy('o.no')
    .execute()
  const linesOf = Map.groupBy(rows, ({ asked }) => asked)
  const found = new Map<string, PublishedDays>()
  for (const [id, lineId] of lineOf) {
    // One office prints each of its services by itself: a care manager's days are not the nurses'.
    const line = (linesOf.get(lineId) ?? [])
      .map(unpackLine)
      .find(({ roles, openDays }) => roles.includes(role) && openDays !== '')
    if (line !== undefined) found.set(id, { days: line.openDays, ...line.source })
  }
  return found
}
