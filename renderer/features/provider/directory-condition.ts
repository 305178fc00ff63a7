import type {
  DirectoryCondition,
  DirectoryView,
  DirectoryLayout,
} from '../../../shared/domain/directory-view.ts'
import type { DirectoryFilter } from './use-directory-filter.ts'

/** What the core is asked for; what is not narrowed is left out. */
export function conditionOf(filter: DirectoryFilter): DirectoryCondition {
  const { text, areaCodes, subAreaId, role, scene, visibility } = filter
  return {
    text,
    ...(areaCodes === null ? {} : { areaCodes: [...areaCodes] }),
    ...(subAreaId === null ? {} : { subAreaId }),
    ...(role === null ? {} : { role }),
    ...(scene === null ? {} : { scene }),
    ...(visibility === null ? {} : { visibility }),
  }
}

/** Whether nothing narrows the list: then every row has its place. */
export function asksForAll(filter: DirectoryFilter): boolean {
  const { text, ...rest } = conditionOf(filter)
  return text.trim() === '' && Object.keys(rest).length === 0
}

/** The filter of a kept view; how it is shown (table or cards) stays as it is. */
export function filterOfView({ condition, areaKey }: DirectoryView): Omit<DirectoryFilter, 'view'> {
  return {
    text: condition.text,
    areaKey,
    areaCodes: condition.areaCodes ?? null,
    subAreaId: condition.subAreaId ?? null,
    role: condition.role ?? null,
    scene: condition.scene ?? null,
    visibility: condition.visibility ?? null,
  }
}

export function viewOf(filter: DirectoryFilter, layout: DirectoryLayout): DirectoryView {
  return { condition: conditionOf(filter), areaKey: filter.areaKey, layout }
}
