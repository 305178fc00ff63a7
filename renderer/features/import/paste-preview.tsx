import { Button, Checkbox, Group, Table, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { PastedRowView } from '../../../shared/contract/pasted-table.ts'
import type { PastedField } from '../../../shared/domain/pasted-table.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { pasteText } from '../../text/import.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Problem } from '../../ui/problem.tsx'
import classes from './import.module.css'

type PastedTable = {
  readonly rows: string[][]
  readonly columns: (PastedField | null)[]
  readonly kind: string
  readonly municipalityCode: string
}

/** Row by row what would become of the table; a row that may be there already is left out unless it is ticked. */
export function PastePreview({ onDone, ...table }: PastedTable & { onDone: () => void }) {
  const preview = useCall('import.previewTable', table)
  return (
    <Panel heading={pasteText.preview}>
      <CallStates of={preview}>{(views) => <Rows views={views} table={table} onDone={onDone} />}</CallStates>
    </Panel>
  )
}

type RowsProps = {
  readonly views: readonly PastedRowView[]
  readonly table: PastedTable
  readonly onDone: () => void
}

function Rows({ views, table, onDone }: RowsProps) {
  // What a person has ticked or unticked against the proposal.
  const [changed, setChanged] = useState<ReadonlyMap<number, boolean>>(new Map())
  const save = useCommand('import.saveTable')
  const isTaken = ({ index, problems, duplicates }: PastedRowView) =>
    problems.length === 0 && (changed.get(index) ?? duplicates.length === 0)
  const taken = views.filter(isTaken)
  const skip = views.filter((view) => !isTaken(view)).map(({ index }) => index)
  return (
    <>
      <div className={classes.scroll}>
        <Table className={classes.table} verticalSpacing={3} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.whole}>{pasteText.take}</Table.Th>
              <Table.Th>{pasteText.name}</Table.Th>
              <Table.Th className={classes.whole}>{pasteText.kindColumn}</Table.Th>
              <Table.Th className={classes.whole}>{pasteText.place}</Table.Th>
              <Table.Th className={classes.whole}>{pasteText.phone}</Table.Th>
              <Table.Th className={classes.whole}>{pasteText.fax}</Table.Th>
              <Table.Th>{pasteText.state}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {views.map((view) => (
              <Row
                key={view.index}
                view={view}
                isTaken={isTaken(view)}
                onTake={(take) => setChanged((before) => new Map(before).set(view.index, take))}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {save.error !== null && <Problem error={save.error} />}
      <Group justify="flex-end" mt="sm">
        <Button variant="default" onClick={onDone}>
          {pasteText.clear}
        </Button>
        <Button
          disabled={taken.length === 0}
          loading={save.isPending}
          onClick={() =>
            save.mutate(
              { ...table, skip },
              {
                onSuccess: ({ added }) => {
                  notifications.show({ message: pasteText.saved(added) })
                  onDone()
                },
              },
            )
          }
        >
          {pasteText.save(taken.length)}
        </Button>
      </Group>
    </>
  )
}

type RowProps = {
  readonly view: PastedRowView
  readonly isTaken: boolean
  readonly onTake: (take: boolean) => void
}

function Row({ view, isTaken, onTake }: RowProps) {
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox
          aria-label={pasteText.takeRow(view.name)}
          checked={isTaken}
          disabled={view.problems.length > 0}
          onChange={(event) => onTake(event.currentTarget.checked)}
        />
      </Table.Td>
      <Table.Td>{view.name}</Table.Td>
      <Table.Td>{view.kindWord}</Table.Td>
      <Table.Td className={classes.whole}>{view.place}</Table.Td>
      <Table.Td className={classes.whole}>{view.phone}</Table.Td>
      <Table.Td className={classes.whole}>{view.fax}</Table.Td>
      <Table.Td>
        <RowState view={view} />
      </Table.Td>
    </Table.Tr>
  )
}

function RowState({ view: { problems, duplicates } }: { view: PastedRowView }) {
  if (problems.length > 0)
    return (
      <Text size="xs" fw={700}>
        <IconX size={13} aria-hidden /> {pasteText.problem}：{problems.join('、')}
      </Text>
    )
  if (duplicates.length > 0)
    return (
      <Text size="xs">
        <IconAlertTriangle size={13} aria-hidden /> {pasteText.duplicate(duplicates.join('、'))}
      </Text>
    )
  return (
    <Text size="xs">
      <IconCheck size={13} aria-hidden /> {pasteText.ready}
    </Text>
  )
}
