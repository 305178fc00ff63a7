import { IconAlertTriangle, IconClock, IconQuestionMark } from '@tabler/icons-react'
import type { FactRow } from '../../../shared/contract/provider-fact.ts'
import type { FactChoice } from '../../../shared/domain/fact-master.ts'
import { factText, freshnessText } from '../../text/provider-fact.ts'
import { shortDay } from '../../ui/short-day.ts'
import { answerWordOf } from './answer-word.ts'
import classes from './fact.module.css'

type FactAnswerProps = { readonly row: FactRow; readonly choices: readonly FactChoice[] }

/** The answer and its age. An old one reads as 未確認 and is quoted; words and signs tell, never colour alone. */
export function FactAnswer({ row, choices }: FactAnswerProps) {
  const { fact, freshness } = row
  if (fact === null || freshness === null)
    return (
      <div className={classes.said}>
        <span className={classes.unknown}>{factText.unknown}</span>
        {fact !== null && fact.confirmedOn !== null && <Age row={row} />}
      </div>
    )
  const word = answerWordOf(row, fact.value, choices)
  if (freshness === 'old')
    return (
      <div className={classes.said}>
        <span className={classes.unknown}>{factText.unknown}</span>
        <span className={classes.former}>
          <IconAlertTriangle size={13} aria-hidden />
          {fact.confirmedOn === null
            ? factText.formerUndated(word)
            : factText.former(shortDay(fact.confirmedOn), word)}
        </span>
      </div>
    )
  return (
    <>
      <div className={classes.said}>
        <strong className={classes.answer}>{word}</strong>
        <Age row={row} />
      </div>
      {fact.note !== '' && <span className={classes.note}>{fact.note}</span>}
    </>
  )
}

function Age({ row: { fact, freshness } }: { row: FactRow }) {
  if (fact === null) return null
  if (freshness === 'undated')
    return (
      <span className={classes.age}>
        <IconQuestionMark size={13} aria-hidden />
        {freshnessText.undated}
      </span>
    )
  const who = [fact.confirmedBy, fact.confirmedHow].filter(Boolean).join('・')
  return (
    <span className={classes.age}>
      {freshness === 'fading' && (
        <span>
          <IconClock size={13} aria-hidden /> {freshnessText.fading}
        </span>
      )}
      {fact.confirmedOn !== null && <span>{factText.confirmed(shortDay(fact.confirmedOn))}</span>}
      {fact.validUntil !== null && <span>{factText.until(shortDay(fact.validUntil))}</span>}
      {who !== '' && <span>{who}</span>}
    </span>
  )
}
