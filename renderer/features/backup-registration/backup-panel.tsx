import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { PatientView } from '../../../shared/contract/patient.ts'
import type { BackupRegistration } from '../../../shared/domain/backup-registration.ts'
import { WRITERS } from '../../../shared/domain/user.ts'
import { useCall } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { backupText } from '../../text/backup-registration.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { dayTextWithYear } from '../../ui/day-text.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './backup.module.css'
import { GivingDialog } from './giving-dialog.tsx'
import { RegistrationDialog } from './registration-dialog.tsx'
import { newest } from '../../ui/newest.ts'

type Found = CallOutput<'backupRegistration.listOf'>
type Open =
  | { readonly what: 'edit' | 'give'; readonly registration: BackupRegistration }
  | { readonly what: 'add' }
  | null

/** 入院希望: which hospital knows this patient beforehand, who agreed, when it was told and is told next. */
export function BackupPanel({ view }: { view: PatientView }) {
  const { user } = useSession()
  const found = useCall('backupRegistration.listOf', { patientId: view.patient.id })
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const mayWrite = WRITERS.some((role) => role === user.role)
  return (
    <Panel heading={backupText.title}>
      <CallStates of={found}>
        {(data) => (
          <>
            <Group justify="space-between" mb={6}>
              <Text size="xs" className={classes.quiet}>
                {backupText.hint}{' '}
                {data.rule !== null && backupText.rule(data.rule.months, data.rule.verified)}
              </Text>
              {mayWrite && (
                <Button size="compact-sm" variant="default" onClick={() => setOpen({ what: 'add' })}>
                  {backupText.add}
                </Button>
              )}
            </Group>
            {data.registrations.length === 0 && <Text size="sm">{backupText.none}</Text>}
            {data.registrations.map((each) => (
              <Registration key={each.registration.id} each={each} mayWrite={mayWrite} onOpen={setOpen} />
            ))}
            {open?.what === 'add' && (
              <RegistrationDialog
                view={view}
                registration={undefined}
                hospitals={data.hospitals}
                onClose={close}
              />
            )}
            {open?.what === 'edit' && (
              <RegistrationDialog
                view={view}
                registration={current(data, open.registration)}
                hospitals={data.hospitals}
                onClose={close}
              />
            )}
            {open?.what === 'give' && (
              <GivingDialog registration={current(data, open.registration)} onClose={close} />
            )}
          </>
        )}
      </CallStates>
    </Panel>
  )
}

const current = ({ registrations }: Found, inHand: BackupRegistration) =>
  newest(
    registrations.map(({ registration }) => registration),
    inHand,
  )

type RegistrationProps = {
  readonly each: Found['registrations'][number]
  readonly mayWrite: boolean
  readonly onOpen: (open: Open) => void
}

function Registration({ each: { registration, givings }, mayWrite, onOpen }: RegistrationProps) {
  const { today } = useSession()
  const { hospitalName, doctorName, consentOn, consentBy, lastGivenOn, nextDueOn, endedOn } = registration
  return (
    <div className={classes.registration} data-ended={endedOn !== null}>
      <div>
        <strong>{hospitalName}</strong>
        {doctorName !== '' && `　${doctorName}`}
        <div>
          {endedOn !== null
            ? backupText.ended(dayTextWithYear(endedOn), registration.endReason)
            : consentOn === null
              ? backupText.noConsent
              : backupText.consent(dayTextWithYear(consentOn), consentBy)}
        </div>
        <div className={classes.quiet}>
          {givings.map(({ id, givenOn, way, givenTo }) => (
            <div key={id}>{[dayTextWithYear(givenOn), way, givenTo].filter(Boolean).join('　')}</div>
          ))}
          {registration.note}
        </div>
      </div>
      <div>
        <div>
          {lastGivenOn === null ? backupText.neverGiven : backupText.last(dayTextWithYear(lastGivenOn))}
        </div>
        {nextDueOn !== null && (
          <div className={nextDueOn < today ? classes.late : undefined}>
            {backupText.due(dayTextWithYear(nextDueOn))}
            {nextDueOn < today && `　${backupText.overdue}`}
          </div>
        )}
      </div>
      {mayWrite && (
        <div className={classes.actions}>
          {endedOn === null && (
            <Button
              size="compact-sm"
              disabled={consentOn === null}
              aria-label={backupText.giveOf(hospitalName)}
              onClick={() => onOpen({ what: 'give', registration })}
            >
              {backupText.give}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            aria-label={backupText.editOf(hospitalName)}
            onClick={() => onOpen({ what: 'edit', registration })}
          >
            {backupText.edit}
          </Button>
        </div>
      )}
    </div>
  )
}
