import { Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { localDate } from '../../../shared/domain/local-date.ts'
import { useCommand } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { formText } from '../../text/patient-form.ts'
import { leaveFreely } from '../../ui/leave-guard.tsx'
import { emptyForm } from './patient-form-values.ts'
import { PatientForm } from './patient-form.tsx'

/** 患者を登録. */
export function RegisterPage() {
  const { user, today } = useSession()
  const [, goTo] = useLocation()
  const register = useCommand('patient.register')
  const isDepartment = ['nurse', 'socialWorker', 'admin'].includes(user.role)
  const [values] = useState(() => emptyForm(localDate(today), isDepartment ? user.id : ''))
  return (
    <>
      <title>{formText.registerTitle}</title>
      <Title order={1} size="h3" mb="xs">
        {formText.registerTitle}
      </Title>
      <PatientForm
        values={values}
        submit={formText.register}
        error={register.error}
        isBusy={register.isPending}
        onCancel={() => goTo('/patients')}
        onSave={(input, onRefused) =>
          register.mutate(input, {
            onError: onRefused,
            onSuccess: ({ patient }) => {
              notifications.show({ message: formText.registered })
              leaveFreely()
              goTo(`/patients/${patient.id}`)
            },
          })
        }
      />
    </>
  )
}
