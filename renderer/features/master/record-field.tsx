import { ActionIcon, Group, Input, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { masterEditText } from '../../text/master-edit.ts'
import { foldFilter } from '../../ui/fold-filter.ts'
import { emptyOf, recordOf } from './blank-entry.ts'
import { EntryField } from './entry-field.tsx'
import { choicesOf, errorAt, type FieldProps, labelOf, useFieldScope } from './field-scope.ts'
import classes from './fields.module.css'

/** A value for each of some keys (what candidates of a role must be able to do besides). */
export function RecordField({ field, path, value, onChange }: FieldProps) {
  const scope = useFieldScope()
  const { file, errors, isReadOnly } = scope
  const record = recordOf(value)
  const [inner] = field.fields
  const keys = choicesOf(scope, field, path, Object.keys(record))
  const label = labelOf(file, path, field.name)
  if (inner === undefined) return null
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      error={errors[path] === undefined ? undefined : errorAt(errors, path)}
      size="sm"
      role="group"
      aria-label={label}
    >
      {Object.entries(record).map(([key, one]) => (
        <Group key={key} gap={6} wrap="nowrap" align="center" mb={4}>
          <span className={classes.key}>{keys.find((choice) => choice.value === key)?.label ?? key}</span>
          <div className={classes.value}>
            <EntryField
              field={inner}
              path={`${path}.${key}`}
              value={one}
              isLabelHidden
              onChange={(next) => onChange({ ...record, [key]: next })}
            />
          </div>
          {!isReadOnly && (
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={masterEditText.removeRow}
              onClick={() =>
                onChange(Object.fromEntries(Object.entries(record).filter(([own]) => own !== key)))
              }
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {Object.keys(record).length === 0 && <p className={classes.empty}>{masterEditText.noRows}</p>}
      {!isReadOnly && (
        <Select
          size="xs"
          w="14rem"
          searchable
          filter={foldFilter}
          aria-label={masterEditText.addTo(label)}
          placeholder={masterEditText.addRow}
          value={null}
          data={keys.filter((choice) => record[choice.value] === undefined)}
          onChange={(key) => key !== null && onChange({ ...record, [key]: emptyOf(inner) })}
        />
      )}
    </Input.Wrapper>
  )
}
