import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useCall } from '../../api/use-call.ts'
import { masterEditText } from '../../text/master-edit.ts'
import { settingsText } from '../../text/settings.ts'
import { dayTextWithYear } from '../../ui/day-text.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { StateBadge } from './state-badge.tsx'

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

/** What the master says as a whole (source, since when, whether checked, its own lists), and the way to change it. */
export function OwnFields({ file, master }: { file: string; master: CallOutput<'masterEdit.open'> }) {
  const [isOpen, setOpen] = useState(false)
  const facts = useCall('masterEdit.facts', {}).data ?? []
  const { row } = master.own
  const day = textOf(row.entry['effectiveFrom'])
  return (
    <Group gap="sm" align="center">
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        {master.mayEdit ? masterEditText.editOwn : masterEditText.readOwn}
      </Button>
      <StateBadge row={row} />
      <Text size="xs" flex={1} lineClamp={1} title={textOf(row.entry['source'])}>
        {settingsText.masterFrom} {day === '' ? '' : dayTextWithYear(day)}　{settingsText.masterSource}{' '}
        {textOf(row.entry['source'])}　{textOf(row.entry['verified'])}
      </Text>
      {isOpen && (
        <EntryDialog file={file} master={master} facts={facts} row={row} onClose={() => setOpen(false)} />
      )}
    </Group>
  )
}
