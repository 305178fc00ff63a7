import { engineOf } from '../engine.ts'
import { createTable, type MigrationDb } from './create-table.ts'

/** 搬送先の取り決め with the fire department, and what is known of a patient for a disaster. */
export const m0104Disaster = {
  async up(db: MigrationDb): Promise<void> {
    await createTable(db, 'transport_agreement')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('patient_id', 'text', (c) => c.references('patient.id'))
      .addColumn('area_codes', 'text', (c) => c.notNull())
      .addColumn('hospital_id', 'text', (c) => c.notNull())
      .addColumn('hospital_name', 'text', (c) => c.notNull())
      .addColumn('fire_department', 'text', (c) => c.notNull())
      .addColumn('agreed_by', 'text', (c) => c.notNull())
      .addColumn('agreed_on', 'text', (c) => c.notNull())
      .addColumn('until_on', 'text')
      .addColumn('conditions', 'text', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('updated_by', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('transport_agreement_patient')
      .on('transport_agreement')
      .column('patient_id')
      .execute()
    const float = engineOf(db) === 'postgres' ? 'double precision' : 'real'
    await createTable(db, 'disaster_plan')
      .addColumn('patient_id', 'text', (c) => c.primaryKey().references('patient.id'))
      .addColumn('battery_hours', float)
      .addColumn('oxygen_hours', float)
      .addColumn('power_source', 'text', (c) => c.notNull())
      .addColumn('power_company', 'text', (c) => c.notNull())
      .addColumn('vendor', 'text', (c) => c.notNull())
      .addColumn('evacuation_place', 'text', (c) => c.notNull())
      .addColumn('checked_by', 'text', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('confirmed_on', 'text')
      .addColumn('left_out_reason', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('updated_by', 'text', (c) => c.notNull())
      .execute()
  },
}
