import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { careGroupPageText, groupStatusText } from '../../text/care-group.ts'
import { visibilityText } from '../../text/provider.ts'
import { dayTextWithYear } from '../../ui/day-text.ts'
import { Panel } from '../../ui/panel.tsx'
import facts from '../provider/provider-page.module.css'
import type { OpenGroup } from './care-group-page.tsx'
import classes from './care-group.module.css'

const text = careGroupPageText

/** What the group is, where it works, whom to phone, and where this comes from. */
export function GroupFacts({ open: { group, place, isReference } }: { open: OpenGroup }) {
  const day = (value: string | null) => (value === null ? '' : dayTextWithYear(value))
  return (
    <Panel heading={text.facts}>
      <dl className={`${facts.facts} ${classes.facts}`}>
        <Fact word={text.about}>{group.about}</Fact>
        <Fact word={text.operator}>{group.operator}</Fact>
        <Fact word={text.contact}>{group.contact}</Fact>
        <Fact word={text.phone}>{group.phone}</Fact>
        <Fact word={text.fax}>{group.fax}</Fact>
        <Fact word={text.status}>{groupStatusText[group.status]}</Fact>
        <Fact word={text.place}>{place}</Fact>
        <Fact word={text.visibility}>{visibilityText[group.visibility]}</Fact>
        <Fact word={text.since}>{day(group.sinceOn)}</Fact>
        <Fact word={text.until}>{day(group.untilOn)}</Fact>
        <Fact word={text.note}>{group.note}</Fact>
        <Fact word={text.source}>{text.sourceOf(group.source.document, group.source.asOf)}</Fact>
      </dl>
      {isReference && (
        <Text size="xs" className={classes.quiet} mt={6}>
          {text.referenceHint}
        </Text>
      )}
    </Panel>
  )
}

/** A fact without a value is left out. */
function Fact({ word, children }: { word: string; children: ReactNode }) {
  if (children === '') return null
  return (
    <>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </>
  )
}
