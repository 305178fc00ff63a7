import { Badge, Group, Tooltip } from '@mantine/core'
import type { PatientView } from '../../../shared/contract/patient.ts'
import { bandText } from '../../text/patient.ts'

type Chip = { readonly word: string; readonly hint: string; readonly tone: 'warning' | 'plain' }

/** What must be known before anything is said or sent. */
function chipsOf(view: PatientView): Chip[] {
  const { chips, chipHints } = bandText
  const { infection, isFictional } = view.patient
  const all: (Chip | false)[] = [
    view.admission.dischargedOn !== null && {
      word: chips.discharged,
      hint: chipHints.discharged,
      tone: 'plain',
    },
    view.livesAlone && { word: chips.livesAlone, hint: chipHints.livesAlone, tone: 'plain' },
    infection !== '' && { word: chips.infection, hint: infection, tone: 'warning' },
    view.disclosure === 'untold' && { word: chips.untold, hint: chipHints.untold, tone: 'warning' },
    view.disclosure === 'unknown' && { word: chips.unknown, hint: chipHints.unknown, tone: 'plain' },
    view.hasNamesake && { word: chips.namesake, hint: chipHints.namesake, tone: 'warning' },
    isFictional && { word: chips.fictional, hint: chipHints.fictional, tone: 'plain' },
  ]
  return all.filter((chip) => chip !== false)
}

/** Chips of the band; each says more when it is pointed at or reached by keyboard. */
export function PatientChips({ view }: { view: PatientView }) {
  return (
    <Group gap={6} component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {chipsOf(view).map(({ word, hint, tone }) => (
        <li key={word}>
          <Tooltip label={hint} events={{ hover: true, focus: true, touch: true }}>
            <Badge
              variant={tone === 'warning' ? 'light' : 'default'}
              color={tone === 'warning' ? 'orange' : 'gray'}
              radius="sm"
              tt="none"
              tabIndex={0}
              aria-label={`${word}：${hint}`}
              role="note"
            >
              {word}
            </Badge>
          </Tooltip>
        </li>
      ))}
    </Group>
  )
}
