import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { PatientView } from '../../../shared/contract/patient.ts'
import type { TransportAgreement } from '../../../shared/domain/transport-agreement.ts'
import { WRITERS } from '../../../shared/domain/user.ts'
import { useCall } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { disasterText, transportText } from '../../text/disaster.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import { AgreementDialog } from './agreement-dialog.tsx'
import { AgreementLines } from './agreement-lines.tsx'
import { PlanHistoryDialog } from './history-dialogs.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { newest } from '../../ui/newest.ts'

/** On the patient's page: what is prepared for a disaster, and where the ambulance goes. */
export function DisasterPanel({ view: { patient } }: { view: PatientView }) {
  const { user, today } = useSession()
  const found = useCall('disaster.get', { patientId: patient.id })
  const [open, setOpen] = useState<TransportAgreement | 'new' | 'plan' | 'history' | null>(null)
  const mayWrite = WRITERS.some((role) => role === user.role)
  return (
    <Panel heading={disasterText.panel}>
      <CallStates of={found}>
        {({ devices, plan, vendor, agreements }) => (
          <>
            <Text size="sm">
              {devices.length === 0 ? disasterText.noDevice : devices.map(({ word }) => word).join('、')}{' '}
              <Link href="/region/disaster">{disasterText.open}</Link>
            </Text>
            {plan !== null && (
              <Text size="sm">
                {[
                  plan.batteryHours === null ? '' : disasterText.battery(plan.batteryHours),
                  plan.oxygenHours === null ? '' : disasterText.oxygen(plan.oxygenHours),
                  plan.vendor || vendor ? disasterText.planVendor(plan.vendor || vendor) : '',
                  plan.evacuationPlace && disasterText.planPlace(plan.evacuationPlace),
                  plan.checkedBy && disasterText.planChecker(plan.checkedBy),
                ]
                  .filter(Boolean)
                  .join('　')}
              </Text>
            )}
            <AgreementLines
              lines={agreements.map((agreement) => ({
                agreement,
                place: '',
                isOver: agreement.untilOn !== null && agreement.untilOn < today,
              }))}
              mayWrite={mayWrite}
              onEdit={setOpen}
            />
          </>
        )}
      </CallStates>
      <Group justify="flex-end" gap="xs">
        {found.data?.plan != null && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen('history')}>
            {disasterText.planHistory}
          </Button>
        )}
        {mayWrite && (
          <>
            <Button size="compact-sm" variant="default" onClick={() => setOpen('plan')}>
              {disasterText.edit}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setOpen('new')}>
              {transportText.add}
            </Button>
          </>
        )}
      </Group>
      {open === 'history' && (
        <PlanHistoryDialog patientId={patient.id} name={patient.name} onClose={() => setOpen(null)} />
      )}
      {open === 'plan' && (
        <PlanDialog patientId={patient.id} name={patient.name} onClose={() => setOpen(null)} />
      )}
      {open !== null && open !== 'plan' && open !== 'history' && (
        <AgreementDialog
          patientId={patient.id}
          agreement={open === 'new' ? undefined : newest(found.data?.agreements, open)}
          onClose={() => setOpen(null)}
        />
      )}
    </Panel>
  )
}
