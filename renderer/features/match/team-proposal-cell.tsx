import type { TeamProposalView } from '../../../shared/contract/team-proposal.ts'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import { inquiryStateText } from '../../text/inquiry.ts'
import { matchText } from '../../text/match.ts'
import { teamProposalText } from '../../text/team-proposal.ts'
import classes from './team-proposal.module.css'

export type Place = TeamProposalView['places'][number]
type Member = Place['members'][number]

type CellProps = {
  readonly place: Place
  readonly onRefuse: (provider: { providerId: ProviderId; name: string }) => void
}

/** Who would fill the role in this proposal: to phone by, with nights, holidays and the first doubt. */
export function ProposalCell({ place, onRefuse }: CellProps) {
  const { members, others, differs } = place
  return (
    <>
      {differs && <span className={classes.differs}>{teamProposalText.differs}</span>}
      {members.length === 0 && <em className={classes.nobody}>{teamProposalText.nobody}</em>}
      {members.map((member) => (
        <MemberLines key={member.providerId} member={member} place={place} onRefuse={onRefuse} />
      ))}
      {others.length > 0 && (
        <details className={classes.others}>
          <summary>{teamProposalText.others(others.length)}</summary>
          {others.map(({ providerId, name }) => (
            <div key={providerId}>{name}</div>
          ))}
        </details>
      )}
    </>
  )
}

function MemberLines({ member, place, onRefuse }: CellProps & { member: Member }) {
  const { name, phone, counts, firstReason, inquiryState } = member
  const mark = member.existing
    ? teamProposalText.existing
    : member.isKept
      ? teamProposalText.kept
      : inquiryState !== null && inquiryState !== 'notAsked'
        ? inquiryStateText[inquiryState]
        : inquiryState === 'notAsked'
          ? teamProposalText.planned
          : ''
  return (
    <div className={classes.member}>
      <strong>{name}</strong>
      {mark !== '' && <span className={classes.mark}>{mark}</span>}
      <div className={classes.quiet}>
        {member.place} <span className={classes.phone}>{phone === '' ? matchText.noPhone : phone}</span>
      </div>
      <div className={classes.covers}>
        <Cover
          word={teamProposalText.night}
          value={member.night}
          said={member.nightText}
          isNeeded={place.needsNight}
        />
        <Cover
          word={teamProposalText.holiday}
          value={member.holiday}
          said={member.holidayText}
          isNeeded={place.needsHoliday}
        />
        <span title={firstReason}>{fitText(counts)}</span>
        {!member.existing && (
          <button
            type="button"
            className={classes.refuse}
            aria-label={teamProposalText.refuseOf(name)}
            onClick={() => onRefuse(member)}
          >
            {teamProposalText.refuse}
          </button>
        )}
      </div>
    </div>
  )
}

function fitText({ unmet, unknown }: Member['counts']): string {
  if (unmet > 0) return teamProposalText.unmet(unmet)
  return unknown > 0 ? teamProposalText.unknown(unknown) : teamProposalText.allMet
}

type CoverProps = {
  readonly word: string
  readonly value: 'yes' | 'no' | 'unknown'
  /** Why it is open or not, where that is known. */
  readonly said: string
  readonly isNeeded: boolean
}

/** 夜○ · 夜× · 夜？; one that the patient needs and does not get stands out. */
function Cover({ word, value, said, isNeeded }: CoverProps) {
  return (
    <span
      className={classes.cover}
      data-open={isNeeded && value !== 'yes'}
      title={said === '' ? `${word} ${teamProposalText.coverTitle[value]}` : said}
    >
      {word}
      {teamProposalText.cover[value]}
    </span>
  )
}
