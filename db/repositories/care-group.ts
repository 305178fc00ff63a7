import { z } from 'zod'
import {
  CareGroup,
  type CareGroupChange,
  CareGroupChange as CareGroupChangeSchema,
} from '../../shared/domain/care-group.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { CareGroupRow } from '../tables/care-group.ts'
import { readList } from './json-list.ts'

/** Adds a group. A second one of the same entry of the public documents is a `duplicate`. */
export async function insertCareGroup(db: Db, group: CareGroup): Promise<void> {
  if (group.referenceCode !== null && (await careGroupOfReference(db, group.referenceCode)) !== undefined)
    throw new AppError('duplicate', { detail: 'このグループは、すでに自院のグループになっています。' })
  await db.insertInto('care_group').values(toRow(group)).execute()
}

/** Saves only if nobody saved since `group.version` was read; returns the group with its new version. */
export async function updateCareGroup(db: Db, group: CareGroup): Promise<CareGroup> {
  const next = { ...group, version: group.version + 1 }
  const { numUpdatedRows } = await db
    .updateTable('care_group')
    .set(toRow(next))
    .where('id', '=', group.id)
    .where('version', '=', group.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict')
  return next
}

export async function findCareGroup(db: Db, id: string): Promise<CareGroup | undefined> {
  const row = await db.selectFrom('care_group').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

/** Ours of an entry of the public documents, where somebody has made it ours. */
export async function careGroupOfReference(db: Db, referenceCode: string): Promise<CareGroup | undefined> {
  const row = await db
    .selectFrom('care_group')
    .selectAll()
    .where('reference_code', '=', referenceCode)
    .executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

/** All groups that are ours, by name. */
export async function listCareGroups(db: Db): Promise<CareGroup[]> {
  const rows = await db.selectFrom('care_group').selectAll().orderBy('name').orderBy('id').execute()
  return rows.map(fromRow)
}

/** Adds a line to the history of a group. */
export async function recordCareGroupChange(
  db: Db,
  groupId: string,
  { at, byName, step, detail }: CareGroupChange,
): Promise<void> {
  await db
    .insertInto('care_group_change')
    .values({ group_id: groupId, at, by_name: byName, step, detail })
    .execute()
}

/** The history of a group, the newest first. */
export async function listCareGroupChanges(
  db: Db,
  groupId: string,
  limit: number,
): Promise<CareGroupChange[]> {
  const rows = await db
    .selectFrom('care_group_change')
    .selectAll()
    .where('group_id', '=', groupId)
    .orderBy('no', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ at, by_name, step, detail }) =>
    CareGroupChangeSchema.parse({ at, byName: by_name, step, detail }),
  )
}

function toRow(group: CareGroup): CareGroupRow {
  return {
    id: group.id,
    reference_code: group.referenceCode,
    kind: group.kind,
    name: group.name,
    about: group.about,
    operator: group.operator,
    phone: group.phone,
    fax: group.fax,
    contact: group.contact,
    status: group.status,
    medical_area_code: group.medicalAreaCode,
    municipality_codes: JSON.stringify(group.municipalityCodes),
    visibility: group.visibility,
    since_on: group.sinceOn,
    until_on: group.untilOn,
    note: group.note,
    source_document: group.source.document,
    source_as_of: group.source.asOf,
    is_fictional: group.isFictional ? 1 : 0,
    version: group.version,
    updated_at: group.updatedAt,
    updated_by: group.updatedBy,
  }
}

function fromRow(row: CareGroupRow): CareGroup {
  return CareGroup.parse({
    id: row.id,
    referenceCode: row.reference_code,
    kind: row.kind,
    name: row.name,
    about: row.about,
    operator: row.operator,
    phone: row.phone,
    fax: row.fax,
    contact: row.contact,
    status: row.status,
    medicalAreaCode: row.medical_area_code,
    municipalityCodes: readList(z.string(), row.municipality_codes),
    visibility: row.visibility,
    sinceOn: row.since_on,
    untilOn: row.until_on,
    note: row.note,
    source: { document: row.source_document, asOf: row.source_as_of },
    isFictional: row.is_fictional === 1,
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  })
}
