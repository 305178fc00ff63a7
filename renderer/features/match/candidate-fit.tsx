import { IconCircle, IconHelp, IconX } from '@tabler/icons-react'
import type { CandidateView } from '../../../shared/contract/match.ts'
import type { Verdict } from '../../../shared/domain/role.ts'
import { inquiryStateText } from '../../text/inquiry.ts'
import { matchText, verdictHint, verdictText } from '../../text/match.ts'
import { shortDay } from '../../ui/short-day.ts'
import { dayInJapan } from '../../ui/time-text.ts'
import classes from './candidate.module.css'

const SIGNS = { met: IconCircle, unknown: IconHelp, unmet: IconX } as const

/** The sign and colour of a verdict; the word always stands beside it. */
export function VerdictSign({ verdict }: { verdict: Verdict }) {
  const Sign = SIGNS[verdict]
  return <Sign size={14} stroke={2.5} aria-hidden className={classes.sign} data-verdict={verdict} />
}

/** How many conditions are met, unknown, unmet, and the first reason; the rest unfolds. */
export function CandidateFit({ candidate }: { candidate: CandidateView }) {
  const { counts, firstReason } = candidate
  const reason = firstReason === '' ? matchText.allMet : firstReason
  return (
    <div className={classes.fit}>
      {(['met', 'unknown', 'unmet'] as const).map((verdict) => (
        <span
          key={verdict}
          className={classes.count}
          data-none={counts[verdict] === 0}
          title={verdictHint[verdict]}
        >
          <VerdictSign verdict={verdict} />
          {verdictText[verdict]} {counts[verdict]}
        </span>
      ))}
      <span className={classes.reason} title={reason}>
        {reason}
      </span>
    </div>
  )
}

/** How old all this is: the day we confirmed it, else the vintage of the source; and their last answer. */
export function CandidateAge({ candidate }: { candidate: CandidateView }) {
  const { confirmedOn, source, lastAnswer } = candidate
  return (
    <span className={classes.age}>
      {confirmedOn === null ? matchText.asOf(source.asOf) : matchText.confirmed(shortDay(confirmedOn))}
      {lastAnswer !== null && (
        <>
          {'　'}
          {matchText.lastAnswer(
            shortDay(dayInJapan(lastAnswer.answeredAt)),
            inquiryStateText[lastAnswer.state],
          )}
        </>
      )}
    </span>
  )
}
