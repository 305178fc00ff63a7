import { Button, Table, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { ImportRunView } from '../../../shared/contract/import-views.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { importText } from '../../text/import.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Panel } from '../../ui/panel.tsx'
import { timeText } from '../../ui/time-text.ts'
import classes from './import.module.css'

/** Every import with its counts; the newest can be taken back. */
export function ImportHistory() {
  const runs = useCall('import.listRuns', {})
  return (
    <Panel heading={importText.history}>
      <CallStates of={runs}>
        {(list) => (list.length === 0 ? <Text size="sm">{importText.noHistory}</Text> : <Runs runs={list} />)}
      </CallStates>
    </Panel>
  )
}

function Runs({ runs }: { runs: readonly ImportRunView[] }) {
  const { when, who, files, asOf, counts } = importText.historyColumns
  return (
    <Table className={classes.table} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          {[when, who, files, asOf, counts].map((word) => (
            <Table.Th key={word}>{word}</Table.Th>
          ))}
          <Table.Th>{importText.historyColumns.undo}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {runs.map((run) => (
          <Run key={run.id} run={run} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Run({ run }: { run: ImportRunView }) {
  const sum = (key: 'added' | 'updated' | 'vanished') =>
    run.report.sections.reduce((total, row) => total + row[key], 0)
  return (
    <Table.Tr>
      <Table.Td>{timeText(run.finishedAt)}</Table.Td>
      <Table.Td>{run.userName}</Table.Td>
      <Table.Td>{run.report.files.map(({ file }) => file).join('、')}</Table.Td>
      <Table.Td>{run.asOf}</Table.Td>
      <Table.Td>{importText.counts(sum('added'), sum('updated'), sum('vanished'))}</Table.Td>
      <Table.Td>
        {run.undoneAt !== null && importText.undone(timeText(run.undoneAt))}
        {run.canUndo && <Undo runId={run.id} />}
      </Table.Td>
    </Table.Tr>
  )
}

function Undo({ runId }: { runId: string }) {
  const [isAsking, setAsking] = useState(false)
  const undo = useCommand('import.undo')
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setAsking(true)}>
        {importText.undo}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={importText.undoTitle}
          confirm={importText.undo}
          isBusy={undo.isPending}
          error={undo.error}
          onClose={() => setAsking(false)}
          onConfirm={() =>
            undo.mutate(
              { runId },
              {
                onSuccess: () => {
                  setAsking(false)
                  notifications.show({ message: importText.undoDone })
                },
              },
            )
          }
        >
          <Text size="sm">{importText.undoHint}</Text>
        </ConfirmDialog>
      )}
    </>
  )
}
