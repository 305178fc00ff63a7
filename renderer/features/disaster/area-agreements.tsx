import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { TransportAgreement } from '../../../shared/domain/transport-agreement.ts'
import { useCall } from '../../api/use-call.ts'
import { transportText } from '../../text/disaster.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { Panel } from '../../ui/panel.tsx'
import { AgreementDialog } from './agreement-dialog.tsx'
import { AgreementLines } from './agreement-lines.tsx'
import { newest } from '../../ui/newest.ts'

/** 搬送先の取り決め about areas. */
export function AreaAgreements({ mayWrite }: { mayWrite: boolean }) {
  const found = useCall('disaster.listAgreements', {})
  const [open, setOpen] = useState<TransportAgreement | 'new' | null>(null)
  return (
    <Panel heading={transportText.areaTitle}>
      <CallStates of={found}>
        {(lines) => <AgreementLines lines={lines} mayWrite={mayWrite} onEdit={setOpen} />}
      </CallStates>
      {mayWrite && (
        <Group justify="flex-end">
          <Button size="compact-sm" variant="default" onClick={() => setOpen('new')}>
            {transportText.add}
          </Button>
        </Group>
      )}
      {open !== null && (
        <AgreementDialog
          patientId={null}
          agreement={
            open === 'new'
              ? undefined
              : newest(
                  found.data?.map(({ agreement }) => agreement),
                  open,
                )
          }
          onClose={() => setOpen(null)}
        />
      )}
    </Panel>
  )
}
