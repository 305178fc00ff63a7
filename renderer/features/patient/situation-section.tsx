import { Grid } from '@mantine/core'
import { formText } from '../../text/patient-form.ts'
import { Panel } from '../../ui/panel.tsx'
import {
  DiagnosisField,
  InsuranceField,
  OneWordField,
  type PatientControl,
  TreatmentsField,
} from './situation-fields.tsx'

/** What the needed roles follow from, in the words of the masters. */
export function SituationSection({ control }: { control: PatientControl }) {
  return (
    <Panel use="form" heading={formText.sections.situation}>
      <Grid gap="sm">
        <Grid.Col span={12}>
          <DiagnosisField control={control} />
        </Grid.Col>
        {(['careLevel', 'residence', 'household', 'disclosure'] as const).map((field) => (
          <Grid.Col span={3} key={field}>
            <OneWordField control={control} field={field} />
          </Grid.Col>
        ))}
        <Grid.Col span={7}>
          <TreatmentsField control={control} />
        </Grid.Col>
        <Grid.Col span={5}>
          <InsuranceField control={control} />
        </Grid.Col>
      </Grid>
    </Panel>
  )
}
