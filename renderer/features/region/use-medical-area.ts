import { useSessionStorage } from '@mantine/hooks'
import { useCall } from '../../api/use-call.ts'
import { useMedicalAreas } from '../import/own-area.ts'

/** Where the hospital's own area is not known: the one with the most providers is the one that people here mean. */
function usualArea(nodes: readonly { key: string; count: number }[]): string | undefined {
  return nodes.toSorted((a, b) => b.count - a.count)[0]?.key
}

/** The medical area that the pages of the region show; kept while the window is open, the same on each of them. */
export function useMedicalArea() {
  const tree = useCall('provider.countByArea', {})
  const [chosen, choose] = useSessionStorage<string | null>({
    key: 'ieji-medical-area',
    defaultValue: null,
    getInitialValueInEffect: false,
  })
  const { own, isReady } = useMedicalAreas()
  const found = (tree.data ?? []).filter(({ key }) => key.startsWith('medical:'))
  const nodes = [
    ...found.filter(({ key }) => key === own?.key),
    ...found.filter(({ key }) => key !== own?.key),
  ]
  const known = nodes.some(({ key }) => key === `medical:${chosen ?? ''}`) ? chosen : null
  const usual = isReady ? (own?.key ?? usualArea(nodes)) : undefined
  const code = known ?? usual?.replace('medical:', '')
  const options = nodes.map(({ key, name }) => ({ value: key.replace('medical:', ''), label: name }))
  return { code, name: options.find(({ value }) => value === code)?.label ?? '', options, choose, tree }
}
