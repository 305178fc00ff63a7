import { Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { MasterEntryRow } from '../../../shared/contract/master-edit.ts'
import type { FactCondition, RuleOutcome } from '../../../shared/domain/masters.ts'
import { useSession } from '../../app/session-context.ts'
import { masterEditText } from '../../text/master-edit.ts'
import { masterFieldText } from '../../text/master-fields.ts'
import { EraDateField } from '../../ui/era-date-field.tsx'
import { guardConversion } from '../../ui/is-confirming-conversion.ts'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import { useRoleWords } from '../team/use-role-words.ts'
import { ChangeNote } from './change-note.tsx'
import { ConditionTree } from './condition-tree.tsx'
import { EntryHistory, ShippedDifference } from './entry-history.tsx'
import { type Facts, FieldScopeContext } from './field-scope.ts'
import { Foot } from './entry-foot.tsx'
import { OutcomeList } from './outcome-list.tsx'
import { RuleTrialPanel } from './rule-trial.tsx'
import classes from './rule.module.css'
import { conditionText } from './rule-words.ts'
import { useEntryChange } from './use-entry-change.ts'

type RuleEditorProps = {
  readonly row: MasterEntryRow | null
  readonly facts: Facts
  readonly master: CallOutput<'masterEdit.open'>
  readonly onClose: () => void
}

const FILE = 'role-rules.json'
const PAUSE_MS = 400

const newRule = (today: string) => ({
  id: '',
  when: { all: [] },
  gives: [],
  explanation: '',
  source: '',
  verified: '',
  effectiveFrom: today,
})

const asText = (value: unknown) => (typeof value === 'string' ? value : '')

/** One rule: if … then …, why and since when; beside it, for which patients anything changes. */
export function RuleEditor({ row, facts, master, onClose }: RuleEditorProps) {
  const { mayEdit } = master
  const change = useEntryChange(FILE, row, newRule(useSession().today), onClose)
  const { entry, setEntry, errors } = change
  const roleWord = useRoleWords()
  const labels = new Map(facts.map(({ fact, label }) => [fact, label]))
  const [tried] = useDebouncedValue(entry, PAUSE_MS)
  const condition = entry['when'] as FactCondition
  const words = { factWord: (fact: string) => labels.get(fact) ?? fact, roleWord }
  const text = (name: string) => ({
    label: masterFieldText[name],
    size: 'sm' as const,
    value: asText(entry[name]),
    error: errors?.[`entry.${name}`],
    readOnly: !mayEdit || (name === 'id' && row !== null),
    onChange: (event: { currentTarget: { value: string } }) =>
      setEntry({ ...entry, [name]: event.currentTarget.value }),
  })
  return (
    <div className={classes.desk}>
      <form
        noValidate
        onKeyDown={guardConversion}
        onSubmit={(event) => {
          event.preventDefault()
          change.send('changed')
        }}
      >
        <LeaveGuard isDirty={mayEdit && entry !== row?.entry && row !== null} />
        <Stack gap={8}>
          <p className={classes.sentence}>
            <span className={classes.if}>{masterEditText.ifWord}</span> {conditionText(condition, words)}{' '}
            <span className={classes.if}>{masterEditText.thenWord}</span>
          </p>
          <ConditionTree
            condition={condition}
            facts={facts}
            isReadOnly={!mayEdit}
            onChange={(when) => setEntry({ ...entry, when })}
          />
          <FieldError text={errors?.['entry.when']} />
          <Title order={3} size="sm">
            {masterEditText.outcomes}
          </Title>
          <OutcomeList
            outcomes={(entry['gives'] ?? []) as RuleOutcome[]}
            isReadOnly={!mayEdit}
            onChange={(gives) => setEntry({ ...entry, gives })}
          />
          <FieldError
            text={Object.entries(errors ?? {}).find(([name]) => name.startsWith('entry.gives'))?.[1]}
          />
          {row === null && (
            <TextInput
              required
              {...text('id')}
              label={masterEditText.ruleCode}
              error={errors?.['entry.id'] ?? errors?.['entry.code']}
            />
          )}
          <Textarea autosize minRows={1} {...text('explanation')} />
          <TextInput {...text('source')} />
          <TextInput {...text('verified')} />
          <EraDateField
            size="sm"
            label={masterFieldText['effectiveFrom']}
            value={typeof entry['effectiveFrom'] === 'string' ? entry['effectiveFrom'] : null}
            error={errors?.['entry.effectiveFrom']}
            readOnly={!mayEdit}
            onChange={(effectiveFrom) => setEntry({ ...entry, effectiveFrom })}
          />
          {mayEdit && <ChangeNote value={change.note} errors={errors} onChange={change.setNote} />}
          {row !== null && <RuleHistory row={row} master={master} facts={facts} />}
          <Foot row={row} isOpen mayEdit={mayEdit} change={change} onClose={onClose} />
        </Stack>
      </form>
      <RuleTrialPanel ruleKey={row?.key ?? null} rule={tried} />
    </div>
  )
}

function RuleHistory({
  row,
  master,
  facts,
}: Pick<RuleEditorProps, 'master' | 'facts'> & { row: MasterEntryRow }) {
  const { lists, fields } = master
  return (
    <FieldScopeContext value={{ file: FILE, lists, facts, errors: {}, isReadOnly: true }}>
      <ShippedDifference fields={fields} row={row} />
      <EntryHistory file={FILE} fields={fields} row={row} />
    </FieldScopeContext>
  )
}

function FieldError({ text }: { text: string | undefined }) {
  return text === undefined ? null : (
    <Text size="sm" c="red.9" role="alert">
      {text}
    </Text>
  )
}
