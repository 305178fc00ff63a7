import { Text } from '@mantine/core'
import type { CareGroupChange } from '../../../shared/domain/care-group.ts'
import { careGroupPageText, groupStepText } from '../../text/care-group.ts'
import { Panel } from '../../ui/panel.tsx'
import { timeText } from '../../ui/time-text.ts'
import classes from './care-group.module.css'

/** Who wrote what when, the newest first. */
export function GroupHistory({ changes }: { changes: readonly CareGroupChange[] }) {
  return (
    <Panel heading={careGroupPageText.history}>
      {changes.length === 0 ? (
        <Text size="sm">{careGroupPageText.noHistory}</Text>
      ) : (
        <ul className={classes.history}>
          {changes.map(({ at, byName, step, detail }) => (
            <li key={`${at}${step}${detail}`}>
              <span className={classes.quiet}>
                {timeText(at)} {byName}
              </span>
              <br />
              {groupStepText[step]}
              {detail !== '' && `　${detail}`}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
