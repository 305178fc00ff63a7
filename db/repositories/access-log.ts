import type { Db } from '../schema.ts'

export type AccessEntry = {
  readonly at: string
  readonly userId: string
  readonly userName: string
  readonly call: string
  readonly about: string | null
  readonly outcome: string
}

/** Adds a row; there is no function that changes or removes one. */
export async function recordAccess(db: Db, entry: AccessEntry): Promise<void> {
  await db
    .insertInto('access_log')
    .values({
      at: entry.at,
      user_id: entry.userId,
      user_name: entry.userName,
      call: entry.call,
      about: entry.about,
      outcome: entry.outcome,
    })
    .execute()
}

/** The newest entries, of one record where `about` is given; before `beforeNo` for the next page. */
export async function listAccess(
  db: Db,
  filter: { about?: string; beforeNo?: number; limit: number },
): Promise<(AccessEntry & { no: number })[]> {
  let query = db.selectFrom('access_log').selectAll().orderBy('no', 'desc').limit(filter.limit)
  if (filter.about !== undefined) query = query.where('about', '=', filter.about)
  if (filter.beforeNo !== undefined) query = query.where('no', '<', filter.beforeNo)
  const rows = await query.execute()
  return rows.map((row) => ({
    no: row.no,
    at: row.at,
    userId: row.user_id ?? '',
    userName: row.user_name,
    call: row.call,
    about: row.about,
    outcome: row.outcome,
  }))
}
