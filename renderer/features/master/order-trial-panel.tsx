import { Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { Role } from '../../../shared/domain/role.ts'
import { useCall } from '../../api/use-call.ts'
import { masterTrialText } from '../../text/master-trial.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { VerdictSign } from '../match/candidate-fit.tsx'
import { PlaceChange } from './place-change.tsx'
import { NO_PICKS, TrialPicks } from './trial-picks.tsx'
import classes from './trial.module.css'

type Props = { readonly entryKey: string; readonly entry: Record<string, unknown> }

/** 順の変わり方: the candidates of a test patient as they would stand, before the condition is saved. */
export function OrderTrialPanel({ entryKey, entry }: Props) {
  const [picks, setPicks] = useState(NO_PICKS)
  const { patient, area } = picks
  const role = Role.safeParse(picks.role).data ?? null
  const trial = useCall('masterEdit.tryOrder', { key: entryKey, entry, patient, area, role })
  return (
    <aside className={classes.panel} aria-label={masterTrialText.orderTitle}>
      <Title order={3} size="sm">
        {masterTrialText.orderTitle}
      </Title>
      <CallStates of={trial}>
        {(found) => (
          <>
            <TrialPicks
              picks={picks}
              onChange={setPicks}
              {...found}
              patients={found.patients.map(({ code, who, moved }) => ({
                value: code,
                word: moved === 0 ? who : `${who}${masterTrialText.movedOf(moved)}`,
              }))}
            />
            <Order found={found} />
          </>
        )}
      </CallStates>
    </aside>
  )
}

function Order({ found }: { found: CallOutput<'masterEdit.tryOrder'> }) {
  const { problem, patients, patient, rows, total } = found
  if (problem !== '') return <Text size="sm">{problem}</Text>
  if (patients.length === 0) return <Text size="sm">{masterTrialText.nobodyNeeds}</Text>
  const moved = patients.find(({ code }) => code === patient)?.moved ?? 0
  const changed = patients.filter((one) => one.moved > 0).length
  return (
    <>
      <Text size="xs" mt={6} role="status">
        {masterTrialText.orderCount(patients.length, total)}
        <strong>
          {changed === 0 ? masterTrialText.orderSame : masterTrialText.orderChanged(changed, moved)}
        </strong>
      </Text>
      {rows.length === 0 && <Text size="sm">{masterTrialText.noCandidates}</Text>}
      <ol className={classes.rows}>
        {rows.map(({ id, name, before, after, sentence, condition }) => (
          <li key={id} data-moved={before !== after}>
            <PlaceChange before={before} after={after} />
            <div>
              <strong>{name}</strong>
              {condition !== null && (
                <div className={classes.said}>
                  <VerdictSign verdict={condition.verdict} /> {condition.text}
                </div>
              )}
              <div className={classes.why}>{sentence}</div>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}
