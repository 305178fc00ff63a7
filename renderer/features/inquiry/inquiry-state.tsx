import {
  IconCheck,
  IconCircleCheck,
  IconPhoneIncoming,
  IconPhoneOutgoing,
  IconQuestionMark,
  IconX,
  type Icon,
} from '@tabler/icons-react'
import type { Inquiry, InquiryState as State } from '../../../shared/domain/inquiry.ts'
import { inquiryMethodText, inquiryStateText, inquiryText } from '../../text/inquiry.ts'
import { dayText } from '../../ui/day-text.ts'
import { timeText } from '../../ui/time-text.ts'
import classes from './inquiry.module.css'

const SIGNS: Record<State, Icon> = {
  notAsked: IconQuestionMark,
  asked: IconPhoneOutgoing,
  waiting: IconPhoneIncoming,
  accepted: IconCheck,
  conditional: IconCheck,
  declined: IconX,
  withdrawn: IconX,
  decided: IconCircleCheck,
}

/** Where an inquiry stands: sign, word, what was said, and since when. */
export function InquiryStateLine({ inquiry }: { inquiry: Inquiry }) {
  const { state, method, reason, contactPerson, callBackOn, callBackTime, askedAt, answeredAt } = inquiry
  const Sign = SIGNS[state]
  return (
    <span className={classes.state} data-state={state}>
      <Sign size={15} aria-hidden />
      <strong>{inquiryStateText[state]}</strong>
      {reason !== '' && <span>{reason}</span>}
      {callBackOn !== null && <span>{inquiryText.callBack(dayText(callBackOn), callBackTime)}</span>}
      <span className={classes.when}>
        {inquiryText.since(timeText(answeredAt ?? askedAt), inquiryMethodText[method])}
        {contactPerson !== '' && inquiryText.said(contactPerson)}
      </span>
    </span>
  )
}
