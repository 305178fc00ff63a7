import type { MasterField } from '../../../shared/domain/master-fields.ts'
import { EntryField } from './entry-field.tsx'
import classes from './fields.module.css'

type FieldStackProps = {
  readonly fields: readonly MasterField[]
  readonly path: string
  readonly entry: Readonly<Record<string, unknown>>
  readonly onChange: (entry: Record<string, unknown>) => void
  /** Fields that are written once. */
  readonly isFixed?: (name: string) => boolean
}

/** These take little room and stand side by side. */
const SHORT = new Set(['text', 'day', 'number', 'boolean', 'choice'])
const LONG_TEXT = 24
const isShort = ({ kind }: MasterField, value: unknown) =>
  SHORT.has(kind) && !(typeof value === 'string' && value.length > LONG_TEXT)

/** A box to tick stands on the line of its neighbour's input. */
function classOf(field: MasterField, value: unknown): string | undefined {
  if (field.kind === 'boolean' && !field.isNullable) return classes.check
  return isShort(field, value) ? classes.short : classes.long
}

/** Codes are for the program: a person reads the words first. */
const CODES = new Set(['code', 'id', 'fact', 'sectionId'])
const wordsFirst = (fields: readonly MasterField[]) => {
  const [words, codes] = [
    fields.filter(({ name }) => !CODES.has(name)),
    fields.filter(({ name }) => CODES.has(name)),
  ]
  return [...words, ...codes]
}

/** The fields of an entry, a group or a row; short ones two beside each other. */
export function FieldStack({ fields, path, entry, onChange, isFixed }: FieldStackProps) {
  return (
    <div className={classes.fields}>
      {wordsFirst(fields).map((field) => (
        <div key={field.name} className={classOf(field, entry[field.name])}>
          <EntryField
            field={field}
            path={`${path}.${field.name}`}
            value={entry[field.name]}
            isFixed={isFixed?.(field.name) === true}
            onChange={(value) => onChange({ ...entry, [field.name]: value })}
          />
        </div>
      ))}
    </div>
  )
}
