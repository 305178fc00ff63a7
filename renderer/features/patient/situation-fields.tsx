import type { Control } from 'react-hook-form'
import { useCall } from '../../api/use-call.ts'
import { formText } from '../../text/patient-form.ts'
import { FormMultiSelect } from '../../ui/form-multi-select.tsx'
import { FormSelect } from '../../ui/form-select.tsx'
import { FormTags } from '../../ui/form-tags.tsx'
import { FormTextarea } from '../../ui/form-textarea.tsx'
import type { PatientFormInput, PatientFormValues } from './patient-form-values.ts'
import { districtGroups, treatmentWordGroups } from './situation-options.ts'

export type PatientControl = Control<PatientFormValues, unknown, PatientFormInput>
type FieldProps = { readonly control: PatientControl }

const useWords = () => useCall('master.words', {}).data

/** The fields of which exactly one word is chosen, and where their words stand. */
const ONE_WORD = {
  careLevel: 'careLevels',
  residence: 'residences',
  household: 'households',
  disclosure: 'disclosures',
} as const

type OneWordProps = FieldProps & {
  readonly field: keyof typeof ONE_WORD
  /** The first field of a dialog. */
  readonly 'data-autofocus'?: boolean
}

export function OneWordField({ control, field, ...props }: OneWordProps) {
  const words = useWords()
  return (
    <FormSelect
      control={control}
      name={`admission.situation.${field}`}
      label={formText[field]}
      required
      data={words?.[ONE_WORD[field]] ?? []}
      {...props}
    />
  )
}

export function DiagnosisField({ control }: FieldProps) {
  return (
    <FormTextarea
      control={control}
      name="admission.situation.diagnosis"
      label={formText.diagnosis}
      placeholder={formText.diagnosisHint}
      minRows={1}
    />
  )
}

export function TreatmentsField({ control }: FieldProps) {
  const words = useWords()
  return (
    <FormMultiSelect
      control={control}
      name="admission.situation.treatments"
      label={formText.treatments}
      data={treatmentWordGroups(words?.treatments ?? [])}
    />
  )
}

export function InsuranceField({ control }: FieldProps) {
  const words = useWords()
  return (
    <FormMultiSelect
      control={control}
      name="admission.situation.insurance"
      label={formText.insurance}
      data={words?.insurances ?? []}
    />
  )
}

export function WishesField({ control }: FieldProps) {
  const words = useWords()
  return (
    <FormTags
      control={control}
      name="admission.situation.wishes"
      label={formText.wishes}
      placeholder={formText.wishesHint}
      data={words?.wishes ?? []}
    />
  )
}

/** Where the patient will live; `placeholder` says what it is for where nothing else does. */
export function DistrictField({ control, ...props }: FieldProps & { readonly placeholder?: string }) {
  const districts = useCall('patient.listDistricts', {}).data
  return (
    <FormSelect
      control={control}
      name="patient.districtCode"
      label={formText.district}
      clearable
      data={districtGroups(districts ?? [])}
      {...props}
    />
  )
}
