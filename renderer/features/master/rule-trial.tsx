import { Text, Title } from '@mantine/core'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { LocalDate } from '../../../shared/domain/local-date.ts'
import { useSession } from '../../app/session-context.ts'
import { useCall } from '../../api/use-call.ts'
import { roleClassText } from '../../text/match.ts'
import { masterEditText } from '../../text/master-edit.ts'
import { CallStates } from '../../ui/call-states.tsx'
import classes from './rule.module.css'

/** For whom a rule changes anything, before it is saved: fictional patients and those in hospital. */
export function RuleTrialPanel({ ruleKey, rule }: { ruleKey: string | null; rule: Record<string, unknown> }) {
  const { today } = useSession()
  const from = LocalDate.safeParse(rule['effectiveFrom']).data ?? LocalDate.parse(today)
  const trial = useCall('masterEdit.tryRule', { key: ruleKey, rule, from })
  return (
    <aside className={classes.trial} aria-label={masterEditText.trial}>
      <Title order={3} size="sm">
        {masterEditText.trial}
      </Title>
      <CallStates of={trial}>{(found) => <NeedsTrialList found={found} />}</CallStates>
    </aside>
  )
}

export function NeedsTrialList({ found }: { found: CallOutput<'masterEdit.tryRule'> }) {
  const { problem, tested, own, changed } = found
  if (problem !== '') return <Text size="sm">{problem}</Text>
  return (
    <>
      <Text size="xs" role="status">
        {masterEditText.trialCount(tested, own)}
        <strong>
          {changed.length === 0 ? masterEditText.trialNone : masterEditText.trialChanged(changed.length)}
        </strong>
      </Text>
      <ul className={classes.changes}>
        {changed.map((patient) => (
          <li key={patient.who}>
            <strong>{patient.who}</strong>{' '}
            <span className={classes.mark}>
              {patient.isOwn ? masterEditText.own : masterEditText.fictional}
            </span>
            {patient.roles.map((change) => (
              <Change key={change.role} change={change} />
            ))}
            {patient.tasksAdded.map((task) => (
              <div key={task}>{masterEditText.taskAdded(task)}</div>
            ))}
            {patient.tasksRemoved.map((task) => (
              <div key={task}>{masterEditText.taskRemoved(task)}</div>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

type RoleChange = CallOutput<'masterEdit.tryRule'>['changed'][number]['roles'][number]

function Change({ change }: { change: RoleChange }) {
  const word = (value: RoleChange['before']) =>
    value === null ? masterEditText.noClass : roleClassText[value]
  const { before, after, reasonsBefore, reasonsAfter } = change
  const gone = reasonsBefore.filter((reason) => !reasonsAfter.includes(reason))
  const come = reasonsAfter.filter((reason) => !reasonsBefore.includes(reason))
  return (
    <div className={classes.change}>
      {change.word}：
      {before === after
        ? `${word(after)}（${masterEditText.sameClass}）`
        : `${word(before)} ${masterEditText.becomes} ${word(after)}`}
      {gone.map((reason) => (
        <del key={reason}>{reason}</del>
      ))}
      {come.map((reason) => (
        <ins key={reason}>{reason}</ins>
      ))}
    </div>
  )
}
