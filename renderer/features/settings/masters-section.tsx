import { Accordion, Badge, Button, Group, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { MasterSheet } from '../../../shared/contract/master.ts'
import { useCall } from '../../api/use-call.ts'
import { masterEditText } from '../../text/master-edit.ts'
import { settingsText } from '../../text/settings.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { MasterEditor } from '../master/master-editor.tsx'
import { placesAsWords } from '../master/place-text.ts'

/** The dated tables behind words, rules and deadlines, with their sources; what nobody compared says so. */
export function MastersSection() {
  const masters = useCall('master.list', {})
  const [file, setFile] = useState<string>()
  if (file !== undefined) return <MasterEditor file={file} onBack={() => setFile(undefined)} />
  return (
    <Stack gap="sm" maw={1100}>
      <Text size="sm">{settingsText.mastersHint}</Text>
      <CallStates of={masters}>
        {(sheets) => (
          <Accordion variant="contained" bg="white">
            {sheets.map((sheet) => (
              <Accordion.Item key={sheet.name} value={sheet.name}>
                <Accordion.Control>
                  <Group gap="sm">
                    <Text fw={700}>{sheet.title}</Text>
                    <Text size="sm">{settingsText.masterEntries(sheet.rows.length)}</Text>
                    <Verified word={sheet.verified} />
                  </Group>
                </Accordion.Control>
                <Accordion.Panel>
                  <Button size="compact-sm" variant="default" mb="xs" onClick={() => setFile(sheet.name)}>
                    {masterEditText.edit}
                  </Button>
                  <MasterTable sheet={sheet} />
                </Accordion.Panel>
              </Accordion.Item>
            ))}
          </Accordion>
        )}
      </CallStates>
    </Stack>
  )
}

function Verified({ word }: { word: string }) {
  const isVerified = word.startsWith(settingsText.verifiedStart)
  return (
    <Badge variant={isVerified ? 'light' : 'outline'} color={isVerified ? 'green' : 'orange'}>
      {word}
    </Badge>
  )
}

function MasterTable({ sheet }: { sheet: MasterSheet }) {
  return (
    <Stack gap="xs">
      <Text size="xs">
        {settingsText.masterFrom} {sheet.effectiveFrom}　{settingsText.masterSource} {sheet.source}
      </Text>
      <Table verticalSpacing={3} fz="sm">
        <Table.Tbody>
          {sheet.rows.map((row, at) => (
            // Several entries may say the same; the list is only read.
            // oxlint-disable-next-line react/no-array-index-key
            <Table.Tr key={at}>
              {row.detail !== '' && <Table.Td w={220}>{placesAsWords(row.label)}</Table.Td>}
              <Table.Td colSpan={row.detail === '' ? 2 : 1}>
                {placesAsWords(row.detail === '' ? row.label : row.detail)}
              </Table.Td>
              <Table.Td w={260} fz="xs">
                {row.source}
              </Table.Td>
              <Table.Td w={120}>{row.verified !== '' && <Verified word={row.verified} />}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}
