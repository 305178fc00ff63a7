import { sql } from 'kysely'
import { createTable, type MigrationDb } from './create-table.ts'

/** What the department decides itself about a needed role, and roles for which nobody was found (不足). */
export const m0055RoleDecision = {
  async up(db: MigrationDb): Promise<void> {
    await createTable(db, 'role_decision')
      .addColumn('admission_id', 'text', (c) => c.notNull().references('admission.id'))
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('choice', 'text', (c) => c.notNull().check(sql`choice in ('byRule', 'added', 'outOfScope')`))
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('updated_by', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('role_decision_key', ['admission_id', 'role'])
      .addCheckConstraint('role_decision_reason', sql`choice <> 'outOfScope' or reason <> ''`)
      .execute()

    await createTable(db, 'role_gap')
      .addColumn('admission_id', 'text', (c) => c.notNull().references('admission.id'))
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('is_open', 'integer', (c) => c.notNull().check(sql`is_open in (0, 1)`))
      .addColumn('district_code', 'text')
      .addColumn('asked_count', 'integer', (c) => c.notNull())
      .addColumn('declined_count', 'integer', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('recorded_at', 'text', (c) => c.notNull())
      .addColumn('recorded_by', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('role_gap_key', ['admission_id', 'role'])
      .execute()
  },
}
