import { sql } from 'kysely'
import { packLine } from '../repositories/official-line.ts'
import type { Db } from '../schema.ts'
import type { NumberedLine } from './built-lines.ts'

/**
 * Puts lines of the directory being built in the place of those with their numbers; who and where stays as it is. How
 * they read before is kept for the review and the record. At most a page of lines at a time.
 */
export async function rewriteLines(db: Db, lines: readonly NumberedLine[]): Promise<void> {
  if (lines.length === 0) return
  const numbers = lines.map(({ no }) => no)
  await sql`insert into official.former (no, line_id, kind, origin, section, prefecture, entry, source)
    select (select coalesce(max(no), 0) from official.former) + row_number() over (order by l.no), l.id, 'reread',
      l.origin, l.section, substr(l.municipality_code, 1, 2), l.entry, l.source
    from official.line l where l.no in (${sql.join(numbers)})`.execute(db)
  for (const { no, line } of lines)
    await db.updateTable('official.line').set(packLine(line)).where('no', '=', no).execute()
}

export type RereadCount = { origin: string; section: string; count: number }

/** Lines that were carried over and read otherwise than before, by part of their source. */
export async function rereadCounts(db: Db): Promise<RereadCount[]> {
  const rows = await db
    .selectFrom('official.former')
    .select(['origin', 'section'])
    .select((the) => the.fn.countAll().as('count'))
    .where('kind', '=', 'reread')
    .groupBy(['origin', 'section'])
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}
