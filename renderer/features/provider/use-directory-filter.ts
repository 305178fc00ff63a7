import { useSessionStorage } from '@mantine/hooks'
import type { CareScene } from '../../../shared/domain/care-scene.ts'
import type { Visibility } from '../../../shared/domain/provider.ts'
import type { Role } from '../../../shared/domain/role.ts'
import type { SubAreaId } from '../../../shared/domain/sub-area.ts'

/** What the list is narrowed to. It is kept while the window is open, so that a look at a provider does not lose it. */
export type DirectoryFilter = {
  readonly text: string
  readonly areaKey: string | null
  readonly areaCodes: readonly string[] | null
  /** An area of our own. */
  readonly subAreaId: SubAreaId | null
  readonly role: Role | null
  readonly scene: CareScene | null
  readonly visibility: Visibility | null
  readonly view: 'table' | 'cards'
}

export const NO_FILTER: DirectoryFilter = {
  text: '',
  areaKey: null,
  areaCodes: null,
  subAreaId: null,
  role: null,
  scene: null,
  visibility: null,
  view: 'table',
}

export function useDirectoryFilter() {
  return useSessionStorage<DirectoryFilter>({
    key: 'ieji-directory-filter',
    defaultValue: NO_FILTER,
    getInitialValueInEffect: false,
  })
}
