import { stat } from 'node:fs/promises'
import type { BuildPlan } from './build-directory.ts'
import type { ImportOrder } from './import-messages.ts'
import { IMPORT_SOURCES } from './import-sources.ts'
import { mappedListSource } from './sources/mapped-list.ts'

/** Our own sources, then lists whose rules were saved; a mapping that was chosen for a table stands before both. */
function sourcesOf({ files, lists }: ImportOrder['plan']): Pick<BuildPlan, 'sources' | 'files'> {
  const byId = new Map(lists.map((list) => [list.id, mappedListSource(list)]))
  return {
    sources: [...IMPORT_SOURCES, ...byId.values()],
    files: files.map(({ path, name, mappings = [] }) => ({
      path,
      name,
      mapped: mappings.flatMap(({ table, mappingId }) => {
        const source = byId.get(mappingId)
        return source === undefined ? [] : [{ table, source }]
      }),
    })),
  }
}

/** What was ordered by value, as the work itself needs it. */
export async function planOf(
  ordered: ImportOrder['plan'],
  onProgress: BuildPlan['onProgress'],
): Promise<BuildPlan> {
  const sizes = await Promise.all(ordered.files.map(({ path }) => stat(path)))
  const bytes = sizes.reduce((sum, { size }) => sum + size, 0)
  return { ...ordered, ...sourcesOf(ordered), bytes, onProgress }
}
