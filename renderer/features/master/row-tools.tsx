import { ActionIcon, Group } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { masterEditText } from '../../text/master-edit.ts'
import { useFieldScope } from './field-scope.ts'

type Row = Record<string, unknown>
type RowToolsProps = {
  readonly rows: readonly Row[]
  readonly at: number
  readonly onChange: (rows: Row[]) => void
}

/** Moves a row up or down, or takes it out. */
export function RowTools({ rows, at, onChange }: RowToolsProps) {
  const { isReadOnly } = useFieldScope()
  if (isReadOnly) return null
  const swap = (other: number) => {
    const [own, theirs] = [rows[at], rows[other]]
    if (own !== undefined && theirs !== undefined) onChange(rows.with(at, theirs).with(other, own))
  }
  const tool = (label: string) => ({
    size: 'sm' as const,
    variant: 'subtle' as const,
    color: 'gray',
    'aria-label': masterEditText.ofRow(at + 1, label),
  })
  return (
    <Group gap={0} wrap="nowrap">
      <ActionIcon {...tool(masterEditText.up)} disabled={at === 0} onClick={() => swap(at - 1)}>
        <IconArrowUp size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon
        {...tool(masterEditText.down)}
        disabled={at === rows.length - 1}
        onClick={() => swap(at + 1)}
      >
        <IconArrowDown size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon {...tool(masterEditText.removeRow)} onClick={() => onChange(rows.toSpliced(at, 1))}>
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
