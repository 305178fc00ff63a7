import { Alert, Button, Stack, Text, Title } from '@mantine/core'
import { IconLock, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { ConferenceView } from '../../../shared/contract/conference.ts'
import type { Missing } from '../../../shared/domain/conference-missing.ts'
import type { ConferenceStep } from '../../../shared/domain/conference.ts'
import { useCommand } from '../../api/use-call.ts'
import { conferenceText } from '../../text/conference.ts'
import { Problem } from '../../ui/problem.tsx'
import panel from '../../ui/panel.module.css'
import classes from './confirm-step.module.css'
import { CorrectDialog } from './correct-dialog.tsx'
import { MissingList } from './missing-list.tsx'
import { PaperLinks } from './paper-links.tsx'
import { PartyInfo } from './party-info.tsx'
import type { ConferenceDraft } from './use-conference-draft.ts'
import { VersionList } from './version-list.tsx'

type ConfirmStepProps = {
  readonly view: ConferenceView
  readonly draft: ConferenceDraft
  readonly missing: readonly Missing[]
  readonly patientId: string
  readonly onOpen: (step: ConferenceStep) => void
}

/** ④確定・書類: what to check, the confirmation, then the papers of this meeting and the versions so far. */
export function ConfirmStep({ view, draft, missing, patientId, onOpen }: ConfirmStepProps) {
  const { conference, versions } = view
  return (
    <div className={classes.frame}>
      <section className={panel.box} aria-label={conferenceText.confirmTitle}>
        {conference.state === 'confirmed' ? (
          <Confirmed view={view} onOpen={onOpen} />
        ) : (
          <ToConfirm view={view} draft={draft} missing={missing} onOpen={onOpen} />
        )}
      </section>
      <Stack gap="sm">
        <section className={panel.box} aria-label={conferenceText.papersTitle}>
          <PaperLinks patientId={patientId} isConfirmed={conference.confirmedNo > 0} />
        </section>
        <section className={panel.box} aria-label={conferenceText.partiesTitle}>
          <PartyInfo attendees={draft.body.attendees} parties={view.parties} onlyPresent />
        </section>
      </Stack>
      <section className={panel.box} aria-label={conferenceText.versionsTitle}>
        <VersionList conference={conference} versions={versions} />
      </section>
    </div>
  )
}

function Confirmed({ view, onOpen }: Pick<ConfirmStepProps, 'view' | 'onOpen'>) {
  const [isAsking, setAsking] = useState(false)
  const { confirmedNo } = view.conference
  return (
    <Stack gap="sm" align="flex-start">
      <Title order={2} size="h6">
        <IconLock size={17} aria-hidden className={classes.icon} />{' '}
        {conferenceText.confirmedBand(confirmedNo)}
      </Title>
      <Button size="xs" variant="default" onClick={() => onOpen('record')}>
        {conferenceText.openRecord}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPencil size={15} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {conferenceText.correct}
      </Button>
      {isAsking && (
        <CorrectDialog
          conference={view.conference}
          onClose={() => setAsking(false)}
          onBegun={() => {
            setAsking(false)
            onOpen('record')
          }}
        />
      )}
    </Stack>
  )
}

function ToConfirm({ view, draft, missing, onOpen }: Omit<ConfirmStepProps, 'patientId'>) {
  const confirm = useCommand('conference.confirm')
  const { id, admissionId, confirmedNo, correctionReason } = view.conference
  const blocking = missing.filter(({ blocks }) => blocks)
  const rest = missing.filter(({ blocks }) => !blocks)
  const run = async () => {
    const version = await draft.flush()
    if (version !== null) confirm.mutate({ conferenceId: id, admissionId, version })
  }
  return (
    <Stack gap="sm">
      <Title order={2} size="h6">
        {conferenceText.confirmTitle}
      </Title>
      {correctionReason !== '' && (
        <Alert variant="light" p="xs">
          {conferenceText.correctingBand(confirmedNo, correctionReason)}
        </Alert>
      )}
      {blocking.length > 0 && (
        <div>
          <Text size="sm" fw={700}>
            {conferenceText.blockedTitle}
          </Text>
          <MissingList
            missing={blocking}
            label={conferenceText.blockedTitle}
            here="confirm"
            onOpen={onOpen}
          />
        </div>
      )}
      {rest.length > 0 && (
        <div>
          <Text size="sm" fw={700}>
            {conferenceText.checkTitle}
          </Text>
          <MissingList missing={rest} label={conferenceText.checkTitle} here="confirm" onOpen={onOpen} />
        </div>
      )}
      <Text size="xs">{conferenceText.confirmHint}</Text>
      {confirm.isError && <Problem error={confirm.error} />}
      <Button
        leftSection={<IconLock size={17} aria-hidden />}
        disabled={blocking.length > 0}
        loading={confirm.isPending}
        onClick={() => void run()}
      >
        {confirmedNo > 0 ? conferenceText.confirmAgain : conferenceText.confirm}
      </Button>
    </Stack>
  )
}
