import { sql } from 'kysely'
import type { SourceLine } from '../../shared/domain/source-line.ts'
import { unpackLine } from '../repositories/official-line.ts'
import type { Db } from '../schema.ts'

const PAGE = 2000

export type NumberedLine = { readonly no: number; readonly line: SourceLine }

/** Lines of the directory being built after `afterNo`, in pages. */
export async function* builtLines(db: Db, afterNo: number): AsyncGenerator<NumberedLine[]> {
  let after = afterNo
  for (;;) {
    const rows = await db
      .selectFrom('official.line')
      .select(['no', 'id', 'origin', 'section', 'entry', 'source'])
      .where('no', '>', after)
      .orderBy('no')
      .limit(PAGE)
      .execute()
    if (rows.length === 0) return
    yield rows.map((row) => ({ no: row.no, line: unpackLine(row) }))
    after = rows.at(-1)?.no ?? after
  }
}

/** Some lines by their numbers. */
export async function linesByNumber(db: Db, numbers: readonly number[]): Promise<NumberedLine[]> {
  if (numbers.length === 0) return []
  const rows = await db
    .selectFrom('official.line')
    .select(['no', 'id', 'origin', 'section', 'entry', 'source'])
    .where('no', 'in', numbers)
    .execute()
  return rows.map((row) => ({ no: row.no, line: unpackLine(row) }))
}

/** Numbers of the lines that an institution may be named after, in the display order. */
export async function linesInOrder(db: Db): Promise<number[]> {
  const lines = db.selectFrom('official.line').select('no').where('place', '<>', '')
  const rows = await lines.orderBy('place').orderBy('id').execute()
  return rows.map(({ no }) => no)
}

export async function removeLines(db: Db, numbers: readonly number[]): Promise<void> {
  for (let start = 0; start < numbers.length; start += 500)
    await db
      .deleteFrom('official.line')
      .where('no', 'in', numbers.slice(start, start + 500))
      .execute()
}

/** What the directory in use was built with, to tell whether building it again would change anything. */
export async function previousInfo(db: Db, name: string): Promise<string | undefined> {
  const { rows } = await sql<{ value: string }>`
    select value from official_previous.info where name = ${name}`.execute(db)
  return rows[0]?.value
}

export async function writeInfo(db: Db, name: string, value: string): Promise<void> {
  await db.insertInto('official.info').values({ name, value }).execute()
}

/** How large the directory in use is. */
export async function previousSize(db: Db): Promise<{ providers: number; lines: number; likely: number }> {
  const count = async (table: string) => {
    const { rows } = await sql<{ n: number | string }>`
      select count(*) as n from ${sql.id('official_previous', table)}`.execute(db)
    return Number(rows[0]?.n)
  }
  return { providers: await count('provider'), lines: await count('line'), likely: await count('likely') }
}
