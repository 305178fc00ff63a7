import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconHistory, IconLock } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { FactRow } from '../../../shared/contract/provider-fact.ts'
import type { FactChoice } from '../../../shared/domain/fact-master.ts'
import type { FactValue } from '../../../shared/domain/provider-fact.ts'
import { factText } from '../../text/provider-fact.ts'
import { optionsOf } from './answer-word.ts'
import { FactAnswer } from './fact-answer.tsx'
import { FactEditor } from './fact-editor.tsx'
import classes from './fact.module.css'
import type { FactWriting } from './use-fact-writing.ts'

type FactLineProps = {
  readonly row: FactRow
  readonly choices: readonly FactChoice[]
  readonly writing: FactWriting
  readonly onHistory: () => void
  readonly onStep: (line: HTMLElement, by: 1 | -1) => void
  readonly onAnswered: (line: HTMLElement) => void
}

/** One fact: what it is, the answer with its age, and the keys that answer it. */
export function FactLine(props: FactLineProps) {
  const { row, choices, writing, onHistory } = props
  const options = optionsOf(row, choices)
  const { line, isEditing, answer, keep, edit, leave, onKeyDown } = useLine(props, options)
  return (
    <tr
      ref={line}
      tabIndex={0}
      data-fact-line={row.code}
      data-freshness={row.freshness ?? 'none'}
      className={classes.line}
      onKeyDown={onKeyDown}
    >
      <th scope="row">
        {row.word}
        {!row.isPublic && <Inside />}
      </th>
      <td className={classes.cell}>
        {isEditing ? (
          <FactEditor row={row} hasNote={options.length > 0} onSave={keep} onClose={leave} />
        ) : (
          <FactAnswer row={row} choices={choices} />
        )}
        {!isEditing && writing.canWrite && (
          <Keys {...{ row, options }} onAnswer={answer} onSame={() => writing.confirm([row])} onEdit={edit} />
        )}
      </td>
      <td className={classes.more}>{row.fact !== null && <History word={row.word} onOpen={onHistory} />}</td>
    </tr>
  )
}

/** What the keys on a line do: digits answer, 0 takes back, Space confirms, Enter writes, arrows walk. */
function useLine({ row, writing, onStep, onAnswered }: FactLineProps, options: FactChoice['options']) {
  const line = useRef<HTMLTableRowElement>(null)
  const [isEditing, setEditing] = useState(false)
  const answered = () => {
    if (line.current !== null) onAnswered(line.current)
  }
  const answer = (value: string | null) => {
    writing.answer(row, value)
    answered()
  }
  const leave = () => {
    setEditing(false)
    line.current?.focus()
  }
  const press = (key: string): boolean => {
    const chosen = options[Number(key) - 1]
    if (key === '0') answer(null)
    else if (key === ' ') {
      writing.confirm([row])
      answered()
    } else if (chosen !== undefined) answer(chosen.value)
    else if (key === 'Enter' || (options.length === 0 && /^\d$/u.test(key))) setEditing(true)
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (!isOnLine(event)) return
    const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp'
    if (isArrow) onStep(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1)
    else if (!writing.canWrite || writing.isBusy || !press(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const keep = (value: FactValue, note?: string) => {
    writing.answer(row, value, note)
    leave()
    answered()
  }
  return { line, isEditing, answer, keep, edit: () => setEditing(true), leave, onKeyDown }
}

function Inside() {
  return (
    <Tooltip label={factText.inside}>
      <IconLock size={13} className={classes.lock} aria-label={factText.inside} role="img" />
    </Tooltip>
  )
}

function History({ word, onOpen }: { word: string; onOpen: () => void }) {
  return (
    <ActionIcon
      tabIndex={-1}
      variant="subtle"
      color="gray"
      size="sm"
      aria-label={factText.historyFor(word)}
      onClick={onOpen}
    >
      <IconHistory size={16} aria-hidden />
    </ActionIcon>
  )
}

type KeysProps = {
  readonly row: FactRow
  readonly options: FactChoice['options']
  readonly onAnswer: (value: string | null) => void
  readonly onSame: () => void
  readonly onEdit: () => void
}

/** The same keys as buttons, for the mouse; the keyboard stays on the line. */
function Keys({ row, options, onAnswer, onSame, onEdit }: KeysProps) {
  const key = { size: 'compact-xs', variant: 'default', tabIndex: -1 } as const
  return (
    <div role="group" aria-label={factText.answersOf(row.word)} className={classes.keys}>
      {options.map(({ value, word }, at) => (
        <Button
          key={value}
          {...key}
          variant={row.fact?.value === value && row.freshness !== 'old' ? 'light' : 'default'}
          onClick={() => onAnswer(value)}
        >
          {at + 1} {word}
        </Button>
      ))}
      {options.length === 0 && (
        <Button {...key} aria-label={factText.inputFor(row.word)} onClick={onEdit}>
          {factText.input}
        </Button>
      )}
      {row.fact !== null && row.fact.value !== null && (
        <>
          <Button {...key} onClick={() => onAnswer(null)}>
            {factText.unknownKey}
          </Button>
          <Button {...key} aria-label={factText.sameFor(row.word)} onClick={onSame}>
            {factText.same}
          </Button>
        </>
      )}
    </div>
  )
}

/** Whether a key was meant for the line itself and not for a field in it. */
function isOnLine(event: KeyboardEvent<HTMLElement>): boolean {
  return event.target === event.currentTarget && !event.ctrlKey && !event.metaKey && !event.altKey
}
