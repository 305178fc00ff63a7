import { useCall } from '../../api/use-call.ts'

/** Words for parts of sources: a list of one's own has its name, all others are named by the source itself. */
export function useListNames(): (section: string) => string {
  const lists = useCall('listSource.list', {})
  const names = new Map((lists.data ?? []).map(({ id, name }) => [id, name]))
  return (section) => names.get(section) ?? section
}
