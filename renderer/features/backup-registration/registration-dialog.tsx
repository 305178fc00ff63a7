import { Grid } from '@mantine/core'
import { useState } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { z } from 'zod'
import type { CoverPartner } from '../../../shared/contract/care-group.ts'
import type { PatientView } from '../../../shared/contract/patient.ts'
import {
  type BackupRegistration,
  BackupRegistrationContent,
} from '../../../shared/domain/backup-registration.ts'
import { localDate } from '../../../shared/domain/local-date.ts'
import { useSession } from '../../app/session-context.ts'
import { backupText } from '../../text/backup-registration.ts'
import { fieldText } from '../../text/fields.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { FormEraDate } from '../../ui/form-era-date.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { FormTextarea } from '../../ui/form-textarea.tsx'
import { useDialogForm } from '../../ui/use-dialog-form.ts'
import { ProviderSelect } from '../provider/provider-select.tsx'

const Form = z.object({ registration: BackupRegistrationContent })
type Form = z.infer<typeof Form>

type RegistrationDialogProps = {
  readonly view: PatientView
  readonly registration: BackupRegistration | undefined
  /** Hospitals of the home doctor's groups: the first of them stands there already. */
  readonly hospitals: readonly CoverPartner[]
  readonly onClose: () => void
}

/** Registers a patient with a hospital, or changes, or ends it. */
export function RegistrationDialog({ view, registration, hospitals, onClose }: RegistrationDialogProps) {
  const { today } = useSession()
  const { form, dialog } = useDialogForm({
    schema: Form,
    defaultValues: {
      registration: {
        hospitalId:
          registration?.hospitalId ?? hospitals[0]?.providerId ?? ('' as Form['registration']['hospitalId']),
        doctorId: registration?.doctorId ?? null,
        consentOn: registration?.consentOn ?? null,
        consentBy: registration?.consentBy ?? '',
        registeredOn: registration?.registeredOn ?? localDate(today),
        endedOn: registration?.endedOn ?? null,
        endReason: registration?.endReason ?? '',
        note: registration?.note ?? '',
      },
    },
    call: 'backupRegistration.save',
    inputOf: (written) => ({
      patientId: view.patient.id,
      admissionId: view.admission.id,
      registrationId: registration?.id ?? null,
      version: registration?.version ?? 0,
      registration: written.registration,
    }),
    saved: backupText.saved,
    onClose,
  })
  return (
    <FormDialog
      title={registration === undefined ? backupText.add : backupText.editOf(registration.hospitalName)}
      size={720}
      {...dialog}
    >
      <Who
        form={form}
        names={{
          hospital: registration?.hospitalName ?? hospitals[0]?.name ?? '',
          doctor: registration?.doctorName ?? '',
        }}
        groupNames={hospitals.map(({ name }) => name)}
      />
      <Days form={form} isNew={registration === undefined} />
    </FormDialog>
  )
}

type WhoProps = {
  readonly form: UseFormReturn<Form>
  readonly names: { readonly hospital: string; readonly doctor: string }
  readonly groupNames: readonly string[]
}

function Who({ form: { control, setValue, formState }, names, groupNames }: WhoProps) {
  const [chosen, choose] = useState(names)
  const [hospitalId, doctorId] = useWatch({
    control,
    name: ['registration.hospitalId', 'registration.doctorId'],
  })
  const isMissing = formState.errors.registration?.hospitalId !== undefined
  return (
    <Grid gap="sm">
      <Grid.Col span={7}>
        <ProviderSelect
          label={backupText.hospital}
          {...(groupNames.length === 0 ? {} : { description: backupText.fromGroup(groupNames.join('、')) })}
          withAsterisk
          data-autofocus
          inRole="backupHospital"
          value={hospitalId}
          chosenName={chosen.hospital}
          error={isMissing ? fieldText.choose : undefined}
          onChoose={(id, hospital) => {
            choose({ ...chosen, hospital })
            setValue('registration.hospitalId', id ?? ('' as typeof hospitalId), {
              shouldDirty: true,
              shouldValidate: true,
            })
          }}
        />
      </Grid.Col>
      <Grid.Col span={5} style={{ alignSelf: 'end' }}>
        <ProviderSelect
          label={backupText.doctor}
          inRole="homeDoctor"
          value={doctorId}
          chosenName={chosen.doctor}
          onChoose={(id, doctor) => {
            choose({ ...chosen, doctor })
            setValue('registration.doctorId', id, { shouldDirty: true })
          }}
        />
      </Grid.Col>
    </Grid>
  )
}

function Days({ form: { control }, isNew }: { form: UseFormReturn<Form>; isNew: boolean }) {
  return (
    <Grid gap="sm" mt="xs">
      <Grid.Col span={4}>
        <FormEraDate
          control={control}
          name="registration.registeredOn"
          label={backupText.registeredOn}
          withAsterisk
        />
      </Grid.Col>
      <Grid.Col span={4}>
        <FormEraDate control={control} name="registration.consentOn" label={backupText.consentOn} />
      </Grid.Col>
      <Grid.Col span={4}>
        <FormText control={control} name="registration.consentBy" label={backupText.consentBy} />
      </Grid.Col>
      {!isNew && (
        <>
          <Grid.Col span={4}>
            <FormEraDate control={control} name="registration.endedOn" label={backupText.endedOn} />
          </Grid.Col>
          <Grid.Col span={8}>
            <FormText control={control} name="registration.endReason" label={backupText.endReason} />
          </Grid.Col>
        </>
      )}
      <Grid.Col span={12}>
        <FormTextarea control={control} name="registration.note" label={backupText.note} minRows={1} />
      </Grid.Col>
    </Grid>
  )
}
