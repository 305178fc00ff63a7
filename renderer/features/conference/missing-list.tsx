import { Button, Text } from '@mantine/core'
import { IconAlertCircle, IconSquare } from '@tabler/icons-react'
import type { Missing } from '../../../shared/domain/conference-missing.ts'
import type { ConferenceStep } from '../../../shared/domain/conference.ts'
import { conferenceText, missingText, stepText } from '../../text/conference.ts'
import classes from './missing-list.module.css'

/** What is still missing, each with the step that it is filled in. */
export function MissingList({
  missing,
  label,
  here,
  onOpen,
}: {
  missing: readonly Missing[]
  label: string
  here: ConferenceStep
  onOpen: (step: ConferenceStep) => void
}) {
  return (
    <ul className={classes.list} aria-label={label}>
      {missing.map(({ code, blocks, about }) => {
        const { text, step } = missingText[code]
        return (
          <li key={code} className={classes.item}>
            {blocks ? <IconAlertCircle size={17} aria-hidden /> : <IconSquare size={17} aria-hidden />}
            <div>
              <Text size="sm" fw={blocks ? 700 : 400}>
                {text}
              </Text>
              {about.length > 0 && <Text size="xs">{aboutText(about)}</Text>}
            </div>
            {step !== here && (
              <Button size="compact-xs" variant="subtle" ml="auto" onClick={() => onOpen(step)}>
                {conferenceText.goTo(stepText[step])}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function aboutText(about: readonly string[]): string {
  const [only] = about
  return about.length === 1 && only !== undefined && /^\d+$/.test(only)
    ? conferenceText.count(Number(only))
    : about.join(conferenceText.separator)
}
