import { Input } from '@mantine/core'
import type { RuleOutcome } from '../../../shared/domain/masters.ts'
import { errorAt, type FieldProps, labelOf, useFieldScope } from './field-scope.ts'
import { OutcomeList } from './outcome-list.tsx'

/** What a rule gives. */
export function OutcomesField({ field, path, value, onChange }: FieldProps) {
  const { file, errors, isReadOnly } = useFieldScope()
  // The contract checks it; while it is edited anything may be missing.
  const outcomes = (Array.isArray(value) ? value : []) as RuleOutcome[]
  return (
    <Input.Wrapper label={labelOf(file, path, field.name)} error={errorAt(errors, path)} size="sm">
      <OutcomeList outcomes={outcomes} isReadOnly={isReadOnly} onChange={onChange} />
    </Input.Wrapper>
  )
}
