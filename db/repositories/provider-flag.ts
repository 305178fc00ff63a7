import { ProviderFlag } from '../../shared/domain/provider-flag.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { CareGroupTables } from '../tables/care-group.ts'

type Row = CareGroupTables['provider_flag']

/** A new flag (version 0) or a changed one; `conflict` where somebody saved since it was read. */
export async function saveProviderFlag(db: Db, flag: ProviderFlag): Promise<ProviderFlag> {
  const next = { ...flag, version: flag.version + 1 }
  if (flag.version === 0) {
    await db.insertInto('provider_flag').values(toRow(next)).execute()
    return next
  }
  const { numUpdatedRows } = await db
    .updateTable('provider_flag')
    .set(toRow(next))
    .where('id', '=', flag.id)
    .where('version', '=', flag.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict')
  return next
}

/** Takes a flag away that was written by mistake; one that no longer holds gets its last day instead. */
export async function deleteProviderFlag(db: Db, id: string, version: number): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('provider_flag')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw new AppError('conflict')
}

/** Flags of one provider, or of all with `providerId` null. */
export async function listProviderFlags(db: Db, providerId: string | null): Promise<ProviderFlag[]> {
  const all = db.selectFrom('provider_flag').selectAll().orderBy('flag').orderBy('provider_id')
  const rows = await (providerId === null ? all : all.where('provider_id', '=', providerId)).execute()
  return rows.map(fromRow)
}

function toRow(flag: ProviderFlag): Row {
  return {
    id: flag.id,
    provider_id: flag.providerId,
    flag: flag.flag,
    since_on: flag.sinceOn,
    until_on: flag.untilOn,
    source_document: flag.source.document,
    source_as_of: flag.source.asOf,
    note: flag.note,
    version: flag.version,
    updated_at: flag.updatedAt,
    updated_by: flag.updatedBy,
  }
}

function fromRow(row: Row): ProviderFlag {
  return ProviderFlag.parse({
    id: row.id,
    providerId: row.provider_id,
    flag: row.flag,
    sinceOn: row.since_on,
    untilOn: row.until_on,
    source: { document: row.source_document, asOf: row.source_as_of },
    note: row.note,
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  })
}
