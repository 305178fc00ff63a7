import { zodResolver } from '@hookform/resolvers/zod'
import { Grid, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { PatientView } from '../../../shared/contract/patient.ts'
import { useCommand } from '../../api/use-call.ts'
import { matchText } from '../../text/match.ts'
import { formText } from '../../text/patient-form.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { FormEraDate } from '../../ui/form-era-date.tsx'
import { showFieldErrors } from '../../ui/show-field-errors.ts'
import {
  formOf,
  type PatientFormInput,
  PatientFormSchema,
  type PatientFormValues,
} from '../patient/patient-form-values.ts'
import {
  DiagnosisField,
  DistrictField,
  InsuranceField,
  OneWordField,
  type PatientControl,
  TreatmentsField,
  WishesField,
} from '../patient/situation-fields.tsx'
import { useConflict } from '../../ui/use-conflict.ts'

/** 条件を変える: the part of the patient's record that the needed roles follow from. */
export function SituationDialog({ view, onClose }: { view: PatientView; onClose: () => void }) {
  // What was read when the dialog opened: its versions decide whether somebody else saved since.
  const [before, hold] = useState(view)
  const { patient, admission } = before
  const update = useCommand('patient.update')
  const form = useForm<PatientFormValues, unknown, PatientFormInput>({
    resolver: zodResolver(PatientFormSchema),
    defaultValues: formOf(before),
    mode: 'onTouched',
  })
  const conflict = useConflict({
    form,
    error: update.error,
    before: formOf(before),
    latest: formOf(view),
    onTake: () => hold(view),
  })
  const save = form.handleSubmit((input) =>
    update.mutate(
      {
        patientId: patient.id,
        patientVersion: patient.version,
        admissionId: admission.id,
        admissionVersion: admission.version,
        ...input,
      },
      {
        onError: (error) => showFieldErrors(form, error),
        onSuccess: () => {
          notifications.show({ message: matchText.changed })
          onClose()
        },
      },
    ),
  )
  return (
    <FormDialog
      title={matchText.changeTitle}
      size={760}
      isDirty={form.formState.isDirty}
      isBusy={update.isPending}
      error={update.error}
      conflict={conflict}
      onSave={save}
      onClose={onClose}
    >
      <Text size="sm" mb="sm">
        {matchText.changeHint}
      </Text>
      <Grid gap="sm">
        <MainFields control={form.control} />
        <OtherFields control={form.control} />
      </Grid>
    </FormDialog>
  )
}

/** In the order in which they are asked: 住まい → 地区 → 介護度 → 処置・機器 → 希望 → 退院予定日. */
function MainFields({ control }: { control: PatientControl }) {
  return (
    <>
      <Grid.Col span={5}>
        <OneWordField control={control} field="residence" data-autofocus />
      </Grid.Col>
      <Grid.Col span={4}>
        <DistrictField control={control} />
      </Grid.Col>
      <Grid.Col span={3}>
        <OneWordField control={control} field="careLevel" />
      </Grid.Col>
      <Grid.Col span={12}>
        <TreatmentsField control={control} />
      </Grid.Col>
      <Grid.Col span={8}>
        <WishesField control={control} />
      </Grid.Col>
      <Grid.Col span={4}>
        <FormEraDate
          control={control}
          name="admission.plannedDischargeOn"
          label={formText.plannedDischargeOn}
        />
      </Grid.Col>
    </>
  )
}

function OtherFields({ control }: { control: PatientControl }) {
  return (
    <>
      <Grid.Col span={12}>
        <Text size="sm" fw={700} mt="xs">
          {matchText.otherConditions}
        </Text>
      </Grid.Col>
      <Grid.Col span={12}>
        <DiagnosisField control={control} />
      </Grid.Col>
      <Grid.Col span={4}>
        <OneWordField control={control} field="household" />
      </Grid.Col>
      <Grid.Col span={8}>
        <InsuranceField control={control} />
      </Grid.Col>
    </>
  )
}
