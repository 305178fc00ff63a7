import { sql } from 'kysely'
import { z } from 'zod'
import { Role } from '../../shared/domain/role.ts'
import type { ProviderArea } from '../../shared/domain/provider.ts'
import type { Db } from '../schema.ts'
import { AREA_COLUMNS, type AreaColumns, areaOfRow } from './area-row.ts'

/** How many providers of the directory lie in a place. */
export type AreaCount = { readonly area: ProviderArea; readonly count: number }

/** How many of them lie there and fill the same roles. */
export type PlaceCount = AreaCount & { readonly roles: Role[] }

type AreaRow = AreaColumns & { count: number | string | bigint }

/**
 * Counts of the whole directory by these columns: our cards, and official entries without a card. Few entries have one:
 * taking them off is quicker than asking each entry.
 */
async function countBy<Row>(db: Db, columns: readonly string[]): Promise<Row[]> {
  const by = sql.join(columns.map((column) => sql.ref(column)))
  const { rows } = await sql<Row>`
    select ${by}, count(*) as count from provider_card group by ${by}
    union all select ${by}, sum(count) as count from official.place group by ${by}
    union all select ${by}, -count(*) as count from official.provider where no in (
      select m.provider_no from provider_card c
        join official.line l on l.id = c.official_id join official.member m on m.line_no = l.no)
      group by ${by}`.execute(db)
  return rows
}

/** Counts of the whole directory by place. */
export async function countByArea(db: Db): Promise<AreaCount[]> {
  const rows = await countBy<AreaRow>(db, AREA_COLUMNS)
  return rows.map((row) => ({ area: areaOfRow(row), count: Number(row.count) }))
}

/** The same by place and roles. */
export async function countByPlace(db: Db): Promise<PlaceCount[]> {
  const rows = await countBy<AreaRow & { roles: string }>(db, [...AREA_COLUMNS, 'roles'])
  // The lists of roles are few, each stands in many places.
  const lists = new Set(rows.map(({ roles }) => roles))
  const rolesOf = new Map(Array.from(lists, (text) => [text, z.array(Role).parse(JSON.parse(text))]))
  return rows.map((row) => ({
    area: areaOfRow(row),
    roles: rolesOf.get(row.roles) ?? [],
    count: Number(row.count),
  }))
}
