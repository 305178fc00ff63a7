import { Text } from '@mantine/core'
import type { FileReport, ImportReport } from '../../../shared/domain/import-report.ts'
import { importText, sourceKindText } from '../../text/import.ts'
import lines from '../../ui/data-table.module.css'
import classes from './import.module.css'

const COUNTS = [
  'rows',
  'added',
  'matched',
  'updated',
  'unchanged',
  'outside',
  'rejectedCount',
  'vanished',
] as const

/** For each file what became of its rows: the counts in the middle add up to the rows. */
export function FileCounts({ report }: { report: ImportReport }) {
  return (
    <table className={lines.lines}>
      <thead>
        <tr>
          <th scope="col">{importText.fileColumns.file}</th>
          <th scope="col">{importText.fileColumns.kind}</th>
          {COUNTS.map((key) => (
            <th key={key} scope="col" className={classes.number}>
              {importText.fileColumns[key]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.files.map((file) => (
          <File key={file.sha256 + file.file} file={file} />
        ))}
      </tbody>
    </table>
  )
}

function File({ file }: { file: FileReport }) {
  return (
    <tr>
      <th scope="row" className={classes.fileName}>
        {file.file}
        {file.ignoredTables.length > 0 && (
          <Text size="xs" className={classes.quiet}>
            {importText.ignored(file.ignoredTables.join('、'))}
          </Text>
        )}
      </th>
      <td>{sourceKindText(file.kind)}</td>
      {COUNTS.map((key) => (
        <td key={key} className={classes.number}>
          {file[key].toLocaleString('ja-JP')}
        </td>
      ))}
    </tr>
  )
}
