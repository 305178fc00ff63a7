import {
  IconCircle,
  IconClockExclamation,
  IconHelp,
  IconInfoCircle,
  IconMessageCircle,
  IconX,
} from '@tabler/icons-react'
import type { CandidateView } from '../../../shared/contract/match.ts'
import { Doubt } from '../../../shared/domain/match-doubt.ts'
import type { Verdict } from '../../../shared/domain/role.ts'
import { inquiryStateText } from '../../text/inquiry.ts'
import { doubtHint, doubtShort, matchText, verdictHint, verdictText } from '../../text/match.ts'
import { shortDay } from '../../ui/short-day.ts'
import { dayInJapan } from '../../ui/time-text.ts'
import classes from './candidate.module.css'

const SIGNS = { met: IconCircle, unknown: IconHelp, unmet: IconX } as const
const DOUBT_SIGNS = {
  consult: IconMessageCircle,
  expired: IconClockExclamation,
  check: IconInfoCircle,
  unasked: IconHelp,
} as const

/** The sign and colour of a verdict; the word always stands beside it. */
export function VerdictSign({ verdict, doubt = null }: { verdict: Verdict; doubt?: Doubt | null }) {
  const Sign = doubt === null ? SIGNS[verdict] : DOUBT_SIGNS[doubt]
  return <Sign size={14} stroke={2.5} aria-hidden className={classes.sign} data-verdict={verdict} />
}

/** How many conditions are met, open for which reason, unmet, and the first reason; the rest unfolds. */
export function CandidateFit({ candidate }: { candidate: CandidateView }) {
  const { counts, doubts, firstReason } = candidate
  const reason = firstReason === '' ? matchText.allMet : firstReason
  return (
    <div className={classes.fit}>
      <Count verdict="met" count={counts.met} />
      {Doubt.options
        .filter((doubt) => doubts[doubt] > 0)
        .map((doubt) => (
          <Count key={doubt} verdict="unknown" doubt={doubt} count={doubts[doubt]} />
        ))}
      <Count verdict="unmet" count={counts.unmet} />
      <span className={classes.reason} title={reason}>
        {reason}
      </span>
    </div>
  )
}

type CountProps = { readonly verdict: Verdict; readonly doubt?: Doubt; readonly count: number }

function Count({ verdict, doubt, count }: CountProps) {
  return (
    <span
      className={classes.count}
      data-none={count === 0}
      title={doubt === undefined ? verdictHint[verdict] : doubtHint[doubt]}
    >
      <VerdictSign verdict={verdict} doubt={doubt ?? null} />
      {doubt === undefined ? verdictText[verdict] : doubtShort[doubt]} {count}
    </span>
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
