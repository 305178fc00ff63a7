import { Text } from '@mantine/core'
import type { RejectedRow } from '../../../shared/domain/import-report.ts'
import { importText } from '../../text/import.ts'
import classes from './import.module.css'

/** Enough to see what is wrong with a file; the rest is counted. */
const SHOWN = 20

/** Rows that were left out, with their line and the reason. */
export function RejectedRows({ count, rows }: { count: number; rows: readonly RejectedRow[] }) {
  if (count === 0) return null
  return (
    <>
      <Text size="sm" fw={700}>
        {importText.rejected(count)}
      </Text>
      <ul className={classes.rejected}>
        {rows.slice(0, SHOWN).map(({ line, reason }) => (
          <li key={line}>{importText.rejectedLine(line, reason)}</li>
        ))}
        {count > SHOWN && <li>{importText.moreRejected(count - SHOWN)}</li>}
      </ul>
    </>
  )
}
