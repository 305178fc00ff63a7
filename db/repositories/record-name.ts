import type { Db } from '../schema.ts'

/** Names of the patients that ids of patients or of stays belong to; for the access log's reader. */
export async function namesOfRecords(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const patients = await db.selectFrom('patient').select(['id', 'name']).where('id', 'in', wanted).execute()
  const stays = await db
    .selectFrom('admission')
    .innerJoin('patient', 'patient.id', 'admission.patient_id')
    .select(['admission.id as id', 'patient.name as name'])
    .where('admission.id', 'in', wanted)
    .execute()
  return new Map([...patients, ...stays].map(({ id, name }) => [id, name]))
}
