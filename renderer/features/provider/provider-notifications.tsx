import { Badge, Button, Text } from '@mantine/core'
import { useState } from 'react'
import { LocalDate } from '../../../shared/domain/local-date.ts'
import { toEraDate } from '../../../shared/domain/japanese-era.ts'
import type { NotificationView } from '../../../shared/domain/official-view.ts'
import { officialText as text } from '../../text/official.ts'
import table from '../../ui/data-table.module.css'
import { Panel } from '../../ui/panel.tsx'
import classes from './provider-official.module.css'

/** 届出: what each means, as published beside it, since when; what the legend does not have stays as published. */
export function ProviderNotifications({ notifications }: { notifications: readonly NotificationView[] }) {
  const [isOpen, setIsOpen] = useState(false)
  const known = notifications.filter(({ meaning }) => meaning !== null)
  const unknown = notifications.filter(({ meaning }) => meaning === null)
  if (notifications.length === 0) return null
  return (
    <Panel heading={text.notifications}>
      <table className={`${table.lines} ${classes.cells}`}>
        <thead>
          <tr>
            <th scope="col">{text.word}</th>
            <th scope="col">{text.symbol}</th>
            <th scope="col">{text.since}</th>
          </tr>
        </thead>
        <tbody>
          {[...known, ...(isOpen ? unknown : [])].map((one) => (
            <Row key={`${one.symbol} ${one.name} ${one.number} ${one.startsOn}`} one={one} />
          ))}
        </tbody>
      </table>
      {unknown.length > 0 && (
        <>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? text.lessUnknown : text.moreUnknown(unknown.length)}
          </Button>
          {isOpen && <Text size="xs">{text.unknownHint}</Text>}
        </>
      )}
    </Panel>
  )
}

function Row({ one }: { one: NotificationView }) {
  const { symbol, name, startsOn, meaning } = one
  return (
    <tr>
      <td>
        {meaning === null ? <span className={classes.quiet}>{text.unknown}</span> : <Meaning {...meaning} />}
      </td>
      <td className={classes.quiet}>
        {symbol} {name}
      </td>
      <td className={classes.day}>{dayOf(startsOn)}</td>
    </tr>
  )
}

function Meaning({ word, text: about, isSure, source, verified }: NonNullable<NotificationView['meaning']>) {
  return (
    <>
      <strong>{word}</strong>{' '}
      {!isSure && (
        <Badge size="sm" variant="outline" color="orange" title={text.checkHint(verified, source)}>
          {text.check}
        </Badge>
      )}
      <div className={classes.about}>{about}</div>
    </>
  )
}

/** As an era's day where it is one, else as published. */
function dayOf(day: string): string {
  const read = LocalDate.safeParse(day)
  return read.success ? toEraDate(read.data) : day
}
