import { type ReactNode, useState } from 'react'
import type { MasterField } from '../../../shared/domain/master-fields.ts'
import { masterEditText } from '../../text/master-edit.ts'
import { recordOf } from './blank-entry.ts'
import { errorAt, useFieldScope } from './field-scope.ts'
import { FieldStack } from './field-stack.tsx'
import classes from './fields.module.css'

type RowCardProps = {
  readonly fields: readonly MasterField[]
  readonly path: string
  readonly row: Record<string, unknown>
  readonly no: number
  readonly tools: ReactNode
  readonly onChange: (row: Record<string, unknown>) => void
}

/** By these a row is recognised while it is closed; by its code at last. */
const NAMES = ['word', 'title', 'name']

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

function nameOf(row: Readonly<Record<string, unknown>>): string {
  const words = NAMES.map((field) => row[field])
  const lists = Object.values(row).filter((value) => Array.isArray(value))
  const within = lists.map((list) => list.map((one) => textOf(recordOf(one)['word'])).join('・'))
  const name = [...words, ...within, row['code']].find((value) => typeof value === 'string' && value !== '')
  return typeof name === 'string' ? name : ''
}

/** A row with many fields: its name, and the fields once it is opened; one with an error is open. */
export function RowCard({ fields, path, row, no, tools, onChange }: RowCardProps) {
  const { errors } = useFieldScope()
  const hasError = errorAt(errors, path) !== undefined
  const name = nameOf(row)
  // A new row is there to be filled in.
  const [isOpen, setOpen] = useState(name === '')
  return (
    <div className={classes.card}>
      <details open={isOpen || hasError} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary data-error={hasError}>
          {no}．{name === '' ? masterEditText.newRow : name}
        </summary>
        <FieldStack fields={fields} path={path} entry={row} onChange={onChange} />
      </details>
      <div className={classes.tools}>{tools}</div>
    </div>
  )
}
