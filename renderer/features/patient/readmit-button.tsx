import { Button, Group, Text, TextInput } from '@mantine/core'
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

/** 再入院 of a patient who went home: a new stay that begins from the last one. */
export function ReadmitButton({ view }: { view: PatientView }) {
  const [isOpen, setOpen] = useState(false)
  if (view.admission.dischargedOn === null) return null
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {overviewText.readmit}
      </Button>
      {isOpen && <ReadmitDialog view={view} onClose={() => setOpen(false)} />}
    </>
  )
}

function ReadmitDialog({
  view: { patient, admission },
  onClose,
}: {
  view: PatientView
  onClose: () => void
}) {
  const { today } = useSession()
  const [on, setOn] = useState<string | null>(today)
  const [ward, setWard] = useState(admission.ward)
  const [room, setRoom] = useState('')
  const readmit = useCommand('patient.readmit')
  const day = LocalDate.safeParse(on).data
  const refused = readmit.error?.wire.fields?.admittedOn
  const confirm = () => {
    if (day === undefined) return
    readmit.mutate(
      { patientId: patient.id, admittedOn: day, ward, room },
      {
        onSuccess: () => {
          notifications.show({ message: overviewText.readmitted })
          onClose()
        },
      },
    )
  }
  return (
    <ConfirmDialog
      title={overviewText.readmitTitle}
      confirm={overviewText.readmit}
      isBusy={readmit.isPending}
      error={refused === undefined ? readmit.error : null}
      onConfirm={confirm}
      onClose={onClose}
    >
      <EraDateField
        label={overviewText.admittedOn}
        value={on}
        onChange={setOn}
        error={day === undefined ? fieldText.dateUnreadable : refused}
      />
      <Group grow>
        <TextInput
          label={overviewText.ward}
          value={ward}
          maxLength={30}
          onChange={(event) => setWard(event.currentTarget.value)}
        />
        <TextInput
          label={overviewText.room}
          value={room}
          maxLength={20}
          onChange={(event) => setRoom(event.currentTarget.value)}
        />
      </Group>
      <Text size="sm">{overviewText.readmitHint}</Text>
    </ConfirmDialog>
  )
}
