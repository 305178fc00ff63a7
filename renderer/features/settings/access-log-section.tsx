import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useCall } from '../../api/use-call.ts'
import { callWord } from '../../text/call-words.ts'
import { settingsText } from '../../text/settings.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { timeText } from '../../ui/time-text.ts'

/** Who did what with whose record; a page at a time, newest first. */
export function AccessLogSection() {
  const [beforeNo, setBeforeNo] = useState<number | undefined>()
  const log = useCall('accessLog.list', beforeNo === undefined ? {} : { beforeNo })
  return (
    <Stack gap="sm">
      <Text size="sm">{settingsText.logHint}</Text>
      <CallStates of={log}>
        {({ rows, hasMore }) => (
          <>
            {rows.length === 0 && <Text size="sm">{settingsText.emptyLog}</Text>}
            <Table withTableBorder bg="white" verticalSpacing={4}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{settingsText.logAt}</Table.Th>
                  <Table.Th>{settingsText.logWho}</Table.Th>
                  <Table.Th>{settingsText.logCall}</Table.Th>
                  <Table.Th>{settingsText.logAbout}</Table.Th>
                  <Table.Th>{settingsText.logOutcome}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Table.Tr key={row.no}>
                    <Table.Td>{timeText(row.at)}</Table.Td>
                    <Table.Td>{row.userName}</Table.Td>
                    <Table.Td>{callWord(row.call)}</Table.Td>
                    <Table.Td>{row.aboutName}</Table.Td>
                    <Table.Td>{row.outcome === 'ok' ? settingsText.logOk : settingsText.logRefused}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            {hasMore && (
              <Group justify="center">
                <Button variant="default" onClick={() => setBeforeNo(rows.at(-1)?.no)}>
                  {settingsText.more}
                </Button>
              </Group>
            )}
          </>
        )}
      </CallStates>
    </Stack>
  )
}
