import { IconCheck } from '@tabler/icons-react'
import { CONFERENCE_STEPS, type ConferenceStep } from '../../../shared/domain/conference.ts'
import { conferenceText, stepText } from '../../text/conference.ts'
import classes from './step-bar.module.css'

/** The four steps along the top; any of them can be opened at any time. */
export function StepBar({
  step,
  done,
  onOpen,
}: {
  step: ConferenceStep
  done: readonly ConferenceStep[]
  onOpen: (step: ConferenceStep) => void
}) {
  return (
    <nav aria-label={conferenceText.steps}>
      <ol className={classes.bar}>
        {CONFERENCE_STEPS.map((each, index) => (
          <li key={each} className={classes.item}>
            <button
              type="button"
              className={classes.step}
              aria-current={each === step ? 'step' : undefined}
              onClick={() => onOpen(each)}
            >
              <span className={classes.no}>
                {done.includes(each) ? (
                  <IconCheck size={14} aria-label={conferenceText.stepDone} />
                ) : (
                  index + 1
                )}
              </span>
              {stepText[each]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
