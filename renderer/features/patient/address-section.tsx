import { Grid, Select, Text } from '@mantine/core'
import type { UseFormReturn } from 'react-hook-form'
import { formText } from '../../text/patient-form.ts'
import { FormText } from '../../ui/form-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { PatientFormInput, PatientFormValues } from './patient-form-values.ts'
import { DistrictField } from './situation-fields.tsx'
import { usePostalCode } from './use-postal-code.ts'

/** Where the patient lives: the postal code brings address and district. */
export function AddressSection({
  form,
}: {
  form: UseFormReturn<PatientFormValues, unknown, PatientFormInput>
}) {
  const { control } = form
  const { places, isUnknown, take } = usePostalCode(form)
  return (
    <Panel use="form" heading={formText.sections.address}>
      <Grid gap="sm">
        <Grid.Col span={2.5}>
          <FormText
            control={control}
            name="patient.postalCode"
            label={formText.postalCode}
            placeholder="747-0000"
            inputMode="numeric"
          />
        </Grid.Col>
        <Grid.Col span={6}>
          <FormText control={control} name="patient.address" label={formText.address} />
        </Grid.Col>
        <Grid.Col span={3.5}>
          <DistrictField control={control} placeholder={formText.districtHint} />
        </Grid.Col>
        {places.length > 1 && (
          <Grid.Col span={6}>
            <Select
              label={formText.postalSeveral}
              data={places.map(({ address }) => address)}
              onChange={(address) => take(places.find((place) => place.address === address))}
            />
          </Grid.Col>
        )}
        <Grid.Col span={12} py={0}>
          <Text size="sm" role="status">
            {isUnknown ? formText.postalUnknown : ''}
          </Text>
        </Grid.Col>
        <Grid.Col span={3}>
          <FormText control={control} name="patient.phone" label={formText.phone} inputMode="tel" />
        </Grid.Col>
      </Grid>
    </Panel>
  )
}
