import { Text } from '@mantine/core'
import type { AdmissionId, InquiryId } from '../../../shared/domain/ids.ts'
import type { InquiryStep } from '../../../shared/domain/inquiry.ts'
import { useCall } from '../../api/use-call.ts'
import { inquiryMethodText, inquiryStateText, inquiryText } from '../../text/inquiry.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { dayText } from '../../ui/day-text.ts'
import { timeText } from '../../ui/time-text.ts'
import classes from './inquiry.module.css'

/** Every step of one inquiry, newest first: who wrote it, when, how, what was said; taken-back ones too. */
export function InquiryHistory({
  admissionId,
  inquiryId,
}: {
  admissionId: AdmissionId
  inquiryId: InquiryId | null
}) {
  const inquiries = useCall('inquiry.list', { admissionId }, { enabled: inquiryId !== null })
  if (inquiryId === null) return <Text size="sm">{inquiryText.noHistory}</Text>
  return (
    <CallStates of={inquiries}>
      {(rows) => (
        <ul className={classes.history} aria-label={inquiryText.history}>
          {(rows.find(({ id }) => id === inquiryId)?.steps ?? []).toReversed().map((step) => (
            <Step key={step.no} step={step} />
          ))}
        </ul>
      )}
    </CallStates>
  )
}

function Step({ step }: { step: InquiryStep }) {
  const { kind, state, reason, contactPerson, callBackOn, callBackTime } = step
  const word = inquiryStateText[state]
  return (
    <li>
      <span>{timeText(step.at)}</span>
      <span>{inquiryMethodText[step.method]}</span>
      <strong>{kind === 'undo' ? `${inquiryText.stepUndone}→${word}` : word}</strong>
      <span>
        {reason}
        {callBackOn !== null && inquiryText.callBack(dayText(callBackOn), callBackTime)}
        {contactPerson !== '' && inquiryText.said(contactPerson)}
      </span>
      <span className={classes.when}>{step.byName}</span>
    </li>
  )
}
