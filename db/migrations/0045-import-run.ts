import { addCounter, createTable, type MigrationDb } from './create-table.ts'

/** What was imported into the directory: files, places, counts, by whom, and the directory file before it. */
export const m0045ImportRun = {
  async up(db: MigrationDb): Promise<void> {
    await addCounter(createTable(db, 'import_run'), db)
      .addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('started_at', 'text', (c) => c.notNull())
      .addColumn('finished_at', 'text', (c) => c.notNull())
      .addColumn('user_id', 'text', (c) => c.notNull())
      .addColumn('user_name', 'text', (c) => c.notNull())
      .addColumn('as_of', 'text', (c) => c.notNull())
      .addColumn('scope', 'text', (c) => c.notNull())
      .addColumn('result', 'text', (c) => c.notNull())
      .addColumn('official_file', 'text', (c) => c.notNull())
      .addColumn('previous_file', 'text', (c) => c.notNull())
      .addColumn('undone_at', 'text')
      .execute()
  },
}
