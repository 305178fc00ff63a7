import { Text } from '@mantine/core'
import type { RecordChange, RecordField } from '../../shared/domain/record-change.ts'
import { recordChangeText, recordStepText } from '../text/record-change.ts'
import classes from './change-list.module.css'
import table from './data-table.module.css'
import { dayTextWithYear } from './day-text.ts'
import { timeText } from './time-text.ts'

type ChangeListProps = {
  readonly changes: readonly RecordChange[]
  /** The label of each field; a field without one is not shown. */
  readonly labels: Readonly<Record<string, string>>
  /** A code of a field in words; else the value stands as it is, a day written out. */
  readonly wordOf?: (field: string, value: string) => string | undefined
  /** The list is about several records: each line names its own. */
  readonly namesRecords?: boolean
}

/** Who changed what when: each field with what it was and what it became, the newest first. */
export function ChangeList({ changes, labels, wordOf, namesRecords = false }: ChangeListProps) {
  const { columns } = recordChangeText
  if (changes.length === 0) return <Text size="sm">{recordChangeText.none}</Text>
  return (
    <table className={`${table.lines} ${classes.list}`}>
      <thead>
        <tr>
          {Object.values(columns).map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ at, byName, step, title, fields }, index) => (
          // Two changes of one record within one second differ by their place alone.
          <tr key={`${at} ${changes.length - index}`}>
            <td>{timeText(at)}</td>
            <td>{byName}</td>
            <td>{recordStepText[step]}</td>
            <td>
              {namesRecords && <strong>{title}</strong>}
              {step !== 'removed' &&
                fields
                  .filter(({ field }) => labels[field] !== undefined)
                  .map((field) => (
                    <div key={field.field}>
                      {labels[field.field]}：{changeText(field, step, wordOf)}
                    </div>
                  ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function changeText(
  { field, before, after }: RecordField,
  step: RecordChange['step'],
  wordOf: ChangeListProps['wordOf'],
): string {
  const word = (value: string) => {
    if (value === '') return recordChangeText.nothing
    if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return dayTextWithYear(value)
    return wordOf?.(field, value) ?? value
  }
  return step === 'made' ? word(after) : word(before) + recordChangeText.became + word(after)
}
