import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Grid, Group, Modal, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { type Control, useForm } from 'react-hook-form'
import type { PatientView } from '../../../shared/contract/patient.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { common } from '../../text/common.ts'
import { matchText } from '../../text/match.ts'
import { formText } from '../../text/patient-form.ts'
import { FormEraDate } from '../../ui/form-era-date.tsx'
import { FormMultiSelect } from '../../ui/form-multi-select.tsx'
import { FormSelect } from '../../ui/form-select.tsx'
import { FormTags } from '../../ui/form-tags.tsx'
import { FormTextarea } from '../../ui/form-textarea.tsx'
import { guardConversion } from '../../ui/is-confirming-conversion.ts'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import { Problem } from '../../ui/problem.tsx'
import { showFieldErrors } from '../../ui/show-field-errors.ts'
import {
  formOf,
  type PatientFormInput,
  PatientFormSchema,
  type PatientFormValues,
} from '../patient/patient-form-values.ts'
import { districtGroups, treatmentWordGroups } from './option-groups.ts'

type FormControl = Control<PatientFormValues, unknown, PatientFormInput>

/** 条件を変える: the part of the patient's record that the needed roles follow from. */
export function SituationDialog({ view, onClose }: { view: PatientView; onClose: () => void }) {
  // What was read when the dialog opened: its versions decide whether somebody else saved since.
  const [{ patient, admission }] = useState(view)
  const update = useCommand('patient.update')
  const form = useForm<PatientFormValues, unknown, PatientFormInput>({
    resolver: zodResolver(PatientFormSchema),
    defaultValues: formOf(view),
    mode: 'onTouched',
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
    <Modal
      opened
      onClose={onClose}
      size={760}
      title={matchText.changeTitle}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form onSubmit={save} onKeyDown={guardConversion} noValidate>
        <LeaveGuard isDirty={form.formState.isDirty} />
        <Text size="sm" mb="sm">
          {matchText.changeHint}
        </Text>
        <Grid gap="sm">
          <MainFields control={form.control} />
          <OtherFields control={form.control} />
        </Grid>
        {update.error !== null && update.error.wire.fields === undefined && <Problem error={update.error} />}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={update.isPending}>
            {common.save}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

/** In the order in which they are asked: 住まい → 地区 → 介護度 → 処置・機器 → 希望 → 退院予定日. */
function MainFields({ control }: { control: FormControl }) {
  const words = useCall('master.words', {}).data
  const districts = useCall('patient.listDistricts', {}).data
  return (
    <>
      <Grid.Col span={5}>
        <FormSelect
          control={control}
          name="admission.situation.residence"
          label={formText.residence}
          required
          data={words?.residences ?? []}
          data-autofocus
        />
      </Grid.Col>
      <Grid.Col span={4}>
        <FormSelect
          control={control}
          name="patient.districtCode"
          label={formText.district}
          clearable
          data={districtGroups(districts ?? [])}
        />
      </Grid.Col>
      <Grid.Col span={3}>
        <FormSelect
          control={control}
          name="admission.situation.careLevel"
          label={formText.careLevel}
          required
          data={words?.careLevels ?? []}
        />
      </Grid.Col>
      <Grid.Col span={12}>
        <FormMultiSelect
          control={control}
          name="admission.situation.treatments"
          label={formText.treatments}
          data={treatmentWordGroups(words?.treatments ?? [])}
        />
      </Grid.Col>
      <Grid.Col span={8}>
        <FormTags
          control={control}
          name="admission.situation.wishes"
          label={formText.wishes}
          placeholder={formText.wishesHint}
          data={words?.wishes ?? []}
        />
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

function OtherFields({ control }: { control: FormControl }) {
  const words = useCall('master.words', {}).data
  return (
    <>
      <Grid.Col span={12}>
        <Text size="sm" fw={700} mt="xs">
          {matchText.otherConditions}
        </Text>
      </Grid.Col>
      <Grid.Col span={12}>
        <FormTextarea
          control={control}
          name="admission.situation.diagnosis"
          label={formText.diagnosis}
          placeholder={formText.diagnosisHint}
          minRows={1}
        />
      </Grid.Col>
      <Grid.Col span={4}>
        <FormSelect
          control={control}
          name="admission.situation.household"
          label={formText.household}
          required
          data={words?.households ?? []}
        />
      </Grid.Col>
      <Grid.Col span={8}>
        <FormMultiSelect
          control={control}
          name="admission.situation.insurance"
          label={formText.insurance}
          data={words?.insurances ?? []}
        />
      </Grid.Col>
    </>
  )
}
