import type { PatientId } from '../../../shared/domain/ids.ts'
import type { TransportAgreement } from '../../../shared/domain/transport-agreement.ts'
import { useCall } from '../../api/use-call.ts'
import { agreementFieldText, disasterText, planFieldText, transportText } from '../../text/disaster.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { ChangeDialog } from '../../ui/change-dialog.tsx'
import { ChangeList } from '../../ui/change-list.tsx'

type PlanHistoryProps = {
  readonly patientId: PatientId
  readonly name: string
  readonly onClose: () => void
}

/** Who wrote what of a patient's plan when. */
export function PlanHistoryDialog({ patientId, name, onClose }: PlanHistoryProps) {
  const history = useCall('disaster.planHistory', { patientId })
  return (
    <ChangeDialog title={disasterText.historyOf(name)} onClose={onClose}>
      <CallStates of={history}>
        {(changes) => <ChangeList changes={changes} labels={planFieldText} />}
      </CallStates>
    </ChangeDialog>
  )
}

type AgreementHistoryProps = { readonly agreement: TransportAgreement; readonly onClose: () => void }

/** Who wrote what of an agreement when. */
export function AgreementHistoryDialog({ agreement, onClose }: AgreementHistoryProps) {
  const history = useCall('disaster.agreementHistory', { agreementId: agreement.id })
  return (
    <ChangeDialog title={transportText.historyOf(agreement.hospitalName)} onClose={onClose}>
      <CallStates of={history}>
        {({ changes }) => <ChangeList changes={changes} labels={agreementFieldText} />}
      </CallStates>
    </ChangeDialog>
  )
}
