import { Badge } from '@mantine/core'
import {
  IconCheck,
  IconCircleDashed,
  IconEdit,
  IconPencil,
  IconStethoscope,
  type Icon,
} from '@tabler/icons-react'
import type { PaperState as State } from '../../../shared/contract/paper.ts'
import { paperStateText, paperText } from '../../text/paper.ts'

const LOOK: Record<State, { readonly icon: Icon; readonly colour: string }> = {
  none: { icon: IconCircleDashed, colour: 'gray' },
  draft: { icon: IconPencil, colour: 'ieji' },
  doctorPending: { icon: IconStethoscope, colour: 'orange' },
  issued: { icon: IconCheck, colour: 'green' },
  changed: { icon: IconEdit, colour: 'orange' },
}

/** How far a paper has come: a sign and a word. */
export function PaperState({ state, version }: { state: State; version: number | null }) {
  const { icon: Sign, colour } = LOOK[state]
  return (
    <Badge
      variant={state === 'none' ? 'default' : 'light'}
      color={colour}
      radius="sm"
      tt="none"
      leftSection={<Sign size={14} aria-hidden />}
    >
      {paperStateText[state]}
      {version === null ? '' : ` ${paperText.version(version)}`}
    </Badge>
  )
}
