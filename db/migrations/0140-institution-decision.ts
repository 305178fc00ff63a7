import { sql } from 'kysely'
import { addCounter, createTable, type MigrationDb } from './create-table.ts'

/**
 * What a person said about two lines of public sources: one institution, or two. Nothing is deleted: a word that is taken
 * back or replaced stays as it was said. Lines are named by their ids; the directory lies in another file.
 */
export const m0140InstitutionDecision = {
  async up(db: MigrationDb): Promise<void> {
    await addCounter(createTable(db, 'institution_decision'), db)
      .addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('act_id', 'text', (c) => c.notNull())
      .addColumn('a_id', 'text', (c) => c.notNull())
      .addColumn('b_id', 'text', (c) => c.notNull())
      .addColumn('verdict', 'text', (c) => c.notNull().check(sql`verdict in ('same', 'different')`))
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('shown', 'text', (c) => c.notNull())
      .addColumn('decided_at', 'text', (c) => c.notNull())
      .addColumn('decided_by', 'text', (c) => c.notNull())
      .addColumn('decided_by_name', 'text', (c) => c.notNull())
      .addColumn('undone_at', 'text')
      .addColumn('undone_by_name', 'text')
      .addColumn('replaced_by_act', 'text')
      .addCheckConstraint('institution_decision_order', sql`a_id < b_id`)
      .execute()
    const index = (name: string, column: string) =>
      db.schema
        .createIndex(`institution_decision_${name}`)
        .on('institution_decision')
        .column(column)
        .execute()
    await index('act', 'act_id')
    await index('a', 'a_id')
    await index('b', 'b_id')
  },
}
