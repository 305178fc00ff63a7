import { Anchor, Button, Group, SegmentedControl, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { DueProvider, FactCall } from '../../../shared/contract/provider-fact.ts'
import type { FactChoice } from '../../../shared/domain/fact-master.ts'
import { addDays, type LocalDate, localDate } from '../../../shared/domain/local-date.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { confirmText, factText, outcomeText } from '../../text/provider-fact.ts'
import { notifyProblem } from '../../ui/notify-problem.ts'
import { providerAddress } from '../provider/provider-address.ts'
import classes from './confirm.module.css'
import { FactTable } from './fact-table.tsx'
import { useFactWriting } from './use-fact-writing.ts'

type ConfirmProviderProps = {
  readonly due: DueProvider
  readonly choices: readonly FactChoice[]
  readonly onDone: () => void
}

/** One provider while it is on the phone: the number large, what to ask, how the call ended. */
export function ConfirmProvider({ due, choices, onDone }: ConfirmProviderProps) {
  const [how, setHow] = useState<string>(factText.howWords[0])
  const rows = useAskedRows(due)
  const writing = useFactWriting(due.providerId, how, choices)
  const box = useRef<HTMLElement>(null)
  const ending = useEnding(due, onDone)
  useEffect(() => {
    // Going from one to the next by key, the first question is ready for its key.
    if (document.activeElement === document.body) focusFirst(box.current)
  }, [])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return
    const outcome = OUTCOME_KEYS[event.key.toLowerCase()]
    if (outcome === undefined || !writing.canWrite) return
    event.preventDefault()
    ending.choose(outcome)
  }
  return (
    <section ref={box} className={classes.one} aria-label={due.name} onKeyDown={onKeyDown}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <h2>{due.name}</h2>
          <Text size="sm">
            {due.kindWord}　{due.place}　{due.contact}
          </Text>
          <Contacts due={due} />
        </div>
        <Anchor
          component={Link}
          href={providerAddress(due.providerId)}
          size="sm"
          style={{ whiteSpace: 'nowrap' }}
        >
          {confirmText.open}
        </Anchor>
      </Group>
      <p className={classes.phone}>{due.phone === '' ? confirmText.noPhone : due.phone}</p>
      {writing.canWrite && (
        <SegmentedControl
          size="xs"
          aria-label={factText.how}
          value={how}
          onChange={setHow}
          data={[...factText.howWords]}
        />
      )}
      <FactTable
        goesOn
        label={confirmText.questions(due.name)}
        providerId={due.providerId}
        {...{ rows, choices, writing }}
      />
      {writing.canWrite && <Endings ending={ending} />}
      <Text size="xs">{confirmText.keys}</Text>
    </section>
  )
}

/** On which ways they are reached besides the number: what somebody said once stands here while the phone rings. */
function Contacts({ due }: { due: DueProvider }) {
  const fax = due.fax === '' ? [] : [confirmText.fax(due.fax, due.isFaxVerified)]
  const said = due.contactFacts.map(
    ({ word, answer, isOld }) => `${word}：${isOld ? confirmText.oldContact(answer) : answer}`,
  )
  if (fax.length + said.length === 0) return null
  return <Text size="sm">{[...fax, ...said].join('　')}</Text>
}

/** The questions as they stood when the call began, with their answers: what was answered stays in sight. */
function useAskedRows({ providerId, rows }: DueProvider) {
  const [asked] = useState(rows)
  const known = useCall('providerFact.list', { providerId }).data?.groups.flatMap((group) => group.rows)
  return asked.map((row) => known?.find(({ code }) => code === row.code) ?? row)
}

type Outcome = FactCall['outcome']
const OUTCOME_KEYS: Record<string, Outcome> = { d: 'done', f: 'noAnswer', l: 'later', s: 'skipped' }

function useEnding(due: DueProvider, onDone: () => void) {
  const record = useCommand('providerFact.recordCall')
  const [isLater, setLater] = useState(false)
  const end = (outcome: Outcome, againOn: LocalDate | null) =>
    record.mutate(
      { providerId: due.providerId, outcome, againOn, note: '' },
      {
        onError: notifyProblem,
        onSuccess: () => {
          notifications.show({ message: confirmText.recorded(due.name, outcomeText[outcome]) })
          onDone()
        },
      },
    )
  return {
    due,
    isLater,
    isBusy: record.isPending,
    later: (againOn: LocalDate) => end('later', againOn),
    choose: (outcome: Outcome) => (outcome === 'later' ? setLater(true) : end(outcome, null)),
  }
}

function Endings({ ending }: { ending: ReturnType<typeof useEnding> }) {
  const { today } = useSession()
  const { due, isLater, isBusy, later, choose } = ending
  if (isLater)
    return (
      <Group gap="xs" role="group" aria-label={confirmText.laterTitle(due.name)}>
        <Text size="sm">{confirmText.laterTitle(due.name)}</Text>
        {confirmText.laterDays.map(({ days, word }, at) => (
          <Button
            key={days}
            size="compact-sm"
            variant="default"
            autoFocus={at === 0}
            disabled={isBusy}
            onClick={() => later(addDays(localDate(today), days))}
          >
            {word}
          </Button>
        ))}
      </Group>
    )
  const button = { size: 'sm', disabled: isBusy } as const
  return (
    <Group gap="xs">
      <Button {...button} onClick={() => choose('done')}>
        {confirmText.done} <kbd>{confirmText.doneKey}</kbd>
      </Button>
      <Button {...button} variant="default" onClick={() => choose('noAnswer')}>
        {confirmText.noAnswer} <kbd>{confirmText.noAnswerKey}</kbd>
      </Button>
      <Button {...button} variant="default" onClick={() => choose('later')}>
        {confirmText.later} <kbd>{confirmText.laterKey}</kbd>
      </Button>
      <Button {...button} variant="default" onClick={() => choose('skipped')}>
        {confirmText.skip} <kbd>{confirmText.skipKey}</kbd>
      </Button>
    </Group>
  )
}

function focusFirst(box: HTMLElement | null): void {
  box?.querySelector<HTMLElement>('[data-fact-line]')?.focus()
}
