import { Grid, NumberInput } from '@mantine/core'
import { type Control, Controller } from 'react-hook-form'
import { z } from 'zod'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { type DisasterPlan, DisasterPlanContent } from '../../../shared/domain/disaster.ts'
import type { PatientId } from '../../../shared/domain/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { disasterText } from '../../text/disaster.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { FormEraDate } from '../../ui/form-era-date.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { FormTextarea } from '../../ui/form-textarea.tsx'
import { useDialogForm } from '../../ui/use-dialog-form.ts'

const Form = z.object({ plan: DisasterPlanContent })
type Form = z.infer<typeof Form>

type PlanDialogProps = { readonly patientId: PatientId; readonly name: string; readonly onClose: () => void }

/** What a patient's devices live on when the power fails, where they go, who makes sure. */
export function PlanDialog({ patientId, name, onClose }: PlanDialogProps) {
  const found = useCall('disaster.get', { patientId })
  return (
    <CallStates of={found}>
      {(data) => <PlanForm patientId={patientId} name={name} data={data} onClose={onClose} />}
    </CallStates>
  )
}

function contentOf(plan: DisasterPlan | null): DisasterPlanContent {
  return {
    batteryHours: plan?.batteryHours ?? null,
    oxygenHours: plan?.oxygenHours ?? null,
    powerSource: plan?.powerSource ?? '',
    powerCompany: plan?.powerCompany ?? '',
    vendor: plan?.vendor ?? '',
    evacuationPlace: plan?.evacuationPlace ?? '',
    checkedBy: plan?.checkedBy ?? '',
    note: plan?.note ?? '',
    confirmedOn: plan?.confirmedOn ?? null,
    leftOutReason: plan?.leftOutReason ?? '',
  }
}

function PlanForm({
  patientId,
  name,
  data,
  onClose,
}: PlanDialogProps & { data: CallOutput<'disaster.get'> }) {
  const { form, dialog } = useDialogForm({
    schema: Form,
    defaultValues: { plan: contentOf(data.plan) },
    call: 'disaster.savePlan',
    inputOf: ({ plan }) => ({ patientId, version: data.plan?.version ?? 0, plan }),
    saved: disasterText.saved,
    onClose,
  })
  return (
    <FormDialog title={disasterText.editOf(name)} size={760} {...dialog}>
      <Fields control={form.control} vendor={data.vendor} />
    </FormDialog>
  )
}

function Fields({ control, vendor }: { control: Control<Form>; vendor: string }) {
  return (
    <Grid gap="sm">
      <Grid.Col span={6}>
        <Hours control={control} name="plan.batteryHours" label={disasterText.batteryHours} isFirst />
      </Grid.Col>
      <Grid.Col span={6}>
        <Hours control={control} name="plan.oxygenHours" label={disasterText.oxygenHours} />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormText control={control} name="plan.powerSource" label={disasterText.powerSource} />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormText control={control} name="plan.powerCompany" label={disasterText.powerCompany} />
      </Grid.Col>
      <Grid.Col span={12}>
        <FormText
          control={control}
          name="plan.vendor"
          label={disasterText.vendorField}
          {...(vendor === '' ? {} : { description: disasterText.vendorFromTeam(vendor) })}
        />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormText control={control} name="plan.evacuationPlace" label={disasterText.evacuationPlace} />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormText control={control} name="plan.checkedBy" label={disasterText.checkedBy} />
      </Grid.Col>
      <Grid.Col span={12}>
        <FormTextarea control={control} name="plan.note" label={disasterText.note} minRows={1} />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormEraDate control={control} name="plan.confirmedOn" label={disasterText.confirmedOn} />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormText control={control} name="plan.leftOutReason" label={disasterText.leftOutReason} />
      </Grid.Col>
    </Grid>
  )
}

type HoursProps = {
  readonly control: Control<Form>
  readonly name: 'plan.batteryHours' | 'plan.oxygenHours'
  readonly label: string
  readonly isFirst?: boolean
}

function Hours({ control, name, label, isFirst = false }: HoursProps) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, onBlur }, fieldState }) => (
        <NumberInput
          label={label}
          suffix={disasterText.hours}
          min={0}
          max={999}
          decimalScale={1}
          hideControls
          value={value ?? ''}
          onBlur={onBlur}
          onChange={(next) => onChange(typeof next === 'number' ? next : null)}
          error={fieldState.error?.message}
          data-autofocus={isFirst || undefined}
        />
      )}
    />
  )
}
