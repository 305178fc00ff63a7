import { Grid } from '@mantine/core'
import type { Control } from 'react-hook-form'
import { formText } from '../../text/patient-form.ts'
import { FormEraDate } from '../../ui/form-era-date.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { PatientFormInput, PatientFormValues } from './patient-form-values.ts'

/** This stay: since when, where, with whom, until when. */
export function StaySection({ control }: { control: Control<PatientFormValues, unknown, PatientFormInput> }) {
  return (
    <Panel use="form" heading={formText.sections.stay}>
      <Grid gap="sm">
        <Grid.Col span={4}>
          <FormEraDate control={control} name="admission.admittedOn" label={formText.admittedOn} required />
        </Grid.Col>
        <Grid.Col span={4}>
          <FormEraDate
            control={control}
            name="admission.plannedDischargeOn"
            label={formText.plannedDischargeOn}
            placeholder={formText.plannedHint}
          />
        </Grid.Col>
        <Grid.Col span={2.5}>
          <FormText control={control} name="admission.ward" label={formText.ward} />
        </Grid.Col>
        <Grid.Col span={1.5}>
          <FormText control={control} name="admission.room" label={formText.room} />
        </Grid.Col>
        <Grid.Col span={4}>
          <FormText control={control} name="admission.department" label={formText.department} />
        </Grid.Col>
        <Grid.Col span={4}>
          <FormText control={control} name="admission.attendingDoctor" label={formText.attendingDoctor} />
        </Grid.Col>
      </Grid>
    </Panel>
  )
}
