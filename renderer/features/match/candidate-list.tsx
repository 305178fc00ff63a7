import { type RefObject, useEffect } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { CandidateView, MatchedRole } from '../../../shared/contract/match.ts'
import type { PatientView } from '../../../shared/contract/patient.ts'
import { bandHint, bandText, matchText } from '../../text/match.ts'
import { useInquiryActions } from '../inquiry/use-inquiry-actions.ts'
import { bandsOf, type CandidateBand } from './candidate-bands.ts'
import { CandidateRow } from './candidate-row.tsx'
import classes from './candidate.module.css'
import { useCandidateDesk } from './use-candidate-desk.ts'

type CandidateListProps = {
  readonly view: PatientView
  readonly role: MatchedRole
  readonly found: CallOutput<'match.candidates'>
  readonly list: RefObject<HTMLDivElement | null>
  readonly onShown: () => void
  readonly onLeave: () => void
}

/** The candidates in the order to phone, band by band under headings that say why. The active one carries the buttons; every button has a key. */
export function CandidateList({ view, role, found, list, onShown, onLeave }: CandidateListProps) {
  const actions = useInquiryActions(view.admission.id, role.role)
  const desk = useCandidateDesk(found.candidates, list, actions, onLeave)
  const isShown = found.role === role.role
  useEffect(() => {
    if (isShown) onShown()
  }, [isShown, onShown])
  const row = (candidate: CandidateView) => (
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
  )
  return (
    // Keys and clicks of all rows are answered here; what is focused are the buttons in them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <div
      ref={list}
      role="group"
      aria-label={matchText.candidatesOf(role.word)}
      onKeyDown={desk.onKeyDown}
      onClick={desk.onClick}
    >
      {bandsOf(found).map((band) => (
        <section key={band.band} aria-label={bandText[band.band]}>
          <BandHead band={band} />
          {band.candidates.length > 0 && <ul className={classes.list}>{band.candidates.map(row)}</ul>}
        </section>
      ))}
    </div>
  )
}

function BandHead({ band: { band, count, isOpenEnded } }: { band: CandidateBand }) {
  return (
    <div className={classes.band} data-band={band} data-none={count === 0}>
      <h3>{bandText[band]}</h3>
      <span>{count === 0 ? matchText.bandEmpty : matchText.bandCount(count, isOpenEnded)}</span>
      {count > 0 && (
        <span className={classes.bandHint} title={bandHint[band]}>
          {bandHint[band]}
        </span>
      )}
    </div>
  )
}
