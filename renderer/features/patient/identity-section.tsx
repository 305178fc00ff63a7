import { Grid } from '@mantine/core'
import type { UseFormReturn } from 'react-hook-form'
import type { PatientId } from '../../../shared/domain/ids.ts'
import { localDate } from '../../../shared/domain/local-date.ts'
import { useCall } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { formText } from '../../text/patient-form.ts'
import { FormEraDate } from '../../ui/form-era-date.tsx'
import { FormRadio } from '../../ui/form-radio.tsx'
import { FormSelect } from '../../ui/form-select.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { PatientFormInput, PatientFormValues } from './patient-form-values.ts'
import { SimilarPatients } from './similar-patients.tsx'

const SEXES = Object.entries(formText.sexes).map(([value, label]) => ({ value, label }))

type IdentitySectionProps = {
  readonly form: UseFormReturn<PatientFormValues, unknown, PatientFormInput>
  readonly patientId?: PatientId
}

/** Who it is, and who answers for them; warns of somebody who may be the same person. */
export function IdentitySection({ form, patientId }: IdentitySectionProps) {
  const { control } = form
  const { today } = useSession()
  const people = useCall('patient.listResponsible', {})
  const known = (people.data ?? []).map(({ userId, name }) => ({ value: String(userId), label: name }))
  return (
    <Panel use="form" heading={formText.sections.identity}>
      <Grid gap="sm">
        <Grid.Col span={3}>
          <FormText
            control={control}
            name="patient.chartNo"
            label={formText.chartNo}
            required
            autoFocus={patientId === undefined}
            inputMode="numeric"
          />
        </Grid.Col>
        <Grid.Col span={4.5}>
          <FormText
            control={control}
            name="patient.name"
            label={formText.name}
            required
            placeholder={formText.nameHint}
          />
        </Grid.Col>
        <Grid.Col span={4.5}>
          <FormText control={control} name="patient.kana" label={formText.kana} required />
        </Grid.Col>
        <Grid.Col span={12} p={0}>
          <SimilarPatients control={control} {...(patientId === undefined ? {} : { patientId })} />
        </Grid.Col>
        <Grid.Col span={4.5}>
          <FormEraDate
            control={control}
            name="patient.bornOn"
            label={formText.bornOn}
            required
            ageOn={localDate(today)}
          />
        </Grid.Col>
        <Grid.Col span={3.5}>
          <FormRadio control={control} name="patient.sex" label={formText.sex} required data={SEXES} />
        </Grid.Col>
        <Grid.Col span={4}>
          <FormSelect
            control={control}
            name="patient.responsibleUserId"
            label={formText.responsible}
            required
            data={known}
          />
        </Grid.Col>
        <Grid.Col span={6}>
          <FormText
            control={control}
            name="patient.infection"
            label={formText.infection}
            placeholder={formText.infectionHint}
          />
        </Grid.Col>
        <Grid.Col span={6}>
          <FormText control={control} name="patient.allergy" label={formText.allergy} />
        </Grid.Col>
      </Grid>
    </Panel>
  )
}
