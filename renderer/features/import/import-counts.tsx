import { Alert, Table } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ImportReport } from '../../../shared/domain/import-report.ts'
import { importText } from '../../text/import.ts'
import { RejectedRows } from './rejected-rows.tsx'
import classes from './import.module.css'

const COLUMNS = ['rows', 'outside', 'added', 'matched', 'updated', 'unchanged', 'vanished'] as const

/** Counts by service: what comes, changes, stays and goes. */
export function ImportCounts({ report }: { report: ImportReport }) {
  const vanished = report.sections.reduce((sum, row) => sum + row.vanished, 0)
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
          {report.sections.map((row) => (
            <Table.Tr key={`${row.origin} ${row.section}`}>
              <Table.Th scope="row">{row.section}</Table.Th>
              {COLUMNS.map((column) => (
                <Table.Td key={column}>{row[column].toLocaleString('ja-JP')}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {!report.isApplied && vanished > 0 && (
        <Alert color="orange" variant="light" mt="xs" icon={<IconAlertTriangle aria-hidden />}>
          {importText.vanishedWarning(vanished)}
        </Alert>
      )}
      {report.files.map((file) => (
        <RejectedRows key={file.sha256} count={file.rejectedCount} rows={file.rejected} />
      ))}
    </>
  )
}
