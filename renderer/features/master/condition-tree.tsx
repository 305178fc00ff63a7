import { ActionIcon, Button, Group, SegmentedControl, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { FactCondition } from '../../../shared/domain/masters.ts'
import { masterEditText } from '../../text/master-edit.ts'
import type { Facts } from './field-scope.ts'
import classes from './rule.module.css'

type ConditionTreeProps = {
  readonly condition: FactCondition
  readonly facts: Facts
  readonly isReadOnly: boolean
  readonly onChange: (condition: FactCondition) => void
  readonly onRemove?: () => void
}

const isGroup = (
  condition: FactCondition,
): condition is { all: FactCondition[] } | { any: FactCondition[] } =>
  typeof condition !== 'string' && !('not' in condition)
const partsOf = (group: { all: FactCondition[] } | { any: FactCondition[] }) =>
  'all' in group ? group.all : group.any

/** A condition as a tree: groups of すべて or どれか, facts chosen from the list, each turned round by でない. */
export function ConditionTree(props: ConditionTreeProps) {
  const { condition, isReadOnly, onChange, onRemove } = props
  const isNot = typeof condition !== 'string' && 'not' in condition
  const inner = isNot ? condition.not : condition
  const put = (next: FactCondition) => onChange(isNot ? { not: next } : next)
  return (
    <div className={classes.node} data-group={isGroup(inner)}>
      <Group gap={4} wrap="nowrap" align="center">
        {isGroup(inner) ? (
          <GroupKind group={inner} isReadOnly={isReadOnly} onChange={put} />
        ) : (
          <FactSelect {...props} fact={typeof inner === 'string' ? inner : ''} onPick={put} />
        )}
        <Button
          size="compact-xs"
          variant={isNot ? 'filled' : 'default'}
          aria-pressed={isNot}
          disabled={isReadOnly}
          onClick={() => onChange(isNot ? inner : { not: inner })}
        >
          {masterEditText.not}
        </Button>
        {onRemove !== undefined && !isReadOnly && (
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={masterEditText.removePart}
            onClick={onRemove}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      {isGroup(inner) && <Parts {...props} group={inner} onPut={put} />}
    </div>
  )
}

type GroupNode = { all: FactCondition[] } | { any: FactCondition[] }

function GroupKind({
  group,
  isReadOnly,
  onChange,
}: Pick<ConditionTreeProps, 'isReadOnly' | 'onChange'> & { group: GroupNode }) {
  return (
    <SegmentedControl
      size="xs"
      aria-label={masterEditText.kindOfNode}
      readOnly={isReadOnly}
      value={'all' in group ? 'all' : 'any'}
      onChange={(kind) => onChange(kind === 'all' ? { all: partsOf(group) } : { any: partsOf(group) })}
      data={[
        { value: 'all', label: masterEditText.all },
        { value: 'any', label: masterEditText.any },
      ]}
    />
  )
}

function Parts({
  group,
  facts,
  isReadOnly,
  onPut,
}: ConditionTreeProps & { group: GroupNode; onPut: (next: FactCondition) => void }) {
  const parts = partsOf(group)
  const set = (next: FactCondition[]) => onPut('all' in group ? { all: next } : { any: next })
  return (
    <div className={classes.parts}>
      {parts.map((part, at) => (
        <ConditionTree
          // Parts have no name of their own; they keep their place while they are edited.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          condition={part}
          facts={facts}
          isReadOnly={isReadOnly}
          onChange={(next) => set(parts.with(at, next))}
          onRemove={() => set(parts.toSpliced(at, 1))}
        />
      ))}
      {!isReadOnly && (
        <Group gap={4}>
          <Button size="compact-xs" variant="default" onClick={() => set([...parts, ''])}>
            {masterEditText.addFact}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => set([...parts, { any: [] }])}>
            {masterEditText.addGroup}
          </Button>
        </Group>
      )}
    </div>
  )
}

function FactSelect({
  fact,
  facts,
  isReadOnly,
  onPick,
}: ConditionTreeProps & { fact: string; onPick: (fact: string) => void }) {
  const groups = Map.groupBy(facts, ({ group }) => group)
  return (
    <Select
      className={classes.fact}
      size="xs"
      searchable
      allowDeselect={false}
      limit={200}
      readOnly={isReadOnly}
      aria-label={masterEditText.pickFact}
      placeholder={masterEditText.pickFact}
      data={[...groups].map(([group, items]) => ({
        group,
        items: items.map(({ fact: value, label }) => ({ value, label })),
      }))}
      value={fact === '' ? null : fact}
      onChange={(next) => next !== null && onPick(next)}
    />
  )
}
