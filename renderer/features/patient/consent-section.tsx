import { Grid } from '@mantine/core'
import type { Control } from 'react-hook-form'
import { useCall } from '../../api/use-call.ts'
import { formText } from '../../text/patient-form.ts'
import { FormEraDate } from '../../ui/form-era-date.tsx'
import { FormRadio } from '../../ui/form-radio.tsx'
import { FormTags } from '../../ui/form-tags.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { FormSection } from './form-section.tsx'
import type { PatientFormInput, PatientFormValues } from './patient-form-values.ts'

const STATES = Object.entries(formText.consentStates).map(([value, label]) => ({ value, label }))

/** What patient and family wish, and whether their information may go out. */
export function ConsentSection({
  control,
}: {
  control: Control<PatientFormValues, unknown, PatientFormInput>
}) {
  const wishes = useCall('master.words', {}).data?.wishes
  return (
    <FormSection heading={formText.sections.consent}>
      <Grid gap="sm">
        <Grid.Col span={12}>
          <FormTags
            control={control}
            name="admission.situation.wishes"
            label={formText.wishes}
            placeholder={formText.wishesHint}
            data={wishes ?? []}
          />
        </Grid.Col>
        <Grid.Col span={4}>
          <FormRadio
            control={control}
            name="admission.consent.state"
            label={formText.consentState}
            data={STATES}
          />
        </Grid.Col>
        <Grid.Col span={4}>
          <FormText
            control={control}
            name="admission.consent.givenBy"
            label={formText.givenBy}
            placeholder={formText.givenByExample}
          />
        </Grid.Col>
        <Grid.Col span={4}>
          <FormEraDate control={control} name="admission.consent.givenOn" label={formText.givenOn} />
        </Grid.Col>
        <Grid.Col span={12}>
          <FormText
            control={control}
            name="admission.consent.except"
            label={formText.except}
            placeholder={formText.exceptExample}
          />
        </Grid.Col>
      </Grid>
    </FormSection>
  )
}
