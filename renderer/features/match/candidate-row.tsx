import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { CandidateView, MatchedRole } from '../../../shared/contract/match.ts'
import type { PatientView } from '../../../shared/contract/patient.ts'
import type { InquiryAnswer } from '../../../shared/domain/inquiry.ts'
import { matchText, visibilityText } from '../../text/match.ts'
import { teamProposalText } from '../../text/team-proposal.ts'
import { AnswerStrip } from '../inquiry/answer-strip.tsx'
import { InquiryStateLine } from '../inquiry/inquiry-state.tsx'
import type { useInquiryActions } from '../inquiry/use-inquiry-actions.ts'
import { CandidateActions } from './candidate-actions.tsx'
import { CandidateAge, CandidateFit } from './candidate-fit.tsx'
import { CandidateReasons } from './candidate-reasons.tsx'
import classes from './candidate.module.css'
import type { WordedAnswer } from './use-candidate-desk.ts'

export type CandidateRowProps = {
  readonly view: PatientView
  readonly role: MatchedRole
  readonly candidate: CandidateView
  readonly isActive: boolean
  readonly isOpen: boolean
  readonly answering: WordedAnswer | null
  readonly actions: ReturnType<typeof useInquiryActions>
  readonly onChoose: () => void
  readonly onToggle: () => void
  readonly onAnswer: (answer: InquiryAnswer) => void
  readonly onAnswered: () => void
}

/** A number alone: 0835-00-0000; more letters are words behind it. */
const LONG_PHONE = 14

/** One candidate: whom to phone, how well they fit, what they said. */
export function CandidateRow(props: CandidateRowProps) {
  const { candidate, isActive, isOpen, answering, actions, onChoose, onToggle, onAnswered } = props
  const { distance } = candidate
  const row = useInSight(isActive, isOpen, answering)
  const place = [
    candidate.place,
    ...(distance === null ? [] : [matchText.distance(distance.km, distance.isApproximate)]),
    candidate.kindWord,
  ].filter(Boolean)
  return (
    <li ref={row} className={classes.row} data-active={isActive} data-key={candidate.key}>
      <div className={classes.main}>
        <div className={classes.who}>
          <button
            type="button"
            className={classes.name}
            data-candidate={candidate.key}
            tabIndex={isActive ? 0 : -1}
            aria-current={isActive ? 'true' : undefined}
            aria-expanded={isOpen}
            // Focus on pressing would unfold the row and move the button away from under the pointer.
            onMouseDown={(event) => event.preventDefault()}
            onFocus={onChoose}
            onClick={(event) => {
              event.currentTarget.focus()
              onToggle()
            }}
          >
            {isOpen ? <IconChevronDown size={15} aria-hidden /> : <IconChevronRight size={15} aria-hidden />}
            {candidate.name}
          </button>
          <Marks candidate={candidate} />
          <div
            className={classes.place}
            title={distance === null ? undefined : matchText.distanceHint(distance.isApproximate)}
          >
            {place.join('・')}　<CandidateAge candidate={candidate} />
          </div>
        </div>
        <div className={classes.phone} data-long={candidate.phone.length > LONG_PHONE}>
          {candidate.phone === '' ? (
            <span title={matchText.noPhoneHint}>{matchText.noPhone}</span>
          ) : (
            <strong>{candidate.phone}</strong>
          )}
          {candidate.fax !== '' && <span>{matchText.fax(candidate.fax)}</span>}
        </div>
      </div>
      <CandidateFit candidate={candidate} />
      {candidate.inquiry !== null && candidate.inquiry.state !== 'notAsked' && (
        <InquiryStateLine inquiry={candidate.inquiry} />
      )}
      {isActive && <CandidateActions {...props} />}
      {answering !== null && (
        <AnswerStrip
          key={answering}
          asked={candidate}
          answer={answering}
          isBusy={actions.isBusy}
          onRecord={(said) => actions.answer(candidate, answering, said, onAnswered)}
          onClose={onAnswered}
        />
      )}
      {isOpen && <CandidateReasons {...props} />}
    </li>
  )
}

/** A row that unfolds stays in sight with its buttons; nothing moves when the list is first shown. */
function useInSight(isActive: boolean, isOpen: boolean, answering: WordedAnswer | null) {
  const row = useRef<HTMLLIElement>(null)
  const isFirst = useRef(true)
  useEffect(() => {
    if (isActive && !isFirst.current) row.current?.scrollIntoView({ block: 'nearest' })
    isFirst.current = false
  }, [isActive, isOpen, answering])
  return row
}

function Marks({ candidate }: { candidate: CandidateView }) {
  const { existing, isInTeam, isFictional, visibility } = candidate
  return (
    <>
      {candidate.inquiry?.state === 'notAsked' && (
        <span className={classes.mark}>{teamProposalText.planned}</span>
      )}
      {existing && <span className={classes.mark}>{matchText.existing}</span>}
      {isInTeam && !existing && <span className={classes.mark}>{matchText.inTeam}</span>}
      {visibility !== 'public' && <span className={classes.mark}>{visibilityText[visibility]}</span>}
      {isFictional && !candidate.name.includes(matchText.fictional) && (
        <span className={classes.mark}>{matchText.fictional}</span>
      )}
    </>
  )
}
