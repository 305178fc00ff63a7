import { Button } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { Link } from 'wouter'
import { isWilling } from '../../../shared/domain/inquiry-steps.ts'
import { answerKeys, answerText, inquiryText } from '../../text/inquiry.ts'
import { matchText } from '../../text/match.ts'
import type { CandidateRowProps } from './candidate-row.tsx'
import classes from './candidate.module.css'

/** The buttons of the active candidate, each with its key. Who has joined the team has only the paper left. */
export function CandidateActions({ view, role, candidate, actions, onAnswer }: CandidateRowProps) {
  const isDecided = candidate.isInTeam || candidate.inquiry?.state === 'decided'
  const paper = new URLSearchParams({
    kind: 'anonymous-inquiry',
    provider: candidate.providerId,
    role: role.role,
  })
  return (
    <div className={classes.actions}>
      {!isDecided && (
        <>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconPhone size={15} aria-hidden />}
            disabled={actions.isBusy}
            onClick={() => actions.ask(candidate, 'phone')}
          >
            {inquiryText.called} <kbd className={classes.key}>T</kbd>
          </Button>
          <div className={classes.answers} role="group" aria-label={inquiryText.answers}>
            {answerKeys.map(({ key, answer }) => (
              <Button
                key={key}
                size="compact-xs"
                variant={candidate.inquiry?.state === answer ? 'filled' : 'default'}
                aria-pressed={candidate.inquiry?.state === answer}
                disabled={actions.isBusy}
                onClick={() => onAnswer(answer)}
              >
                <kbd className={classes.key}>{key}</kbd> {answerText[answer]}
              </Button>
            ))}
          </div>
        </>
      )}
      <Button
        component={Link}
        href={`/patients/${view.patient.id}/papers?${paper.toString()}`}
        size="compact-xs"
        variant="default"
      >
        {matchText.printInquiry}
      </Button>
      {!isDecided && (
        <Button
          size="compact-xs"
          variant={candidate.inquiry !== null && isWilling(candidate.inquiry.state) ? 'filled' : 'default'}
          disabled={actions.isBusy}
          onClick={() => actions.decide(candidate, false)}
        >
          {matchText.decide} <kbd className={classes.key}>D</kbd>
        </Button>
      )}
    </div>
  )
}
