import { Alert, Table } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ImportResult } from '../../../shared/domain/directory-import.ts'
import { importText } from '../../text/import.ts'
import { RejectedRows } from './rejected-rows.tsx'
import classes from './import.module.css'

const COLUMNS = ['rows', 'inArea', 'added', 'updated', 'unchanged', 'vanished'] as const

/** Counts by service: what comes, changes, stays and goes. */
export function ImportCounts({ result }: { result: ImportResult }) {
  const vanished = result.services.reduce((sum, row) => sum + row.vanished, 0)
  return (
    <>
      <Table className={classes.counts} verticalSpacing={4} mt="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{importText.columns.service}</Table.Th>
            {COLUMNS.map((column) => (
              <Table.Th key={column}>{importText.columns[column]}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {result.services.map((row) => (
            <Table.Tr key={row.service}>
              <Table.Th scope="row">
                {row.service}
                {!row.isKnown && `（${importText.unknownService}）`}
              </Table.Th>
              {COLUMNS.map((column) => (
                <Table.Td key={column}>{row[column].toLocaleString('ja-JP')}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {result.isDryRun && vanished > 0 && (
        <Alert color="orange" variant="light" mt="xs" icon={<IconAlertTriangle aria-hidden />}>
          {importText.vanishedWarning(vanished)}
        </Alert>
      )}
      {result.files.map((file) => (
        <RejectedRows key={file.sha256} count={file.rejectedCount} rows={file.rejected} />
      ))}
    </>
  )
}
