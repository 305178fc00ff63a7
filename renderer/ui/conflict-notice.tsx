import { Alert, Button, Text } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { conflictText } from '../text/conflict.ts'
import type { TheirChange } from './their-changes.ts'
import type { Conflict } from './use-conflict.ts'

/** Somebody else was faster: nothing typed is lost; what they changed, and one button to go on from there. */
export function ConflictNotice({ conflict: { isTaken, changes, take } }: { conflict: Conflict }) {
  const box = useRef<HTMLDivElement>(null)
  // In a long form it may stand below what is in sight.
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [isTaken])
  const overlaps = changes.filter(({ isMineToo }) => isMineToo)
  return (
    <Alert
      ref={box}
      role="alert"
      color={isTaken ? 'blue' : 'red'}
      variant="light"
      icon={isTaken ? <IconInfoCircle aria-hidden /> : <IconAlertTriangle aria-hidden />}
      my="sm"
    >
      <Text size="sm" fw={700}>
        {isTaken ? conflictText.taken : conflictText.told}
      </Text>
      <Changes
        changes={isTaken ? overlaps : changes}
        head={isTaken ? conflictText.overlaps : conflictText.theirs}
        none={isTaken ? '' : conflictText.elsewhere}
      />
      {!isTaken && (
        <Button mt="xs" size="xs" variant="default" onClick={take}>
          {conflictText.take}
        </Button>
      )}
    </Alert>
  )
}

type ChangesProps = {
  readonly changes: readonly TheirChange[]
  readonly head: string
  /** Where no field of this form tells of a change. */
  readonly none: string
}

function Changes({ changes, head, none }: ChangesProps) {
  // The fields of the form know their own words; they have long been on screen when somebody else was faster.
  const lines = [...new Set(changes.map(lineOf).filter((line) => line !== ''))]
  if (lines.length === 0) return <Text size="sm">{none}</Text>
  return (
    <>
      <Text size="sm">{head}</Text>
      <ul style={{ margin: 0, paddingLeft: '1.25rem', fontSize: '0.875rem' }}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}

/** 電話（日中）：「0835-…」→「0836-…」; the field's word alone where its value is no text that a person wrote. */
function lineOf({ path, before, theirs }: TheirChange): string {
  const field = fieldOf(path)
  if (field === null) return ''
  const group = field.closest('[role="radiogroup"]')
  const labelled = group && document.getElementById(group.getAttribute('aria-labelledby') ?? '')
  const label = group ? labelled?.textContent : (field as HTMLInputElement).labels?.[0]?.textContent
  const word = (label ?? '').replace(/\s*\*$/u, '')
  const isText = !field.hasAttribute('data-field') && group === null
  if (!isText || typeof before !== 'string' || typeof theirs !== 'string') return word
  return conflictText.change(word, before, theirs)
}

function fieldOf(path: string): Element | null {
  const wanted = CSS.escape(path)
  return document.querySelector(`[name="${wanted}"], [data-field="${wanted}"]`)
}
