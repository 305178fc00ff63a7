import { Grid } from '@mantine/core'
import { useState } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { z } from 'zod'
import type { PatientId } from '../../../shared/domain/ids.ts'
import {
  type TransportAgreement,
  TransportAgreementContent,
} from '../../../shared/domain/transport-agreement.ts'
import { useCall } from '../../api/use-call.ts'
import { localDate } from '../../../shared/domain/local-date.ts'
import { useSession } from '../../app/session-context.ts'
import { transportText } from '../../text/disaster.ts'
import { fieldText } from '../../text/fields.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { FormEraDate } from '../../ui/form-era-date.tsx'
import { FormMultiSelect } from '../../ui/form-multi-select.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { FormTextarea } from '../../ui/form-textarea.tsx'
import { useDialogForm } from '../../ui/use-dialog-form.ts'
import { ProviderSelect } from '../provider/provider-select.tsx'

const Form = z.object({ agreement: TransportAgreementContent })
type Form = z.infer<typeof Form>

type AgreementDialogProps = {
  /** Null: about an area. */
  readonly patientId: PatientId | null
  readonly agreement: TransportAgreement | undefined
  readonly onClose: () => void
}

/** Which hospital the ambulance goes to, agreed with the fire department. */
export function AgreementDialog({ patientId, agreement, onClose }: AgreementDialogProps) {
  const { today } = useSession()
  const { form, dialog } = useDialogForm({
    schema: Form,
    defaultValues: {
      agreement: {
        patientId,
        areaCodes: agreement?.areaCodes ?? [],
        hospitalId: agreement?.hospitalId ?? ('' as Form['agreement']['hospitalId']),
        fireDepartment: agreement?.fireDepartment ?? '',
        agreedBy: agreement?.agreedBy ?? '',
        agreedOn: agreement?.agreedOn ?? localDate(today),
        untilOn: agreement?.untilOn ?? null,
        conditions: agreement?.conditions ?? '',
        note: agreement?.note ?? '',
      },
    },
    call: 'disaster.saveAgreement',
    inputOf: (written) => ({
      agreementId: agreement?.id ?? null,
      version: agreement?.version ?? 0,
      agreement: written.agreement,
    }),
    saved: transportText.saved,
    onClose,
  })
  return (
    <FormDialog
      title={agreement === undefined ? transportText.add : transportText.editOf(agreement.hospitalName)}
      size={720}
      {...dialog}
    >
      <Fields form={form} hospitalName={agreement?.hospitalName ?? ''} isAboutArea={patientId === null} />
    </FormDialog>
  )
}

type FieldsProps = {
  readonly form: UseFormReturn<Form>
  readonly hospitalName: string
  readonly isAboutArea: boolean
}

function Fields({ form: { control, setValue, formState }, hospitalName, isAboutArea }: FieldsProps) {
  const places = useCall('provider.listPlaces', {}).data ?? []
  const [name, setName] = useState(hospitalName)
  const hospitalId = useWatch({ control, name: 'agreement.hospitalId' })
  const isMissing = formState.errors.agreement?.hospitalId !== undefined
  return (
    <Grid gap="sm">
      <Grid.Col span={7}>
        <ProviderSelect
          label={transportText.hospital}
          withAsterisk
          data-autofocus
          value={hospitalId === ('' as typeof hospitalId) ? null : hospitalId}
          chosenName={name}
          error={isMissing ? fieldText.choose : undefined}
          onChoose={(id, chosen) => {
            setName(chosen)
            setValue('agreement.hospitalId', id ?? ('' as typeof hospitalId), { shouldDirty: true })
          }}
        />
      </Grid.Col>
      <Grid.Col span={5}>
        <FormText control={control} name="agreement.fireDepartment" label={transportText.fireDepartment} />
      </Grid.Col>
      {isAboutArea && (
        <Grid.Col span={12}>
          <FormMultiSelect
            control={control}
            name="agreement.areaCodes"
            label={transportText.areas}
            withAsterisk
            data={places.flatMap(({ municipalityCode, name: town, districts }) => [
              { value: municipalityCode, label: town },
              ...districts.map((district) => ({ value: district.code, label: `${town} ${district.name}` })),
            ])}
          />
        </Grid.Col>
      )}
      <Grid.Col span={6}>
        <FormEraDate
          control={control}
          name="agreement.agreedOn"
          label={transportText.agreedOn}
          withAsterisk
        />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormEraDate control={control} name="agreement.untilOn" label={transportText.untilOn} />
      </Grid.Col>
      <Grid.Col span={12}>
        <FormText control={control} name="agreement.agreedBy" label={transportText.agreedBy} />
      </Grid.Col>
      <Grid.Col span={12}>
        <FormTextarea
          control={control}
          name="agreement.conditions"
          label={transportText.conditions}
          minRows={1}
        />
      </Grid.Col>
      <Grid.Col span={12}>
        <FormText control={control} name="agreement.note" label={transportText.note} />
      </Grid.Col>
    </Grid>
  )
}
