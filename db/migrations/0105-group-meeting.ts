import { createTable, type MigrationDb } from './create-table.ts'

/** Liaison meetings of groups with their minutes. */
export const m0105GroupMeeting = {
  async up(db: MigrationDb): Promise<void> {
    await createTable(db, 'care_group_meeting')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('group_id', 'text', (c) => c.notNull().references('care_group.id'))
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('held_on', 'text', (c) => c.notNull())
      .addColumn('start_time', 'text', (c) => c.notNull())
      .addColumn('place', 'text', (c) => c.notNull())
      .addColumn('attendees', 'text', (c) => c.notNull())
      .addColumn('topics', 'text', (c) => c.notNull())
      .addColumn('decisions', 'text', (c) => c.notNull())
      .addColumn('next_on', 'text')
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('updated_by', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('care_group_meeting_group')
      .on('care_group_meeting')
      .columns(['group_id', 'held_on'])
      .execute()
  },
}
