import { Grid } from '@mantine/core'
import { formText } from '../../text/patient-form.ts'
import { FormEraDate } from '../../ui/form-era-date.tsx'
import { FormRadio } from '../../ui/form-radio.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { type PatientControl, WishesField } from './situation-fields.tsx'

const STATES = Object.entries(formText.consentStates).map(([value, label]) => ({ value, label }))

/** What patient and family wish, and whether their information may go out. */
export function ConsentSection({ control }: { control: PatientControl }) {
  return (
    <Panel use="form" heading={formText.sections.consent}>
      <Grid gap="sm">
        <Grid.Col span={12}>
          <WishesField control={control} />
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
    </Panel>
  )
}
