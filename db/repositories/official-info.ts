import type { Db } from '../schema.ts'

/** What the directory in use was built with, by name; undefined where the build did not say. */
export async function officialInfo(db: Db, name: string): Promise<string | undefined> {
  const row = await db.selectFrom('official.info').select('value').where('name', '=', name).executeTakeFirst()
  return row?.value
}
