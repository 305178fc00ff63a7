import { Grid } from '@mantine/core'
import type { Control } from 'react-hook-form'
import { useCall } from '../../api/use-call.ts'
import { formText, otherTreatments, treatmentGroups } from '../../text/patient-form.ts'
import { FormMultiSelect } from '../../ui/form-multi-select.tsx'
import { FormSelect } from '../../ui/form-select.tsx'
import { FormTextarea } from '../../ui/form-textarea.tsx'
import { FormSection } from './form-section.tsx'
import type { PatientFormInput, PatientFormValues } from './patient-form-values.ts'

/** The master's words under their headings; words that have none stand last. */
function grouped(words: readonly string[]) {
  const known = new Set(treatmentGroups.flatMap((group) => group.words))
  const groups = treatmentGroups.map(({ group, words: own }) => ({
    group,
    items: own.filter((word) => words.includes(word)),
  }))
  return [...groups, { group: otherTreatments, items: words.filter((word) => !known.has(word)) }].filter(
    ({ items }) => items.length > 0,
  )
}

/** What the needed roles follow from, in the words of the masters. */
export function SituationSection({
  control,
}: {
  control: Control<PatientFormValues, unknown, PatientFormInput>
}) {
  const words = useCall('master.words', {}).data
  const one = [
    ['careLevel', words?.careLevels],
    ['residence', words?.residences],
    ['household', words?.households],
    ['disclosure', words?.disclosures],
  ] as const
  return (
    <FormSection heading={formText.sections.situation}>
      <Grid gap="sm">
        <Grid.Col span={12}>
          <FormTextarea
            control={control}
            name="admission.situation.diagnosis"
            label={formText.diagnosis}
            placeholder={formText.diagnosisHint}
            minRows={1}
          />
        </Grid.Col>
        {one.map(([field, list]) => (
          <Grid.Col span={3} key={field}>
            <FormSelect
              control={control}
              name={`admission.situation.${field}`}
              label={formText[field]}
              required
              data={list ?? []}
            />
          </Grid.Col>
        ))}
        <Grid.Col span={7}>
          <FormMultiSelect
            control={control}
            name="admission.situation.treatments"
            label={formText.treatments}
            data={grouped(words?.treatments ?? [])}
          />
        </Grid.Col>
        <Grid.Col span={5}>
          <FormMultiSelect
            control={control}
            name="admission.situation.insurance"
            label={formText.insurance}
            data={words?.insurances ?? []}
          />
        </Grid.Col>
      </Grid>
    </FormSection>
  )
}
