import { useCall } from '../../api/use-call.ts'
import { exportText, sceneText, visibilityText } from '../../text/provider.ts'
import type { DirectoryFilter } from './use-directory-filter.ts'
import { useWords } from './use-words.ts'

/** The condition of the list in words, for the file that is made of it. */
export function useConditionText(filter: DirectoryFilter): string {
  const words = useWords()
  const tree = useCall('provider.countByArea', {})
  const area = tree.data?.find(({ key }) => key === filter.areaKey)?.name
  const own = useCall('subArea.list', {}).data?.find(({ id }) => id === filter.subAreaId)?.name
  const parts = [
    area ?? '',
    own === undefined ? '' : exportText.ownArea(own),
    filter.role === null ? '' : words.role(filter.role),
    filter.scene === null ? '' : sceneText[filter.scene],
    filter.visibility === null ? '' : visibilityText[filter.visibility],
    filter.text.trim() === '' ? '' : exportText.searched(filter.text.trim()),
  ]
  return parts.filter((part) => part !== '').join('・')
}
