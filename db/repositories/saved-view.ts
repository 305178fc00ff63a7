import { DirectoryLayout, DirectoryView } from '../../shared/domain/directory-view.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'

export type SavedView = {
  readonly id: string
  readonly ownerId: string
  readonly ownerName: string
  readonly name: string
  readonly isShared: boolean
  readonly view: DirectoryView
  readonly version: number
}

type By = { readonly updatedAt: string; readonly updatedBy: string }

/** The views that a person may choose from: their own and the shared ones, by name. */
export async function listSavedViews(db: Db, userId: string): Promise<SavedView[]> {
  const rows = await db
    .selectFrom('saved_view')
    .selectAll()
    .where('name', '<>', '')
    .where((the) => the.or([the('owner_id', '=', userId), the('is_shared', '=', 1)]))
    .orderBy('name')
    .orderBy('owner_id')
    .execute()
  return rows.flatMap((row) => {
    // A view that a newer version of the program wrote is left alone, and does not break the list.
    const view = DirectoryView.safeParse(JSON.parse(row.content))
    if (!view.success) return []
    const { id, owner_id: ownerId, owner_name: ownerName, name, version } = row
    return [{ id, ownerId, ownerName, name, isShared: row.is_shared === 1, view: view.data, version }]
  })
}

export async function findSavedView(
  db: Db,
  id: string,
): Promise<{ ownerId: string; version: number } | undefined> {
  const row = await db
    .selectFrom('saved_view')
    .select(['owner_id', 'version'])
    .where('id', '=', id)
    .where('name', '<>', '')
    .executeTakeFirst()
  return row && { ownerId: row.owner_id, version: row.version }
}

async function refuseSameName(db: Db, { id, ownerId, name }: Pick<SavedView, 'id' | 'ownerId' | 'name'>) {
  const same = await db
    .selectFrom('saved_view')
    .select('id')
    .where('owner_id', '=', ownerId)
    .where('name', '=', name)
    .where('id', '<>', id)
    .executeTakeFirst()
  if (same !== undefined)
    throw new AppError('invalid-input', { fields: { name: '同じ名前の表示がすでにあります。' } })
}

/** Keeps a new view. Throws `invalid-input` (field name) where the owner has one of that name. */
export async function insertSavedView(db: Db, view: Omit<SavedView, 'version'>, by: By): Promise<void> {
  await refuseSameName(db, view)
  await db
    .insertInto('saved_view')
    .values({
      id: view.id,
      owner_id: view.ownerId,
      owner_name: view.ownerName,
      name: view.name,
      is_shared: view.isShared ? 1 : 0,
      content: JSON.stringify(view.view),
      version: 1,
      updated_at: by.updatedAt,
      updated_by: by.updatedBy,
    })
    .execute()
}

/** Changes the version that was read, and answers the new one; throws `conflict` where another came first. */
export async function updateSavedView(db: Db, view: Omit<SavedView, 'ownerName'>, by: By): Promise<number> {
  await refuseSameName(db, view)
  const { numUpdatedRows } = await db
    .updateTable('saved_view')
    .set({
      name: view.name,
      is_shared: view.isShared ? 1 : 0,
      content: JSON.stringify(view.view),
      version: view.version + 1,
      updated_at: by.updatedAt,
      updated_by: by.updatedBy,
    })
    .where('id', '=', view.id)
    .where('version', '=', view.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict')
  return view.version + 1
}

export async function removeSavedView(db: Db, id: string, version: number): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('saved_view')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw new AppError('conflict')
}

/** A person's usual columns; undefined before they chose any. */
export async function findUsualLayout(db: Db, userId: string): Promise<DirectoryLayout | undefined> {
  const row = await db
    .selectFrom('saved_view')
    .select('content')
    .where('owner_id', '=', userId)
    .where('name', '=', '')
    .executeTakeFirst()
  return row === undefined ? undefined : DirectoryLayout.safeParse(JSON.parse(row.content)).data
}

/** Keeps a person's usual columns; the last word counts, it is their own table. */
export async function putUsualLayout(
  db: Db,
  user: { id: string; displayName: string },
  fresh: { id: string; layout: DirectoryLayout },
  by: By,
): Promise<void> {
  const content = JSON.stringify(fresh.layout)
  await db
    .insertInto('saved_view')
    .values({
      id: fresh.id,
      owner_id: user.id,
      owner_name: user.displayName,
      name: '',
      is_shared: 0,
      content,
      version: 1,
      updated_at: by.updatedAt,
      updated_by: by.updatedBy,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['owner_id', 'name'])
        .doUpdateSet({ content, updated_at: by.updatedAt, updated_by: by.updatedBy }),
    )
    .execute()
}
