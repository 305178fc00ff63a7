import { Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { IssuedPaperId, PatientId } from '../../../shared/domain/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { paperText } from '../../text/paper.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { timeText } from '../../ui/time-text.ts'
import { IssuedDialog } from './issued-dialog.tsx'
import classes from './paper-sheet-list.module.css'

/** What left the department of one patient, each to be opened as it was. */
export function PatientIssued({ patientId }: { patientId: PatientId }) {
  const list = useCall('paper.listIssued', { text: '', patientId, limit: 30 })
  const [shown, setShown] = useState<IssuedPaperId | null>(null)
  return (
    <section className={classes.panel} aria-label={paperText.issuedTitle}>
      <Title order={2} size="h6">
        {paperText.issuedTitle}
      </Title>
      <CallStates of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Text size="sm">{paperText.issuedEmpty}</Text>
          ) : (
            <ul className={classes.issued}>
              {rows.map(({ paper }) => (
                <li key={paper.id}>
                  <button type="button" onClick={() => setShown(paper.id)}>
                    <strong>{paper.title}</strong> {paper.number} {paperText.version(paper.version)}
                    <small>
                      {paperText.issuedAt(timeText(paper.issuedAt), paper.issuedByName)}
                      {paper.recipientName === '' ? '' : `　${paper.recipientName}`}
                    </small>
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </CallStates>
      {shown !== null && <IssuedDialog issuedPaperId={shown} onClose={() => setShown(null)} />}
    </section>
  )
}
