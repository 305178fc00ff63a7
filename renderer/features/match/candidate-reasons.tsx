import { Button, Group, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { mayFollow } from '../../../shared/domain/inquiry-steps.ts'
import { inquiryStateText, inquiryText } from '../../text/inquiry.ts'
import { doubtShort, matchText, verdictText } from '../../text/match.ts'
import { teamProposalText } from '../../text/team-proposal.ts'
import { dayText } from '../../ui/day-text.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { dayInJapan } from '../../ui/time-text.ts'
import { InquiryHistory } from '../inquiry/inquiry-history.tsx'
import { VerdictSign } from './candidate-fit.tsx'
import type { CandidateRowProps } from './candidate-row.tsx'
import classes from './candidate.module.css'
import { RefuseDialog } from './refuse-dialog.tsx'

/** くわしい理由, under the row: every condition with its verdict, what else is known, and the calls so far. */
export function CandidateReasons({ view, candidate, actions }: CandidateRowProps) {
  const [isWithdrawing, setWithdrawing] = useState(false)
  const [isRefusing, setRefusing] = useState(false)
  const { inquiry } = candidate
  const facts = factLines(candidate)
  const isOpen = inquiry !== null && inquiry.state !== 'notAsked' && mayFollow(inquiry.state, 'withdrawn')
  return (
    <div className={classes.details}>
      <ul className={classes.conditions} aria-label={matchText.reasons}>
        {candidate.conditions.map(({ code, word, verdict, doubt, text }) => (
          <li key={`${code}${word}`}>
            <span className={classes.verdict}>
              <VerdictSign verdict={verdict} doubt={doubt} />{' '}
              {doubt === null ? verdictText[verdict] : doubtShort[doubt]}
            </span>
            <strong>{word}</strong>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <p className={classes.facts}>{facts.join('　')}</p>
      <Title order={3} size="sm">
        {inquiryText.history}
      </Title>
      <InquiryHistory admissionId={view.admission.id} inquiryId={inquiry?.id ?? null} />
      <Group gap="xs" mt="xs">
        {!candidate.isInTeam && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={actions.isBusy}
            onClick={() => actions.ask(candidate, 'fax')}
          >
            {inquiryText.faxed} <kbd className={classes.key}>F</kbd>
          </Button>
        )}
        {!candidate.isInTeam && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={actions.isBusy}
            onClick={() => actions.decide(candidate, true)}
          >
            {matchText.makePartner}
          </Button>
        )}
        {!candidate.existing && !candidate.isInTeam && (
          <Button size="compact-sm" variant="default" onClick={() => setRefusing(true)}>
            {teamProposalText.refuse}
          </Button>
        )}
        {isOpen && (
          <Button size="compact-sm" variant="default" onClick={() => setWithdrawing(true)}>
            {inquiryText.withdraw}
          </Button>
        )}
      </Group>
      {isWithdrawing && (
        <WithdrawDialog
          isBusy={actions.isBusy}
          onClose={() => setWithdrawing(false)}
          onConfirm={(reason) => actions.withdraw(candidate, reason, () => setWithdrawing(false))}
        />
      )}
      {isRefusing && (
        <RefuseDialog patientId={view.patient.id} provider={candidate} onClose={() => setRefusing(false)} />
      )}
    </div>
  )
}

function WithdrawDialog({
  isBusy,
  onClose,
  onConfirm,
}: {
  isBusy: boolean
  onClose: () => void
  onConfirm: (reason: string) => void
}) {
  const [reason, setReason] = useState('')
  return (
    <ReasonDialog
      title={inquiryText.withdraw}
      confirm={inquiryText.withdraw}
      isBusy={isBusy}
      onClose={onClose}
      onConfirm={() => onConfirm(reason.trim())}
    >
      <TextInput
        label={inquiryText.reason}
        description={inquiryText.withdrawHint}
        maxLength={500}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ReasonDialog>
  )
}

/** What else is known of a candidate, a phrase each. */
function factLines({ contact, phoneNight, source, lastAnswer }: CandidateRowProps['candidate']): string[] {
  return [
    ...(contact === '' ? [] : [matchText.contact(contact)]),
    ...(phoneNight === '' ? [] : [matchText.phoneNight(phoneNight)]),
    ...(source.document === '' ? [] : [matchText.sourceOf(source.document, source.asOf)]),
    ...(lastAnswer === null
      ? []
      : [
          matchText.lastAnswer(
            dayText(dayInJapan(lastAnswer.answeredAt)),
            inquiryStateText[lastAnswer.state],
          ) + (lastAnswer.reason === '' ? '' : matchText.lastAnswerReason(lastAnswer.reason)),
        ]),
  ]
}
