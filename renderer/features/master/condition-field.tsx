import { Checkbox, Input, Stack } from '@mantine/core'
import type { FactCondition } from '../../../shared/domain/masters.ts'
import { masterEditText } from '../../text/master-edit.ts'
import { useRoleWords } from '../team/use-role-words.ts'
import { ConditionTree } from './condition-tree.tsx'
import { errorAt, type FieldProps, labelOf, useFieldScope } from './field-scope.ts'
import classes from './rule.module.css'
import { conditionText } from './rule-words.ts'

const EVERYTHING: FactCondition = { all: [] }

/** A condition over facts, as a sentence and as a tree; null is everybody. */
export function ConditionField({ field, path, value, onChange }: FieldProps) {
  const { file, facts, errors, isReadOnly } = useFieldScope()
  const roleWord = useRoleWords()
  const labels = new Map(facts.map(({ fact, label }) => [fact, label]))
  const words = { factWord: (fact: string) => labels.get(fact) ?? fact, roleWord }
  const isEverybody = value === null && field.isNullable
  // While it is edited a part may be empty, which the schema would refuse.
  const condition = (value ?? EVERYTHING) as FactCondition
  return (
    <Input.Wrapper label={labelOf(file, path, field.name)} error={errorAt(errors, path)} size="sm">
      <Stack gap={4}>
        {field.isNullable && (
          <Checkbox
            size="sm"
            label={masterEditText.everybody}
            checked={isEverybody}
            disabled={isReadOnly}
            onChange={(event) => onChange(event.currentTarget.checked ? null : EVERYTHING)}
          />
        )}
        {!isEverybody && (
          <>
            <p className={classes.sentence}>{conditionText(condition, words)}</p>
            <ConditionTree condition={condition} facts={facts} isReadOnly={isReadOnly} onChange={onChange} />
          </>
        )}
      </Stack>
    </Input.Wrapper>
  )
}
