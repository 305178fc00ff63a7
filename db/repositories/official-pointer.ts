import { FIRST_OFFICIAL_FILE } from '../official-file.ts'
import type { Db } from '../schema.ts'

/** The name of the directory file in use; the one that every new store brings where none was imported yet. */
export async function currentOfficialFile(db: Db): Promise<string> {
  const row = await db
    .selectFrom('official_pointer')
    .select('file')
    .where('id', '=', 'current')
    .executeTakeFirst()
  return row?.file ?? FIRST_OFFICIAL_FILE
}

export async function pointToOfficialFile(db: Db, file: string, at: string): Promise<void> {
  await db
    .insertInto('official_pointer')
    .values({ id: 'current', file, switched_at: at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ file, switched_at: at }))
    .execute()
}
