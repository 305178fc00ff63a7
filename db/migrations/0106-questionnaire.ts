import { addCounter, createTable, type MigrationDb } from './create-table.ts'

/** アンケート to institutions, and each institution's sheet. The answers are facts of the provider. */
export const m0106Questionnaire = {
  async up(db: MigrationDb): Promise<void> {
    await addCounter(createTable(db, 'questionnaire'), db)
      .addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('intro', 'text', (c) => c.notNull())
      .addColumn('due_on', 'text')
      .addColumn('item_codes', 'text', (c) => c.notNull())
      .addColumn('asked_on', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('created_by', 'text', (c) => c.notNull())
      .execute()
    await createTable(db, 'questionnaire_sheet')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('questionnaire_id', 'text', (c) => c.notNull().references('questionnaire.id'))
      .addColumn('provider_id', 'text', (c) => c.notNull())
      .addColumn('provider_name', 'text', (c) => c.notNull())
      .addColumn('code', 'text', (c) => c.notNull().unique())
      .addColumn('answered_on', 'text')
      .addColumn('answered_by', 'text', (c) => c.notNull())
      .addColumn('recorded_by_name', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('questionnaire_sheet_of')
      .on('questionnaire_sheet')
      .column('questionnaire_id')
      .execute()
  },
}
