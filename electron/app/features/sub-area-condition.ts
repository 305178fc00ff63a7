import type { DirectoryQuery } from '../../../db/repositories/directory.ts'
import { listSubAreas } from '../../../db/repositories/sub-area.ts'
import type { Db } from '../../../db/schema.ts'
import type { SubAreaId } from '../../../shared/domain/sub-area.ts'
import { AppError } from '../../../shared/errors.ts'

type Asked<Rest> = Rest & { readonly subAreaId?: SubAreaId | undefined }

/** A condition with the districts of its own area instead of the area's id; `not-found` where the area is gone. */
export async function withSubArea<Rest extends object>(
  db: Db,
  asked: Asked<Rest>,
): Promise<Omit<Rest, 'subAreaId'> & Pick<DirectoryQuery, 'subAreaCodes'>> {
  const { subAreaId, ...rest } = asked
  if (subAreaId === undefined) return rest
  const area = (await listSubAreas(db)).find(({ id }) => id === subAreaId)
  if (area === undefined)
    throw new AppError('not-found', {
      detail: 'このエリアは削除されています。エリアの条件をはずすか、選びなおしてください。',
    })
  return { ...rest, subAreaCodes: area.districtCodes }
}
