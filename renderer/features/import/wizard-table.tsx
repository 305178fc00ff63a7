import { Select, Text } from '@mantine/core'
import { ListField, type ListMapping } from '../../../shared/domain/list-mapping.ts'
import { listFieldText, wizardText } from '../../text/import.ts'
import lines from '../../ui/data-table.module.css'
import classes from './import.module.css'

type WizardTableProps = {
  readonly head: readonly { line: number; cells: string[] }[]
  readonly mapping: ListMapping
  readonly onMapping: (mapping: ListMapping) => void
}

const SHOWN_ROWS = 6
const FIELDS = ListField.options.map((field) => ({ value: field, label: listFieldText[field] }))

/** The first rows of the list, each column under what it holds; a field stands in one column. */
export function WizardTable({ head, mapping, onMapping }: WizardTableProps) {
  const width = Math.min(60, Math.max(...head.map(({ cells }) => cells.length)))
  const columns = Array.from({ length: width }, (_, at) => at)
  const heading = head.find(({ line }) => line === mapping.headingLine)?.cells ?? []
  const body = head.filter(({ line }) => line > (mapping.headingLine ?? 0)).slice(0, SHOWN_ROWS)
  const assign = (at: number, field: ListField | null) => {
    const others = mapping.columns.filter((column) => column.at !== at && column.field !== field)
    const words = (heading[at] ?? '').trim().slice(0, 200)
    const added = field === null ? [] : [{ at, heading: words, field }]
    onMapping({ ...mapping, columns: [...others, ...added].toSorted((a, b) => a.at - b.at) })
  }
  return (
    <section aria-label={wizardText.rows}>
      <Text size="sm" fw={700} mt="sm">
        {wizardText.rows}
      </Text>
      <div className={classes.wide}>
        <table className={lines.grid}>
          <thead>
            <tr>
              {columns.map((at) => (
                <th key={at} scope="col">
                  <Select
                    size="xs"
                    miw="7.5rem"
                    label={wizardText.column(at + 1, (heading[at] ?? '').trim().slice(0, 20))}
                    data={FIELDS}
                    value={mapping.columns.find((column) => column.at === at)?.field ?? null}
                    placeholder={wizardText.leaveOut}
                    clearable
                    clearButtonProps={{ 'aria-label': wizardText.leaveOut }}
                    onChange={(next) => assign(at, next === null ? null : ListField.parse(next))}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.map(({ line, cells }) => (
              <tr key={line}>
                {columns.map((at) => (
                  <td key={at}>{(cells[at] ?? '').slice(0, 40)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
