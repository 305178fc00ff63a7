import { type RefObject, useEffect } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { MatchedRole } from '../../../shared/contract/match.ts'
import type { PatientView } from '../../../shared/contract/patient.ts'
import { matchText } from '../../text/match.ts'
import { useInquiryActions } from '../inquiry/use-inquiry-actions.ts'
import { CandidateRow } from './candidate-row.tsx'
import classes from './candidate.module.css'
import { useCandidateDesk } from './use-candidate-desk.ts'

type CandidateListProps = {
  readonly view: PatientView
  readonly role: MatchedRole
  readonly found: CallOutput<'match.candidates'>
  readonly list: RefObject<HTMLUListElement | null>
  readonly onShown: () => void
  readonly onLeave: () => void
}

/** The candidates in the order to phone. The active one carries the buttons; every button has a key. */
export function CandidateList({ view, role, found, list, onShown, onLeave }: CandidateListProps) {
  const actions = useInquiryActions(view.admission.id, role.role)
  const desk = useCandidateDesk(found.candidates, list, actions, onLeave)
  const isShown = found.role === role.role
  useEffect(() => {
    if (isShown) onShown()
  }, [isShown, onShown])
  return (
    <ul
      className={classes.list}
      ref={list}
      onKeyDown={desk.onKeyDown}
      onClick={desk.onClick}
      aria-label={matchText.candidatesOf(role.word)}
    >
      {found.candidates.map((candidate) => (
        <CandidateRow
          key={candidate.key}
          view={view}
          role={role}
          candidate={candidate}
          isActive={candidate.key === desk.active?.key}
          isOpen={candidate.key === desk.open}
          answering={candidate.key === desk.active?.key ? desk.answering : null}
          actions={actions}
          onChoose={() => desk.choose(candidate)}
          onToggle={() => desk.toggle(candidate)}
          onAnswer={(given) => desk.answer(candidate, given)}
          onAnswered={() => desk.finish(candidate)}
        />
      ))}
    </ul>
  )
}
