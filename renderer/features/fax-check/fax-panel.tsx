import { Anchor, Button, Group, SegmentedControl, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCircleCheck, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { FaxNeighbour, FaxStand } from '../../../shared/contract/fax-check.ts'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import { WRITERS } from '../../../shared/domain/user.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { faxText, nearnessText } from '../../text/fax-check.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { notifyProblem } from '../../ui/notify-problem.ts'
import { Panel } from '../../ui/panel.tsx'
import { timeText } from '../../ui/time-text.ts'
import { saveFile } from '../paper/paper-bytes.ts'
import { providerAddress } from '../provider/provider-address.ts'
import classes from './fax-panel.module.css'

/** Whether two people have made sure of the number, and who could get our papers by mistake. */
export function FaxPanel({ providerId }: { providerId: ProviderId }) {
  const found = useCall('faxCheck.read', { providerId })
  return (
    <Panel heading={faxText.heading}>
      <CallStates of={found}>
        {(stand) =>
          stand.number === '' ? (
            <Text size="sm">{faxText.none}</Text>
          ) : (
            <Stand providerId={providerId} stand={stand} />
          )
        }
      </CallStates>
    </Panel>
  )
}

type StandProps = { readonly providerId: ProviderId; readonly stand: FaxStand }

function Stand({ providerId, stand }: StandProps) {
  const { user } = useSession()
  const { number, check, isVerified } = stand
  return (
    <>
      <Group gap="xs" mb={4}>
        <strong className={classes.number}>{number}</strong>
        <span className={classes.state} data-verified={isVerified}>
          {isVerified ? (
            <IconCircleCheck size={16} aria-hidden />
          ) : (
            <IconAlertTriangle size={16} aria-hidden />
          )}
          {isVerified ? faxText.verified : faxText.unverified}
        </span>
      </Group>
      <dl className={classes.steps}>
        <dt>{faxText.test}</dt>
        <dd>{testState(stand)}</dd>
        <dt>{faxText.first}</dt>
        <dd>{said(check?.firstByName, check?.firstAt, check?.firstHow)}</dd>
        <dt>{faxText.second}</dt>
        <dd>{said(check?.secondByName, check?.secondAt, check?.secondHow)}</dd>
      </dl>
      {WRITERS.some((role) => role === user.role) && <Steps {...{ providerId, stand }} />}
      <Neighbours heading={faxText.near} list={stand.near} />
      <Neighbours heading={faxText.alike} list={stand.alike} />
    </>
  )
}

function testState({ check, isVerified }: FaxStand): string {
  if (check?.testSentAt != null) return timeText(check.testSentAt)
  return isVerified ? faxText.testNotNeeded : faxText.testNotSent
}

function said(name = '', at: string | null = null, how = ''): string {
  return at === null ? '―' : [name, timeText(at), how].filter(Boolean).join('　')
}

/** What is next: the test sheet, the first person, another one as the second. */
function Steps({ providerId, stand }: StandProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  const print = useCommand('faxCheck.printTest')
  const confirm = useCommand('faxCheck.confirm')
  const { number, check, isVerified, isFirstMine } = stand
  const which = { providerId, number, version: check?.version ?? 0 }
  const isSecond = check?.firstAt != null
  // A word can be asked for only where a sheet has gone out that bears it.
  const hows = check?.testSentAt == null ? faxText.howWords : [faxText.testWord, ...faxText.howWords]
  const how = chosen ?? hows[0] ?? ''
  const onPrint = () =>
    print.mutate(which, {
      onError: notifyProblem,
      onSuccess: ({ file }) => {
        saveFile(file)
        notifications.show({ message: faxText.saved })
      },
    })
  const onConfirm = () =>
    confirm.mutate(
      { ...which, how },
      {
        onError: notifyProblem,
        onSuccess: () => notifications.show({ message: faxText.confirmed }),
      },
    )
  return (
    <Group gap="xs" my={6}>
      {!isVerified && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPrinter size={15} aria-hidden />}
          loading={print.isPending}
          onClick={onPrint}
        >
          {faxText.printTest}
        </Button>
      )}
      {!isVerified && isFirstMine && <Text size="sm">{faxText.waitsForOther}</Text>}
      {!isVerified && !isFirstMine && (
        <>
          <SegmentedControl
            size="xs"
            aria-label={faxText.how}
            value={how}
            onChange={setChosen}
            data={[...hows]}
          />
          <Button size="xs" loading={confirm.isPending} onClick={onConfirm}>
            {isSecond ? faxText.confirmSecond : faxText.confirmFirst}
          </Button>
        </>
      )}
      {isSecond && <Withdraw which={which} />}
    </Group>
  )
}

type Which = { readonly providerId: ProviderId; readonly number: string; readonly version: number }

function Withdraw({ which }: { which: Which }) {
  const [isEnding, setEnding] = useState(false)
  const withdraw = useCommand('faxCheck.withdraw')
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setEnding(true)}>
        {faxText.withdraw}
      </Button>
      {isEnding && (
        <ConfirmDialog
          isDanger
          title={faxText.withdrawTitle}
          confirm={faxText.withdraw}
          isBusy={withdraw.isPending}
          error={withdraw.error}
          onConfirm={() =>
            withdraw.mutate(
              { ...which, reason: faxText.withdrawReason },
              { onSuccess: () => setEnding(false) },
            )
          }
          onClose={() => setEnding(false)}
        >
          <Text size="sm">{faxText.withdrawText}</Text>
        </ConfirmDialog>
      )}
    </>
  )
}

function Neighbours({ heading, list }: { heading: string; list: readonly FaxNeighbour[] }) {
  if (list.length === 0) return null
  return (
    <>
      <h3 className={classes.heading}>
        <IconAlertTriangle size={14} aria-hidden />
        {heading}
      </h3>
      <ul className={classes.list}>
        {list.map(({ providerId, name, place, fax, nearness }) => (
          <li key={providerId}>
            <Anchor component={Link} href={providerAddress(providerId)} size="sm">
              {name}
            </Anchor>
            {`　${place}　`}
            <span className={classes.whole}>
              {fax}
              {nearness !== null && `（${nearnessText[nearness]}）`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
