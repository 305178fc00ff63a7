import { Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useCall } from '../../api/use-call.ts'
import { masterTrialText } from '../../text/master-trial.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { PlaceChange } from './place-change.tsx'
import { NO_PICKS, TrialPicks } from './trial-picks.tsx'
import classes from './trial.module.css'

type Props = { readonly entryKey: string; readonly entry: Record<string, unknown> }

/** 案の変わり方: the teams that a test patient would be proposed, before the weight is saved. */
export function TeamTrialPanel({ entryKey, entry }: Props) {
  const [picks, setPicks] = useState(NO_PICKS)
  const { patient, area } = picks
  const trial = useCall('masterEdit.tryTeams', { key: entryKey, entry, patient, area })
  return (
    <aside className={classes.panel} aria-label={masterTrialText.teamTitle}>
      <Title order={3} size="sm">
        {masterTrialText.teamTitle}
      </Title>
      <CallStates of={trial}>
        {({ areas, area: taken, patients, patient: tried, ...found }) => (
          <>
            <TrialPicks
              picks={picks}
              onChange={setPicks}
              areas={areas}
              area={taken}
              patients={patients.map(({ code, who }) => ({ value: code, word: who }))}
              patient={tried}
            />
            <Teams {...found} />
          </>
        )}
      </CallStates>
    </aside>
  )
}

type Proposals = CallOutput<'masterEdit.tryTeams'>['proposals']

function Teams({ problem, proposals }: { problem: string; proposals: Proposals }) {
  if (problem !== '') return <Text size="sm">{problem}</Text>
  if (proposals.length === 0) return <Text size="sm">{masterTrialText.noTeams}</Text>
  const changed = proposals.filter(({ before, after }) => after !== null && before !== after).length
  return (
    <>
      <Text size="xs" mt={6} role="status">
        <strong>{changed === 0 ? masterTrialText.teamsSame : masterTrialText.teamsChanged(changed)}</strong>
      </Text>
      <ol className={classes.rows}>
        {proposals.map((team) => (
          <li key={`${team.before} ${team.after}`} data-moved={team.before !== team.after}>
            <PlaceChange before={team.before} after={team.after} />
            <div>
              <span className={classes.why}>{masterTrialText.teamSize(team)}</span>
              <ul className={classes.team}>
                {team.places.map(({ role, word, names, isOther }) => (
                  <li key={role} data-other={isOther}>
                    {word}：{names.length === 0 ? masterTrialText.nobody : names.join('・')}
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}
