import { Button, SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import type { FactGroupView, FactRow } from '../../../shared/contract/provider-fact.ts'
import type { FactChoice } from '../../../shared/domain/fact-master.ts'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { factText } from '../../text/provider-fact.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import { FactAdder } from './fact-adder.tsx'
import { FactTable } from './fact-table.tsx'
import classes from './fact.module.css'
import { type FactWriting, useFactWriting } from './use-fact-writing.ts'

/** Everything that we know of a provider beside the public data, group by group, answered in place. */
export function FactPanel({ providerId }: { providerId: ProviderId }) {
  const found = useCall('providerFact.list', { providerId })
  return (
    <Panel heading={factText.heading}>
      <CallStates of={found}>
        {({ groups, choices }) => <Groups {...{ providerId, groups, choices }} />}
      </CallStates>
    </Panel>
  )
}

type Show = 'known' | 'attention' | 'all'
const SHOWS: Record<Show, (row: FactRow) => boolean> = {
  known: ({ fact }) => fact !== null,
  attention: ({ freshness }) => freshness !== 'fresh',
  all: () => true,
}

type GroupsProps = {
  readonly providerId: ProviderId
  readonly groups: readonly FactGroupView[]
  readonly choices: readonly FactChoice[]
}

function Groups({ providerId, groups, choices }: GroupsProps) {
  const isKnown = groups.some(({ rows }) => rows.some(SHOWS.known))
  const [show, setShow] = useState<Show>(isKnown ? 'known' : 'all')
  const [how, setHow] = useState<string>(factText.howWords[0])
  const writing = useFactWriting(providerId, how, choices)
  const shown = groups
    .map((group) => ({ ...group, rows: group.rows.filter(SHOWS[show]) }))
    .filter(({ rows, openItems }) => rows.length > 0 || (show !== 'attention' && openItems !== null))
  return (
    <>
      <div className={classes.head}>
        <SegmentedControl
          size="xs"
          aria-label={factText.show}
          value={show}
          onChange={(value) => setShow(value as Show)}
          data={[
            { value: 'known', label: factText.known },
            { value: 'attention', label: factText.attention },
            { value: 'all', label: factText.all },
          ]}
        />
        {writing.canWrite && (
          <>
            <SegmentedControl
              size="xs"
              aria-label={factText.how}
              value={how}
              onChange={setHow}
              data={[...factText.howWords]}
            />
            <Button
              size="xs"
              variant="default"
              disabled={writing.isBusy}
              onClick={() => writing.confirm(shown.flatMap(({ rows }) => rows))}
            >
              {factText.allSame}
            </Button>
          </>
        )}
      </div>
      {writing.canWrite && (
        <Text size="xs" mb="xs">
          {factText.hint}
        </Text>
      )}
      {shown.length === 0 && <Text size="sm">{factText.nothing}</Text>}
      <div className={classes.groups}>
        {shown.map((group) => (
          <GroupSection key={group.code} {...{ providerId, group, choices, writing }} />
        ))}
      </div>
    </>
  )
}

type GroupSectionProps = Omit<GroupsProps, 'groups'> & {
  readonly group: FactGroupView
  readonly writing: FactWriting
}

const LONG = 12

function GroupSection({ providerId, group, choices, writing }: GroupSectionProps) {
  const { word, about, rows, openItems } = group
  return (
    <section className={`${classes.group} ${rows.length > LONG ? classes.long : ''}`}>
      <h3>
        {word}
        <small>{about}</small>
      </h3>
      <FactTable label={word} {...{ providerId, rows, choices, writing }} />
      {openItems !== null && writing.canWrite && (
        <FactAdder
          openItems={openItems}
          known={rows.map((row) => row.code)}
          onAdd={(code, itemWord, value) =>
            writing.answer({ ...BLANK, code, word: itemWord, answer: openItems }, value)
          }
        />
      )}
    </section>
  )
}

const BLANK = { unit: '', max: null, isPublic: true, fact: null, freshness: null } as const
