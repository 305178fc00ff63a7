import { ActionIcon, Group, MultiSelect, Select, Textarea, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { CareScene } from '../../../shared/domain/care-scene.ts'
import { InsuranceKind, type RuleOutcome } from '../../../shared/domain/masters.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { useCall } from '../../api/use-call.ts'
import { roleClassText } from '../../text/match.ts'
import { masterEditText } from '../../text/master-edit.ts'
import { placesAsWords, wordsAsPlaces } from './place-text.ts'
import classes from './rule.module.css'

type OutcomeListProps = {
  readonly outcomes: readonly RuleOutcome[]
  readonly isReadOnly: boolean
  readonly onChange: (outcomes: RuleOutcome[]) => void
}

const KINDS = Object.keys(masterEditText.outcomeKinds) as RuleOutcome['kind'][]

const NEW: Record<RuleOutcome['kind'], RuleOutcome> = {
  role: { kind: 'role', role: 'homeDoctor', class: 'required', reason: '' },
  task: { kind: 'task', task: '' },
  insurance: { kind: 'insurance', role: 'visitingNurse', insurance: '', reason: '' },
  cover: { kind: 'cover', cover: 'night', roles: ['homeDoctor'] },
  capability: { kind: 'capability', word: '', roles: ['homeDoctor'] },
  scene: { kind: 'scene', scene: 'daily', roles: ['homeDoctor'] },
}

/** What a rule gives: roles with class and reason, tasks, insurance, nights, abilities. */
export function OutcomeList({ outcomes, isReadOnly, onChange }: OutcomeListProps) {
  return (
    <div className={classes.outcomes}>
      {outcomes.map((outcome, at) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className={classes.outcome}>
          <OutcomeFields
            outcome={outcome}
            isReadOnly={isReadOnly}
            onChange={(next) => onChange(outcomes.with(at, next))}
          />
          {!isReadOnly && (
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={masterEditText.removeOutcome}
              onClick={() => onChange(outcomes.toSpliced(at, 1))}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {!isReadOnly && (
        <Select
          size="xs"
          w="14rem"
          aria-label={masterEditText.addOutcome}
          placeholder={masterEditText.addOutcome}
          value={null}
          data={KINDS.map((kind) => ({ value: kind, label: masterEditText.outcomeKinds[kind] }))}
          onChange={(kind) => kind !== null && onChange([...outcomes, NEW[kind as RuleOutcome['kind']]])}
        />
      )}
    </div>
  )
}

type OutcomeFieldsProps = {
  readonly outcome: RuleOutcome
  readonly isReadOnly: boolean
  readonly onChange: (outcome: RuleOutcome) => void
}

function OutcomeFields({ outcome, isReadOnly, onChange }: OutcomeFieldsProps) {
  const shared = { size: 'xs' as const, readOnly: isReadOnly }
  if (outcome.kind === 'task') {
    return (
      <Textarea
        {...shared}
        flex={1}
        autosize
        minRows={1}
        label={masterEditText.task}
        value={placesAsWords(outcome.task)}
        onChange={(event) => onChange({ ...outcome, task: wordsAsPlaces(event.currentTarget.value) })}
      />
    )
  }
  if (outcome.kind === 'role' || outcome.kind === 'insurance')
    return <OneRole {...{ outcome, isReadOnly, onChange }} />
  return (
    <Group gap={6} flex={1} align="flex-end">
      <RolesSelect
        roles={outcome.roles}
        isReadOnly={isReadOnly}
        onChange={(roles) => onChange({ ...outcome, roles })}
      />
      {outcome.kind === 'cover' ? (
        <Select
          {...shared}
          label={masterEditText.outcomeKinds.cover}
          allowDeselect={false}
          value={outcome.cover}
          data={[
            { value: 'night', label: masterEditText.coverNight },
            { value: 'holiday', label: masterEditText.coverHoliday },
          ]}
          onChange={(cover) => onChange({ ...outcome, cover: cover === 'holiday' ? 'holiday' : 'night' })}
        />
      ) : outcome.kind === 'capability' ? (
        <TextInput
          {...shared}
          label={masterEditText.capability}
          value={outcome.word}
          onChange={(event) => onChange({ ...outcome, word: event.currentTarget.value })}
        />
      ) : (
        <Select
          {...shared}
          label={masterEditText.outcomeKinds.scene}
          allowDeselect={false}
          value={outcome.scene}
          data={Object.entries(masterEditText.scenes).map(([value, label]) => ({ value, label }))}
          onChange={(scene) => onChange({ ...outcome, scene: (scene ?? 'daily') as CareScene })}
        />
      )}
    </Group>
  )
}

type OneRoleOutcome = Extract<RuleOutcome, { kind: 'role' | 'insurance' }>

function OneRole({ outcome, isReadOnly, onChange }: OutcomeFieldsProps & { outcome: OneRoleOutcome }) {
  const roles = useRoleOptions()
  const shared = { size: 'xs' as const, readOnly: isReadOnly }
  const insurance = outcome.insurance ?? ''
  return (
    <Group gap={6} flex={1} align="flex-end">
      <Select
        {...shared}
        w="10rem"
        searchable
        allowDeselect={false}
        label={masterEditText.role}
        data={roles}
        value={outcome.role}
        onChange={(role) => onChange({ ...outcome, role: role as Role })}
      />
      {outcome.kind === 'role' && (
        <Select
          {...shared}
          w="6.5rem"
          allowDeselect={false}
          label={masterEditText.class}
          value={outcome.class}
          data={(['required', 'consider', 'excluded'] as const).map((value) => ({
            value,
            label: roleClassText[value],
          }))}
          onChange={(value) => onChange({ ...outcome, class: value as typeof outcome.class })}
        />
      )}
      <Select
        {...shared}
        w="7rem"
        clearable
        label={masterEditText.insurance}
        value={insurance === '' ? null : insurance}
        data={[...InsuranceKind.options]}
        onChange={(value) => onChange(withInsurance(outcome, value))}
      />
      <Textarea
        {...shared}
        flex={1}
        miw="14rem"
        autosize
        minRows={1}
        label={masterEditText.why}
        value={placesAsWords(outcome.reason)}
        onChange={(event) => onChange({ ...outcome, reason: wordsAsPlaces(event.currentTarget.value) })}
      />
    </Group>
  )
}

function withInsurance(outcome: OneRoleOutcome, value: string | null): OneRoleOutcome {
  const insurance = InsuranceKind.safeParse(value).data ?? ''
  if (outcome.kind === 'insurance') return { ...outcome, insurance }
  const { insurance: _before, ...rest } = outcome
  return insurance === '' ? rest : { ...rest, insurance }
}

function RolesSelect({
  roles,
  isReadOnly,
  onChange,
}: {
  roles: readonly Role[]
  isReadOnly: boolean
  onChange: (roles: Role[]) => void
}) {
  return (
    <MultiSelect
      size="xs"
      flex={1}
      searchable
      readOnly={isReadOnly}
      label={masterEditText.roles}
      data={useRoleOptions()}
      value={[...roles]}
      onChange={(next) => onChange(next as Role[])}
    />
  )
}

function useRoleOptions() {
  const words = useCall('master.words', {}).data?.roles ?? []
  return words.map(({ code, shortWord }) => ({ value: code as string, label: shortWord }))
}
