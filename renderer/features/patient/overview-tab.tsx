import { Button, Group } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { Link } from 'wouter'
import { WRITERS } from '../../../shared/domain/user.ts'
import { useSession } from '../../app/session-context.ts'
import { formText } from '../../text/patient-form.ts'
import { overviewText } from '../../text/overview.ts'
import { Panel } from '../../ui/panel.tsx'
import { DischargeButton } from './discharge-button.tsx'
import { ReadmitButton } from './readmit-button.tsx'
import { OverviewConsent, OverviewContacts, OverviewHome } from './overview-people.tsx'
import { Facts } from './overview-facts.tsx'
import classes from './overview.module.css'
import type { PatientTabProps } from './patient-tab.ts'

/** 概要: the whole situation at a glance, with the two things that are done to it. */
export function OverviewTab({ view }: PatientTabProps) {
  const { user } = useSession()
  const { patient, admission } = view
  const { situation } = admission
  const canWrite = WRITERS.some((role) => role === user.role)
  const record = [
    [formText.course, admission.course],
    [formText.careSummary, admission.careSummary],
    [formText.medication, admission.medication],
  ] as const
  return (
    <div className={classes.columns}>
      <div>
        <Panel heading={overviewText.situation}>
          <Facts
            rows={[
              [formText.diagnosis, situation.diagnosis],
              [formText.careLevel, situation.careLevel],
              [formText.residence, situation.residence],
              [formText.household, situation.household],
              [formText.disclosure, situation.disclosure],
              [formText.treatments, situation.treatments],
              [formText.insurance, situation.insurance],
              [formText.wishes, situation.wishes],
            ]}
          />
        </Panel>
        <Panel heading={overviewText.record}>
          {record.every(([, text]) => text === '') ? overviewText.noRecord : <Facts rows={record} />}
        </Panel>
      </div>
      <div>
        {canWrite && (
          <Group gap="sm" mb="sm" justify="flex-end" mih={36}>
            <ReadmitButton view={view} />
            <DischargeButton view={view} />
            <Button
              component={Link}
              href={`/patients/${patient.id}/edit`}
              size="sm"
              leftSection={<IconPencil size={16} aria-hidden />}
            >
              {overviewText.edit}
            </Button>
          </Group>
        )}
        <OverviewContacts contacts={patient.contacts} />
        <OverviewHome view={view} />
        <OverviewConsent consent={admission.consent} />
      </div>
    </div>
  )
}
