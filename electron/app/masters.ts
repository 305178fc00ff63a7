import { MASTER_FILES } from '../../shared/domain/master-files.ts'
import type { Masters } from '../../shared/domain/master-files.ts'
import { type MasterSource, shippedMasters } from './read-master.ts'

/** Reads and checks every master under `resourcesDir`/masters; an `unreadable-file` names the file and the entry. */
export async function loadMasters(resourcesDir: string): Promise<Masters> {
  return await readMasters(shippedMasters(resourcesDir))
}

/** The same from any source: as shipped, or with a store's own changes. */
export async function readMasters(source: MasterSource): Promise<Masters> {
  const loaded = await Promise.all(
    Object.entries(MASTER_FILES).map(
      async ([name, { file, schema }]) => [name, await source.read<unknown>(file, schema)] as const,
    ),
  )
  // Safe: every entry was parsed by the schema that stands under its own name.
  return Object.fromEntries(loaded) as unknown as Masters
}
