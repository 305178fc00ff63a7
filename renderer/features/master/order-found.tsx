import { Text, Title } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { OrderTrial } from '../../../shared/contract/master-trial-views.ts'
import type { CallError } from '../../api/client.ts'
import { masterTrialText } from '../../text/master-trial.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { VerdictSign } from '../match/candidate-fit.tsx'
import { PlaceChange } from './place-change.tsx'
import { type Picks, TrialPicks } from './trial-picks.tsx'
import classes from './trial.module.css'

type OrderFoundProps = {
  readonly title: string
  readonly trial: UseQueryResult<OrderTrial, CallError>
  readonly picks: Picks
  readonly onPicks: (picks: Picks) => void
  /** Of which patients it is asked is a question, too. */
  readonly isAskedShown?: boolean
}

type Patient = OrderTrial['patients'][number]

/** A trial of an order: on whom, where, for which role; and the candidates as they would stand. */
export function OrderFound({ title, trial, picks, onPicks, isAskedShown = false }: OrderFoundProps) {
  const wordOf = ({ who, moved, asked }: Patient) =>
    [
      who,
      isAskedShown ? masterTrialText.askedOf[asked] : '',
      moved === 0 ? '' : masterTrialText.movedOf(moved),
    ].join('')
  return (
    <aside className={classes.panel} aria-label={title}>
      <Title order={3} size="sm">
        {title}
      </Title>
      <CallStates of={trial}>
        {(found) => (
          <>
            <TrialPicks
              picks={picks}
              onChange={onPicks}
              {...found}
              patients={found.patients.map((each) => ({ value: each.code, word: wordOf(each) }))}
            />
            <Order found={found} isAskedShown={isAskedShown} />
          </>
        )}
      </CallStates>
    </aside>
  )
}

function Order({ found, isAskedShown }: { found: OrderTrial; isAskedShown: boolean }) {
  const { problem, patients, patient, rows, total } = found
  if (problem !== '') return <Text size="sm">{problem}</Text>
  if (patients.length === 0) return <Text size="sm">{masterTrialText.nobodyNeeds}</Text>
  const moved = patients.find(({ code }) => code === patient)?.moved ?? 0
  const changed = patients.filter((one) => one.moved > 0).length
  return (
    <>
      <Text size="xs" mt={6} role="status">
        {masterTrialText.orderCount(patients.length, total)}
        {isAskedShown && <strong>{askedText(patients)}</strong>}
        <strong>
          {changed === 0 ? masterTrialText.orderSame : masterTrialText.orderChanged(changed, moved)}
        </strong>
      </Text>
      {rows.length === 0 && <Text size="sm">{masterTrialText.noCandidates}</Text>}
      <ol className={classes.rows}>
        {rows.map((row) => (
          <li key={row.id} data-moved={row.before !== row.after}>
            <PlaceChange before={row.before} after={row.after} />
            <div>
              <strong>{row.name}</strong>
              <Said row={row} />
              <div className={classes.why}>{row.sentence}</div>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

/** How many it would be asked of, beside today. */
function askedText(patients: readonly Patient[]): string {
  const count = (...words: readonly Patient['asked'][]) =>
    patients.filter(({ asked }) => words.includes(asked)).length
  return masterTrialText.askedCount(count('before', 'both'), count('after', 'both'))
}

/** What the condition would say; what it says today, where that is otherwise. */
function Said({ row: { condition, conditionBefore } }: { row: OrderTrial['rows'][number] }) {
  const isSame = condition?.text === conditionBefore?.text && condition?.verdict === conditionBefore?.verdict
  return (
    <>
      {condition !== null && (
        <div className={classes.said}>
          <VerdictSign verdict={condition.verdict} doubt={condition.doubt} /> {condition.text}
        </div>
      )}
      {!isSame && (
        <div className={classes.why}>
          {conditionBefore === null
            ? masterTrialText.notAskedBefore
            : masterTrialText.saidBefore(conditionBefore.text)}
        </div>
      )}
    </>
  )
}
