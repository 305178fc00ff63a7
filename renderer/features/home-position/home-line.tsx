import { Button } from '@mantine/core'
import { IconMapPin } from '@tabler/icons-react'
import { useState } from 'react'
import type { HomePositionView } from '../../../shared/contract/home-position.ts'
import type { PatientId } from '../../../shared/domain/ids.ts'
import { WRITERS } from '../../../shared/domain/user.ts'
import { useCall } from '../../api/use-call.ts'
import { homePositionText } from '../../text/home-position.ts'
import { useSession } from '../../app/session-context.ts'
import { shortDay } from '../../ui/short-day.ts'
import { dayInJapan } from '../../ui/time-text.ts'
import { HomeDialog } from './home-dialog.tsx'
import classes from './home-position.module.css'

type HomeLineProps = {
  readonly patientId: PatientId
  /** Among the facts of the overview: word and value in their columns. */
  readonly isFact?: boolean
}

/** From where distances are measured, in a line, with the way to place the home. Nothing while it is read. */
export function HomeLine({ patientId, isFact = false }: HomeLineProps) {
  const [isOpen, setOpen] = useState(false)
  const { user } = useSession()
  const mayWrite = WRITERS.some((role) => role === user.role)
  const { data: home } = useCall('homePosition.get', { patientId })
  if (home === undefined) return null
  const isPlaced = home.position !== null && !home.isMoved
  return (
    <p className={classes.line} data-moved={home.isMoved} data-fact={isFact}>
      <strong>{homePositionText.word}</strong>
      <span title={placedBy(home)}>{homePositionText.states[stateOf(home)]}</span>
      {mayWrite && (
        <Button
          size="compact-xs"
          px={4}
          variant="subtle"
          leftSection={<IconMapPin size={14} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {isPlaced ? homePositionText.change : homePositionText.set}
        </Button>
      )}
      {isOpen && <HomeDialog patientId={patientId} home={home} onClose={() => setOpen(false)} />}
    </p>
  )
}

function stateOf({ position, isMoved, middle }: HomePositionView): keyof typeof homePositionText.states {
  if (position !== null) return isMoved ? 'moved' : 'placed'
  return middle === null ? 'unknown' : 'middle'
}

function placedBy({ position, setByName }: HomePositionView): string | undefined {
  return position === null
    ? undefined
    : homePositionText.placedBy(setByName, shortDay(dayInJapan(position.setAt)))
}
