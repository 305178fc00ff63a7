import { UnstyledButton } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useCall } from '../../api/use-call.ts'
import { providerText } from '../../text/provider.ts'
import { CallStates } from '../../ui/call-states.tsx'
import classes from './area-tree.module.css'

type Node = CallOutput<'provider.countByArea'>[number]

type AreaTreeProps = {
  readonly selected: string | null
  readonly onSelect: (area: { key: string; areaCodes: readonly string[] } | null) => void
}

/** Prefecture, medical area, municipality, district, with the number of providers in each. */
export function AreaTree({ selected, onSelect }: AreaTreeProps) {
  const tree = useCall('provider.countByArea', {})
  return (
    <nav aria-label={providerText.areas} className={classes.tree}>
      <CallStates of={tree}>
        {(nodes) => <Branches nodes={nodes} selected={selected} onSelect={onSelect} />}
      </CallStates>
    </nav>
  )
}

/** Open at first: prefectures and medical areas in which somebody is. */
const openAtFirst = (nodes: readonly Node[]) =>
  nodes.filter(({ depth, count }) => depth < 2 && count > 0).map(({ key }) => key)

function Branches({ nodes, selected, onSelect }: AreaTreeProps & { nodes: readonly Node[] }) {
  const [open, setOpen] = useSessionStorage<string[]>({
    key: 'ieji-area-tree',
    defaultValue: openAtFirst(nodes),
    getInitialValueInEffect: false,
  })
  const total = nodes.filter(({ depth }) => depth === 0).reduce((sum, { count }) => sum + count, 0)
  const toggle = (key: string) =>
    setOpen((keys) => (keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key]))
  const branch = (parentKey: string | null) => {
    const children = nodes.filter((node) => node.parentKey === parentKey)
    if (children.length === 0) return null
    return (
      <ul className={classes.list}>
        {children.map((node) => {
          const isOpen = open.includes(node.key)
          const hasChildren = nodes.some((each) => each.parentKey === node.key)
          return (
            <li key={node.key}>
              <div className={classes.row} style={{ paddingLeft: `${node.depth * 0.75}rem` }}>
                {hasChildren ? (
                  <UnstyledButton
                    className={classes.toggle}
                    aria-expanded={isOpen}
                    aria-label={(isOpen ? providerText.collapse : providerText.expand)(node.name)}
                    onClick={() => toggle(node.key)}
                  >
                    {isOpen ? <IconChevronDown size={15} /> : <IconChevronRight size={15} />}
                  </UnstyledButton>
                ) : (
                  <span className={classes.toggle} />
                )}
                <Place
                  name={node.name}
                  count={node.count}
                  isSelected={selected === node.key}
                  onClick={() => onSelect({ key: node.key, areaCodes: node.areaCodes })}
                />
              </div>
              {isOpen && branch(node.key)}
            </li>
          )
        })}
      </ul>
    )
  }
  return (
    <>
      <Place
        name={providerText.allAreas}
        count={total}
        isSelected={selected === null}
        onClick={() => onSelect(null)}
      />
      {branch(null)}
    </>
  )
}

type PlaceProps = {
  readonly name: string
  readonly count: number
  readonly isSelected: boolean
  readonly onClick: () => void
}

function Place({ name, count, isSelected, onClick }: PlaceProps) {
  return (
    <UnstyledButton
      className={classes.place}
      aria-pressed={isSelected}
      data-empty={count === 0}
      onClick={onClick}
    >
      <span className={classes.name}>{name}</span>
      <span className={classes.count}>{providerText.areaCount(count)}</span>
    </UnstyledButton>
  )
}
