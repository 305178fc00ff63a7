import { Button, Text, Title } from '@mantine/core'
import { IconAdjustments, IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { PatientView } from '../../../shared/contract/patient.ts'
import { matchText } from '../../text/match.ts'
import { HomeLine } from '../home-position/home-line.tsx'
import { conditionSentence } from './condition-sentence.ts'
import classes from './match-tab.module.css'
import { SituationDialog } from './situation-dialog.tsx'

/** Left column: what is looked for in one sentence, the wishes, and what must be done first. */
export function ConditionPanel({ view, tasks }: { view: PatientView; tasks: readonly string[] }) {
  const [isEditing, setEditing] = useState(false)
  const { situation, consent } = view.admission
  const warning =
    consent.state === 'none'
      ? matchText.consentMissing
      : consent.state === 'refused'
        ? matchText.consentRefused
        : ''
  return (
    <section className={classes.panel} aria-label={matchText.conditions}>
      <div className={classes.panelHead}>
        <Title order={2} size="sm">
          {matchText.conditions}
        </Title>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconAdjustments size={15} aria-hidden />}
          onClick={() => setEditing(true)}
        >
          {matchText.change}
        </Button>
      </div>
      {/* A long list of tasks is scrolled by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.panelBody} role="group" aria-label={matchText.conditions} tabIndex={0}>
        <p className={classes.sentence}>{conditionSentence(view)}</p>
        <HomeLine key={view.patient.id} patientId={view.patient.id} />
        {situation.wishes.length > 0 && (
          <Text size="sm" component="p" m={0}>
            <strong>{matchText.wishes}</strong>　{situation.wishes.join('、')}
          </Text>
        )}
        {view.patient.infection !== '' && (
          <Text size="sm" component="p" m={0} mt={4}>
            <strong>{matchText.infection}</strong>　{view.patient.infection}
          </Text>
        )}
        {warning !== '' && (
          <p className={classes.warning}>
            <IconAlertTriangle size={16} aria-hidden />
            <span>{warning}</span>
          </p>
        )}
        <Title order={3} size="sm" className={classes.subhead}>
          {matchText.tasks}
        </Title>
        {tasks.length === 0 && <Text size="sm">{matchText.noTasks}</Text>}
        <ul className={classes.tasks}>
          {tasks.map((task) => (
            <li key={task}>{task}</li>
          ))}
        </ul>
      </div>
      {isEditing && <SituationDialog view={view} onClose={() => setEditing(false)} />}
    </section>
  )
}
