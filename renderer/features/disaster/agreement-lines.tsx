import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { TransportAgreement } from '../../../shared/domain/transport-agreement.ts'
import { transportText } from '../../text/disaster.ts'
import { dayTextWithYear } from '../../ui/day-text.ts'
import classes from './disaster.module.css'
import { AgreementHistoryDialog } from './history-dialogs.tsx'

type Line = { readonly agreement: TransportAgreement; readonly place: string; readonly isOver: boolean }

type AgreementLinesProps = {
  readonly lines: readonly Line[]
  readonly mayWrite: boolean
  readonly onEdit: (agreement: TransportAgreement) => void
}

/** Agreements, one a line: where to, with whom, for what, until when. */
export function AgreementLines({ lines, mayWrite, onEdit }: AgreementLinesProps) {
  const [shown, setShown] = useState<TransportAgreement | null>(null)
  if (lines.length === 0) return <p className={classes.quiet}>{transportText.none}</p>
  return (
    <>
      {lines.map(({ agreement, place, isOver }) => (
        <div key={agreement.id} className={classes.line}>
          <span>
            {place !== '' && `${place}　`}
            <strong>{transportText.line(agreement.hospitalName, agreement.fireDepartment)}</strong>
            {agreement.conditions !== '' && `　${agreement.conditions}`}
            <span className={classes.quiet}>
              {'　'}
              {dayTextWithYear(agreement.agreedOn)}
              {agreement.untilOn !== null && `〜${dayTextWithYear(agreement.untilOn)}`}
            </span>
            {isOver && <strong className={classes.late}>{`　${transportText.over}`}</strong>}
          </span>
          <Group gap={4} wrap="nowrap">
            {mayWrite && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={transportText.editOf(agreement.hospitalName)}
                onClick={() => onEdit(agreement)}
              >
                {transportText.edit}
              </Button>
            )}
            <Button
              size="compact-xs"
              variant="default"
              aria-label={transportText.historyOf(agreement.hospitalName)}
              onClick={() => setShown(agreement)}
            >
              {transportText.history}
            </Button>
          </Group>
        </div>
      ))}
      {shown !== null && <AgreementHistoryDialog agreement={shown} onClose={() => setShown(null)} />}
    </>
  )
}
