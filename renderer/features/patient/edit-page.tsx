import { Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { PatientView } from '../../../shared/contract/patient.ts'
import { PatientId } from '../../../shared/domain/ids.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { common } from '../../text/common.ts'
import { formText } from '../../text/patient-form.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { leaveFreely } from '../../ui/leave-guard.tsx'
import { formOf } from './patient-form-values.ts'
import { PatientForm } from './patient-form.tsx'
import { PatientLost } from './patient-lost.tsx'

/** The patient's form, filled with what stands. */
export function EditPage() {
  const { patientId } = useParams<{ patientId: string }>()
  const id = PatientId.safeParse(patientId)
  return id.success ? <Edit key={id.data} patientId={id.data} /> : <PatientLost />
}

function Edit({ patientId }: { patientId: PatientId }) {
  const patient = useCall('patient.get', { patientId })
  if (patient.error?.wire.code === 'not-found') return <PatientLost />
  return <CallStates of={patient}>{(view) => <EditForm view={view} />}</CallStates>
}

function EditForm({ view }: { view: PatientView }) {
  const [, goTo] = useLocation()
  // What was read when the form opened: its versions decide whether somebody else saved since.
  const [before, hold] = useState(view)
  const update = useCommand('patient.update')
  const { patient, admission } = before
  const address = `/patients/${patient.id}`
  return (
    <>
      <title>{`${common.appName}`}</title>
      <Title order={1} size="h3" mb="xs">
        {formText.editTitle(patient.name)}
      </Title>
      <PatientForm
        values={formOf(before)}
        latest={formOf(view)}
        onTake={() => hold(view)}
        patientId={patient.id}
        submit={common.save}
        error={update.error}
        isBusy={update.isPending}
        onCancel={() => goTo(address)}
        onSave={(input, onRefused) =>
          update.mutate(
            {
              patientId: patient.id,
              patientVersion: patient.version,
              admissionId: admission.id,
              admissionVersion: admission.version,
              ...input,
            },
            {
              onError: onRefused,
              onSuccess: () => {
                notifications.show({ message: formText.saved })
                leaveFreely()
                goTo(address)
              },
            },
          )
        }
      />
    </>
  )
}
