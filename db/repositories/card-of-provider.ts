import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../schema.ts'
import type { ProviderCardRow } from '../tables/provider.ts'
import { linesOfSame } from './official-provider.ts'

/**
 * The row of our card by its own id, or by the id of any official line of the institution that it covers. Where two cards
 * cover lines that were put together later, the one that names this line, else the older one.
 */
export async function cardRowOf(db: Db, id: string): Promise<ProviderCardRow | undefined> {
  const exact = await db
    .selectFrom('provider_card')
    .selectAll()
    .where((the) => the.or([the('id', '=', id), the('official_id', '=', id)]))
    .executeTakeFirst()
  if (exact !== undefined) return exact
  const lines = await linesOfSame(db, id)
  return await db
    .selectFrom('provider_card')
    .selectAll()
    .where('official_id', 'in', lines)
    .orderBy('no')
    .executeTakeFirst()
}

/** Condition on the institutions of the directory: no card of ours names any of their lines. */
export function withoutCard(alias: string): RawBuilder<boolean> {
  return sql<boolean>`not exists (
    select 1 from official.member m
    join official.line l on l.no = m.line_no
    join provider_card c on c.official_id = l.id
    where m.provider_no = ${sql.ref(`${alias}.no`)})`
}

/** Numbers of the institutions that a card of ours covers (of these, where some are given), ascending, each once. */
export async function coveredNumbers(db: Db, among?: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('provider_card as c')
    .innerJoin('official.line as l', 'l.id', 'c.official_id')
    .innerJoin('official.member as m', 'm.line_no', 'l.no')
    .select('m.provider_no')
    .distinct()
    .$if(among !== undefined, (the) => the.where('m.provider_no', 'in', among ?? []))
    .orderBy('m.provider_no')
    .execute()
  return rows.map(({ provider_no }) => provider_no)
}
