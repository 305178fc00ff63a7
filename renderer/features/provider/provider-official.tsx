import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import type { OfficialView } from '../../../shared/domain/official-view.ts'
import { useCall } from '../../api/use-call.ts'
import { officialNumberText, officialText as text } from '../../text/official.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useListNames } from '../import/use-list-names.ts'
import { ProviderHours } from './provider-hours.tsx'
import { ProviderNotifications } from './provider-notifications.tsx'
import classes from './provider-page.module.css'

/** What public sources say of a provider beyond its fields; nothing where no source names it. */
export function ProviderOfficial({ providerId }: { providerId: ProviderId }) {
  const found = useCall('official.ofProvider', { providerId })
  return (
    <CallStates of={found}>
      {(official) =>
        official !== null && (
          <>
            <ProviderNotifications notifications={official.notifications} />
            <ProviderHours hours={official.hours} />
            <Others official={official} />
          </>
        )
      }
    </CallStates>
  )
}

/** More than these are opened by a key: a hospital's wards alone are hundreds of lines. */
const SHOWN_DETAILS = 8

function Others({ official: { numbers, details, lines } }: { official: OfficialView }) {
  const [isOpen, setIsOpen] = useState(false)
  const listName = useListNames()
  if (numbers.length + details.length + lines.length === 0) return null
  const hidden = details.length - SHOWN_DETAILS
  return (
    <Panel heading={text.others}>
      <dl className={classes.facts}>
        {numbers.map(({ kind, value }) => (
          <Fact key={`${kind} ${value}`} word={officialNumberText[kind]} text={value} />
        ))}
        {details.slice(0, isOpen ? details.length : SHOWN_DETAILS).map((detail) => (
          <Fact key={`${detail.label} ${detail.text}`} word={detail.label} text={detail.text} />
        ))}
        {lines.map(({ id, document, section, asOf }) => (
          <Fact key={id} word={text.lines} text={text.line(document, listName(section), asOf)} />
        ))}
      </dl>
      {hidden > 0 && (
        <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? text.lessDetails : text.moreDetails(hidden)}
        </Button>
      )}
    </Panel>
  )
}

function Fact({ word, text: value }: { word: string; text: string }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>{value}</dd>
    </>
  )
}
