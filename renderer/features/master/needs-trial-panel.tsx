import { Text, Title } from '@mantine/core'
import { useCall } from '../../api/use-call.ts'
import { masterEditText } from '../../text/master-edit.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { NeedsTrialList } from './rule-trial.tsx'
import classes from './trial.module.css'

type NeedsTrialPanelProps = {
  readonly file: string
  /** null: a new entry. */
  readonly entryKey: string | null
  readonly entry: Record<string, unknown>
}

/** Whose roles a changed word, trait or fact changes, before it is saved: fictional patients and those in hospital. */
export function NeedsTrialPanel({ file, entryKey, entry }: NeedsTrialPanelProps) {
  const trial = useCall('masterEdit.tryEntry', { file, key: entryKey, entry })
  return (
    <aside className={classes.panel} aria-label={masterEditText.trial}>
      <Title order={3} size="sm">
        {masterEditText.trial}
      </Title>
      <Text size="xs">{masterEditText.needsTrialHint}</Text>
      <CallStates of={trial}>{(found) => <NeedsTrialList found={found} />}</CallStates>
    </aside>
  )
}
