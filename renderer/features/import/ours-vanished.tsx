import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useCall } from '../../api/use-call.ts'
import { importText } from '../../text/import.ts'
import classes from './import.module.css'

/** Before all others: partners of ours, with a card or in a team, that the new data no longer holds. */
export function OursVanished({ jobId, vanished }: { jobId: string; vanished: number }) {
  const ours = useCall('institution.listOursVanished', { jobId }, { enabled: vanished > 0 })
  if (ours.data === undefined || ours.data.length === 0) return null
  return (
    <Alert
      role="alert"
      mt="sm"
      color="orange"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={importText.oursFirst}
    >
      {importText.oursHint}
      <ul className={classes.rejected}>
        {ours.data.map(({ lineId, name, municipality, hasCard, stays }) => (
          <li key={lineId}>
            <strong>{name}</strong>（{municipality}）{hasCard && `　${importText.hasCard}`}
            {stays > 0 && `　${importText.inTeams(stays)}`}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
