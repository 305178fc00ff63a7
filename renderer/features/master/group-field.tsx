import { Fieldset, Stack } from '@mantine/core'
import { errorAt, type FieldProps, labelOf, useFieldScope } from './field-scope.ts'
import classes from './fields.module.css'
import { FieldStack } from './field-stack.tsx'
import { recordOf } from './blank-entry.ts'

/** Fields that belong together, under one heading. */
export function GroupField({ field, path, value, onChange }: FieldProps) {
  const { file, errors } = useFieldScope()
  const error = errors[path] === undefined ? undefined : errorAt(errors, path)
  return (
    <Fieldset legend={labelOf(file, path, field.name)} className={classes.group}>
      {error !== undefined && <p className={classes.error}>{error}</p>}
      <Stack gap={8}>
        <FieldStack fields={field.fields} path={path} entry={recordOf(value)} onChange={onChange} />
      </Stack>
    </Fieldset>
  )
}
