import { Button, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { PatientView } from '../../../shared/contract/patient.ts'
import { LocalDate } from '../../../shared/domain/local-date.ts'
import { useCommand } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { fieldText } from '../../text/fields.ts'
import { overviewText } from '../../text/overview.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { EraDateField } from '../../ui/era-date-field.tsx'

/** 退院する asks for the day; 取り消す puts the patient back. */
export function DischargeButton({ view }: { view: PatientView }) {
  const [isOpen, setOpen] = useState(false)
  const isOver = view.admission.dischargedOn !== null
  return (
    <>
      <Button variant="default" size="sm" onClick={() => setOpen(true)}>
        {isOver ? overviewText.undo : overviewText.discharge}
      </Button>
      {isOpen && <DischargeDialog view={view} isUndo={isOver} onClose={() => setOpen(false)} />}
    </>
  )
}

type DischargeDialogProps = {
  readonly view: PatientView
  readonly isUndo: boolean
  readonly onClose: () => void
}

function DischargeDialog({ view: { patient, admission }, isUndo, onClose }: DischargeDialogProps) {
  const { today } = useSession()
  const [on, setOn] = useState<string | null>(today)
  const discharge = useCommand('patient.discharge')
  const day = LocalDate.safeParse(on).data
  const refused = discharge.error?.wire.fields?.dischargedOn
  const confirm = () => {
    if (!isUndo && day === undefined) return
    discharge.mutate(
      {
        patientId: patient.id,
        admissionId: admission.id,
        version: admission.version,
        dischargedOn: isUndo ? null : (day ?? null),
      },
      {
        onSuccess: () => {
          notifications.show({ message: isUndo ? overviewText.undone : overviewText.discharged })
          onClose()
        },
      },
    )
  }
  return (
    <ConfirmDialog
      title={isUndo ? overviewText.undoTitle : overviewText.dischargeTitle}
      confirm={isUndo ? overviewText.undo : overviewText.discharge}
      isBusy={discharge.isPending}
      error={refused === undefined ? discharge.error : null}
      onConfirm={confirm}
      onClose={onClose}
    >
      {!isUndo && (
        <EraDateField
          label={overviewText.dischargedOn}
          value={on}
          onChange={setOn}
          error={day === undefined ? fieldText.dateUnreadable : refused}
        />
      )}
      <Text size="sm">{isUndo ? overviewText.undoHint : overviewText.dischargeHint}</Text>
    </ConfirmDialog>
  )
}
