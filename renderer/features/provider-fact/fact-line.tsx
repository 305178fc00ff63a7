import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconHistory, IconLock } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { FactRow } from '../../../shared/contract/provider-fact.ts'
import type { FactChoice } from '../../../shared/domain/fact-master.ts'
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
export function FactLine({ row, choices, writing, onHistory, onStep, onAnswered }: FactLineProps) {
  const line = useRef<HTMLTableRowElement>(null)
  const [isEditing, setEditing] = useState(false)
  const options = optionsOf(row, choices)
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
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (!isOnLine(event)) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      onStep(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1)
    else if (!writing.canWrite || writing.isBusy) return
    else if (event.key === '0') answer(null)
    else if (event.key === ' ') {
      writing.confirm([row])
      answered()
    } else if (event.key === 'Enter') setEditing(true)
    else if (options[Number(event.key) - 1] !== undefined)
      answer(options[Number(event.key) - 1]?.value ?? null)
    else if (options.length === 0 && /^\d$/u.test(event.key)) setEditing(true)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
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
        {!row.isPublic && (
          <Tooltip label={factText.inside}>
            <IconLock size={13} className={classes.lock} aria-label={factText.inside} role="img" />
          </Tooltip>
        )}
      </th>
      <td className={classes.cell}>
        {!isEditing && <FactAnswer row={row} choices={choices} />}
        {isEditing && (
          <FactEditor
            row={row}
            hasNote={options.length > 0}
            onSave={(value, note) => {
              writing.answer(row, value, note)
              leave()
              answered()
            }}
            onClose={leave}
          />
        )}
        {!isEditing && writing.canWrite && (
          <Keys
            {...{ row, options }}
            onAnswer={answer}
            onSame={() => writing.confirm([row])}
            onEdit={() => setEditing(true)}
          />
        )}
      </td>
      <td className={classes.more}>
        {row.fact !== null && (
          <ActionIcon
            tabIndex={-1}
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={factText.historyFor(row.word)}
            onClick={onHistory}
          >
            <IconHistory size={16} aria-hidden />
          </ActionIcon>
        )}
      </td>
    </tr>
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
