import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, Stack, Text } from '@mantine/core'
import { type FieldErrors, useForm } from 'react-hook-form'
import type { PatientId } from '../../../shared/domain/ids.ts'
import type { CallError } from '../../api/client.ts'
import { common } from '../../text/common.ts'
import { formText } from '../../text/patient-form.ts'
import { ConflictNotice } from '../../ui/conflict-notice.tsx'
import { guardConversion } from '../../ui/is-confirming-conversion.ts'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import { Problem } from '../../ui/problem.tsx'
import { showFieldErrors } from '../../ui/show-field-errors.ts'
import { useConflict } from '../../ui/use-conflict.ts'
import { AddressSection } from './address-section.tsx'
import { ConsentSection } from './consent-section.tsx'
import { ContactsSection } from './contacts-section.tsx'
import { IdentitySection } from './identity-section.tsx'
import classes from './patient-form.module.css'
import {
  type PatientFormInput,
  PatientFormSchema,
  type PatientFormValues,
  withKatakana,
} from './patient-form-values.ts'
import { RecordSection } from './record-section.tsx'
import { SituationSection } from './situation-section.tsx'
import { StaySection } from './stay-section.tsx'

type PatientFormProps = {
  readonly values: PatientFormValues
  /** As the core has it now, where the form is of a patient who is there already. */
  readonly latest?: PatientFormValues
  /** From now on the newer version is what saving names. */
  readonly onTake?: () => void
  readonly submit: string
  /** Of the patient being edited: they are not similar to themselves. */
  readonly patientId?: PatientId
  /** Saves; a refusal comes back as the error, its fields are shown here. */
  readonly onSave: (input: PatientFormInput, onRefused: (error: CallError) => void) => void
  readonly error: CallError | null
  readonly isBusy: boolean
  readonly onCancel: () => void
}

/** Number of wrong fields, however deep they lie. */
function countErrors(errors: FieldErrors): number {
  return Object.values(errors).reduce((sum: number, error) => {
    if (error === undefined || typeof error !== 'object') return sum
    return sum + ('type' in error && 'message' in error ? 1 : countErrors(error as FieldErrors))
  }, 0)
}

/** Everything that is written of a patient, on one page with headings; used for registering and editing. */
export function PatientForm(props: PatientFormProps) {
  const { values, latest = values, submit, patientId, onSave, onTake, error, isBusy, onCancel } = props
  const form = useForm<PatientFormValues, unknown, PatientFormInput>({
    resolver: zodResolver(PatientFormSchema),
    defaultValues: values,
    mode: 'onTouched',
  })
  const conflict = useConflict({ form, error, before: values, latest, onTake: () => onTake?.() })
  const { isDirty, isSubmitted, errors } = form.formState
  const wrong = isSubmitted ? countErrors(errors) : 0
  const save = form.handleSubmit((input) =>
    onSave(withKatakana(input), (refused) => showFieldErrors(form, refused)),
  )
  return (
    <form onSubmit={save} onKeyDown={guardConversion} noValidate className={classes.form}>
      <LeaveGuard isDirty={isDirty} />
      <Stack gap="md">
        <IdentitySection form={form} {...(patientId === undefined ? {} : { patientId })} />
        <StaySection control={form.control} />
        <SituationSection control={form.control} />
        <AddressSection form={form} />
        <ContactsSection form={form} />
        <ConsentSection control={form.control} />
        <RecordSection control={form.control} />
      </Stack>
      <Group className={classes.foot} justify="flex-end">
        <div className={classes.state}>
          {conflict !== null && <ConflictNotice conflict={conflict} />}
          {error !== null && conflict === null && wrong === 0 && <Problem error={error} />}
          <Text size="sm" role="status" fw={wrong > 0 ? 700 : 400} c={wrong > 0 ? 'red' : undefined}>
            {wrong > 0 ? formText.check(wrong) : isDirty ? formText.unsaved : ''}
          </Text>
        </div>
        <Button variant="default" onClick={onCancel}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={isBusy}>
          {submit}
        </Button>
      </Group>
    </form>
  )
}
