import { Button, Input, Table } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { masterEditText } from '../../text/master-edit.ts'
import { blankEntry, recordOf } from './blank-entry.ts'
import { EntryField } from './entry-field.tsx'
import { errorAt, type FieldProps, labelOf, useFieldScope } from './field-scope.ts'
import classes from './fields.module.css'
import { RowCard } from './row-card.tsx'
import { RowTools } from './row-tools.tsx'

/** So many plain fields fit beside each other. */
const MOST_COLUMNS = 3
const NESTED = new Set(['group', 'list', 'record', 'condition', 'outcomes'])

/** Rows of the same fields: as a small table where they are few, else each row as a card to be opened. */
export function ListField({ field, path, value, onChange }: FieldProps) {
  const { file, errors, isReadOnly } = useFieldScope()
  const rows = Array.isArray(value) ? value.map(recordOf) : []
  const isTable = field.fields.length <= MOST_COLUMNS && field.fields.every(({ kind }) => !NESTED.has(kind))
  const Rows = isTable ? TableRows : CardRows
  const own = errors[path] === undefined ? undefined : errorAt(errors, path)
  return (
    <Input.Wrapper
      label={labelOf(file, path, field.name)}
      labelElement="div"
      error={own}
      size="sm"
      role="group"
      aria-label={labelOf(file, path, field.name)}
    >
      <Rows field={field} path={path} rows={rows} onChange={onChange} />
      {rows.length === 0 && <p className={classes.empty}>{masterEditText.noRows}</p>}
      {!isReadOnly && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPlus size={13} aria-hidden />}
          onClick={() => onChange([...rows, blankEntry(field.fields)])}
        >
          {masterEditText.addRow}
        </Button>
      )}
    </Input.Wrapper>
  )
}

type RowsProps = Pick<FieldProps, 'field' | 'path'> & {
  readonly rows: readonly Record<string, unknown>[]
  readonly onChange: (rows: Record<string, unknown>[]) => void
}

function TableRows({ field, path, rows, onChange }: RowsProps) {
  const { file } = useFieldScope()
  if (rows.length === 0) return null
  return (
    <Table className={classes.table} verticalSpacing={2} horizontalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          {field.fields.map(({ name }) => (
            <Table.Th key={name}>{labelOf(file, `${path}.0.${name}`, name)}</Table.Th>
          ))}
          <Table.Th w="6.5rem">
            <span className={classes.hidden}>{masterEditText.rowTools}</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row, at) => (
          // Rows have no name of their own; they keep their place while they are edited.
          // oxlint-disable-next-line react/no-array-index-key
          <Table.Tr key={at}>
            {field.fields.map((inner) => (
              <Table.Td key={inner.name}>
                <EntryField
                  field={inner}
                  path={`${path}.${at}.${inner.name}`}
                  value={row[inner.name]}
                  isLabelHidden
                  onChange={(next) => onChange(rows.with(at, { ...row, [inner.name]: next }))}
                />
              </Table.Td>
            ))}
            <Table.Td>
              <RowTools rows={rows} at={at} onChange={onChange} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function CardRows({ field, path, rows, onChange }: RowsProps) {
  return rows.map((row, at) => (
    // oxlint-disable-next-line react/no-array-index-key
    <RowCard
      key={at}
      fields={field.fields}
      path={`${path}.${at}`}
      row={row}
      no={at + 1}
      tools={<RowTools rows={rows} at={at} onChange={onChange} />}
      onChange={(next) => onChange(rows.with(at, next))}
    />
  ))
}
