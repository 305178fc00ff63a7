import { Button, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { IconArrowLeft, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { MasterEntryRow } from '../../../shared/contract/master-edit.ts'
import { fold } from '../../../shared/domain/fold.ts'
import { useCall } from '../../api/use-call.ts'
import { masterEditText } from '../../text/master-edit.ts'
import { CallStates } from '../../ui/call-states.tsx'
import tables from '../../ui/data-table.module.css'
import { EntryDialog } from './entry-dialog.tsx'
import { LegendBar } from './legend-bar.tsx'
import { OwnFields } from './own-fields.tsx'
import { placesAsWords } from './place-text.ts'
import { RuleDesk } from './rule-desk.tsx'
import { StateBadge } from './state-badge.tsx'

const RULES_FILE = 'role-rules.json'

/** One master: its entries, which of them are ours, and the way to change them. */
export function MasterEditor({ file, onBack }: { file: string; onBack: () => void }) {
  const master = useCall('masterEdit.open', { file })
  return (
    <Stack gap="sm">
      <Group>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowLeft size={15} aria-hidden />}
          onClick={onBack}
        >
          {masterEditText.back}
        </Button>
      </Group>
      <CallStates of={master}>
        {(found) => (
          <>
            <OwnFields file={file} master={found} />
            <LegendBar file={file} mayEdit={found.mayEdit} />
            {file === RULES_FILE ? <RuleDesk master={found} /> : <Entries file={file} master={found} />}
          </>
        )}
      </CallStates>
    </Stack>
  )
}

function Entries({ file, master }: { file: string; master: CallOutput<'masterEdit.open'> }) {
  const [text, setText] = useState('')
  const [edited, setEdited] = useState<MasterEntryRow | 'new'>()
  const wanted = fold(text)
  const hasDetails = master.rows.some(({ detail }) => detail !== '')
  const facts = useCall('masterEdit.facts', {}).data ?? []
  const rows = master.rows.filter(({ label, detail, key }) =>
    fold(`${label}${detail}${key}`).includes(wanted),
  )
  return (
    <>
      <Group justify="space-between" align="flex-end">
        <Title order={2} size="h4">
          {master.title}
          {'　'}
          <Text span size="sm">
            {masterEditText.rows(rows.length)}
          </Text>
        </Title>
        <Group gap="sm" align="flex-end">
          <TextInput
            size="sm"
            aria-label={masterEditText.filter}
            placeholder={masterEditText.filter}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {master.isOpen && master.mayEdit && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
              {masterEditText.add}
            </Button>
          )}
        </Group>
      </Group>
      {!master.mayEdit && <Text size="sm">{masterEditText.readOnly}</Text>}
      {rows.length === 0 && <Text size="sm">{masterEditText.empty}</Text>}
      <Table className={tables.list} verticalSpacing={3}>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.key} className={tables.row} onClick={() => setEdited(row)}>
              <Table.Td w={hasDetails ? '22rem' : undefined}>
                <button type="button" className={tables.link} style={PLAIN} onClick={() => setEdited(row)}>
                  {placesAsWords(row.label)}
                </button>
              </Table.Td>
              {hasDetails && <Table.Td>{placesAsWords(row.detail)}</Table.Td>}
              <Table.Td w="9rem">
                <StateBadge row={row} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {edited !== undefined && (
        <EntryDialog
          key={edited === 'new' ? 'new' : edited.key}
          file={file}
          master={master}
          facts={facts}
          row={edited === 'new' ? null : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  )
}

const PLAIN = {
  background: 'none',
  border: 0,
  padding: 0,
  cursor: 'pointer',
  font: 'inherit',
  textAlign: 'left',
} as const
