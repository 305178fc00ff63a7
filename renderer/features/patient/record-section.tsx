import { Stack } from '@mantine/core'
import type { Control } from 'react-hook-form'
import { formText } from '../../text/patient-form.ts'
import { FormTextarea } from '../../ui/form-textarea.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { PatientFormInput, PatientFormValues } from './patient-form-values.ts'

/** The longer texts that the papers begin with. */
export function RecordSection({
  control,
}: {
  control: Control<PatientFormValues, unknown, PatientFormInput>
}) {
  return (
    <Panel use="form" heading={formText.sections.record}>
      <Stack gap="sm">
        <FormTextarea control={control} name="admission.course" label={formText.course} minRows={3} />
        <FormTextarea
          control={control}
          name="admission.careSummary"
          label={formText.careSummary}
          minRows={3}
        />
        <FormTextarea control={control} name="admission.medication" label={formText.medication} minRows={3} />
      </Stack>
    </Panel>
  )
}
