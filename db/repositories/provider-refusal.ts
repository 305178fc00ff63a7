import { ProviderRefusal } from '../../shared/domain/provider-refusal.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { ProviderRefusalTableRow } from '../tables/provider-refusal.ts'

type Changed = { readonly updatedAt: string; readonly updatedBy: string }

/** Refusals of a patient that hold, the oldest first. */
export async function listRefusals(db: Db, patientId: string): Promise<ProviderRefusal[]> {
  const rows = await db
    .selectFrom('provider_refusal')
    .selectAll()
    .where('patient_id', '=', patientId)
    .where('lifted_at', 'is', null)
    .orderBy('said_at')
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

/** Writes a refusal down; `conflict` where this provider is refused already. */
export async function insertRefusal(db: Db, refusal: ProviderRefusal, by: Changed): Promise<void> {
  const held = await db
    .selectFrom('provider_refusal')
    .select('id')
    .where('patient_id', '=', refusal.patientId)
    .where('provider_id', '=', refusal.providerId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  if (held !== undefined) throw new AppError('conflict')
  await db
    .insertInto('provider_refusal')
    .values({
      id: refusal.id,
      patient_id: refusal.patientId,
      provider_id: refusal.providerId,
      provider_name: refusal.providerName,
      said_by: refusal.saidBy,
      reason: refusal.reason,
      said_at: refusal.saidAt,
      lifted_at: null,
      version: refusal.version,
      updated_at: by.updatedAt,
      updated_by: by.updatedBy,
    })
    .execute()
}

/** Takes a refusal back; `conflict` where somebody was faster. Returns the patient. */
export async function liftRefusal(
  db: Db,
  { id, version }: { readonly id: string; readonly version: number },
  by: Changed,
): Promise<{ patientId: string }> {
  const row = await db
    .updateTable('provider_refusal')
    .set({
      lifted_at: by.updatedAt,
      version: version + 1,
      updated_at: by.updatedAt,
      updated_by: by.updatedBy,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('lifted_at', 'is', null)
    .returning('patient_id')
    .executeTakeFirst()
  if (row === undefined) throw new AppError('conflict')
  return { patientId: row.patient_id }
}

function fromRow(row: ProviderRefusalTableRow): ProviderRefusal {
  return ProviderRefusal.parse({
    id: row.id,
    patientId: row.patient_id,
    providerId: row.provider_id,
    providerName: row.provider_name,
    saidBy: row.said_by,
    reason: row.reason,
    saidAt: row.said_at,
    version: row.version,
  })
}
