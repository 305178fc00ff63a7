import { Alert, Button, Group, TextInput } from '@mantine/core'
import { IconCheck, IconStethoscope } from '@tabler/icons-react'
import { useState } from 'react'
import type { PaperRef } from '../../../shared/contract/paper.ts'
import { useCommand } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { paperText } from '../../text/paper.ts'
import { guardConversion } from '../../ui/is-confirming-conversion.ts'
import { Problem } from '../../ui/problem.tsx'
import { timeText } from '../../ui/time-text.ts'
import type { PaperWriting } from './use-paper-draft.ts'

type DoctorPartProps = {
  readonly asked: PaperRef
  readonly writing: PaperWriting
  readonly attendingDoctor: string
  readonly isReadOnly: boolean
}

/** Whether the doctor has answered for their part, and the way to say so. */
export function DoctorPart({ asked, writing, attendingDoctor, isReadOnly }: DoctorPartProps) {
  const { user } = useSession()
  const [doctorName, setDoctorName] = useState(attendingDoctor)
  const confirm = useCommand('paper.confirmDoctorPart')
  const { doctorPart } = writing.stand
  const text = paperText.doctor
  const isDoctor = user.role === 'doctor'
  const record = async (isConfirmed: boolean) => {
    const version = await writing.flush()
    if (version === null) return
    confirm.mutate({ ...asked, version, isConfirmed, doctorName }, { onSuccess: writing.take })
  }
  if (doctorPart.state === 'confirmed') {
    const at = doctorPart.recordedAt === null ? '' : timeText(doctorPart.recordedAt)
    return (
      <Alert role="status" variant="light" color="green" p="xs" mb="xs" icon={<IconCheck aria-hidden />}>
        <Group justify="space-between" gap="xs">
          <span>
            {text.confirmed(doctorPart.doctorName, at)}　{text.recordedBy(doctorPart.recordedByName)}
          </span>
          {!isReadOnly && (
            <Button size="compact-xs" variant="default" onClick={() => void record(false)}>
              {text.takeBack}
            </Button>
          )}
        </Group>
        {confirm.isError && <Problem error={confirm.error} />}
      </Alert>
    )
  }
  return (
    <Alert variant="light" color="orange" p="xs" mb="xs" icon={<IconStethoscope aria-hidden />}>
      {doctorPart.state === 'lapsed' ? text.lapsed : text.pending}
      {!isReadOnly && (
        <Group gap="xs" mt={6} align="flex-end" onKeyDown={guardConversion}>
          {!isDoctor && (
            <TextInput
              size="xs"
              label={text.nameLabel}
              value={doctorName}
              maxLength={60}
              error={confirm.error?.wire.fields?.['doctorName']}
              onChange={(event) => setDoctorName(event.currentTarget.value)}
            />
          )}
          <Button size="xs" variant="default" loading={confirm.isPending} onClick={() => void record(true)}>
            {isDoctor ? text.confirmAsDoctor : text.record}
          </Button>
        </Group>
      )}
      {confirm.isError && confirm.error.wire.fields === undefined && <Problem error={confirm.error} />}
    </Alert>
  )
}
