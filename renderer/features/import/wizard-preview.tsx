import { Text } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import type { ListRowView } from '../../../shared/contract/list-source.ts'
import { pasteText, wizardText } from '../../text/import.ts'
import lines from '../../ui/data-table.module.css'
import classes from './import.module.css'

const SHOWN_ROWS = 5

/** What the first rows become under the rules as they stand, bad ones with their reason. */
export function WizardPreview({ rows }: { rows: readonly ListRowView[] }) {
  const { name, kindColumn, place, phone, state } = pasteText
  return (
    <section aria-label={wizardText.result}>
      <Text size="sm" fw={700} mt="sm">
        {wizardText.result}
      </Text>
      <table className={lines.lines}>
        <thead>
          <tr>
            {[name, kindColumn, place, phone, state].map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN_ROWS).map((row) => (
            <tr key={row.line} className={classes.small}>
              <td>{row.problem === null ? row.name : wizardText.line(row.line)}</td>
              <td>{row.kindWord}</td>
              <td>{row.place}</td>
              <td>{row.phone}</td>
              <td>
                {row.problem === null ? (
                  <>
                    <IconCheck size={13} aria-hidden /> {wizardText.ready}
                  </>
                ) : (
                  <strong>
                    <IconX size={13} aria-hidden /> {row.problem}
                  </strong>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
