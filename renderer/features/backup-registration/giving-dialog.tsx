import { zodResolver } from '@hookform/resolvers/zod'
import { Grid } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { BackupGivingContent, type BackupRegistration } from '../../../shared/domain/backup-registration.ts'
import { useCommand } from '../../api/use-call.ts'
import { localDate } from '../../../shared/domain/local-date.ts'
import { useSession } from '../../app/session-context.ts'
import { backupText } from '../../text/backup-registration.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { FormEraDate } from '../../ui/form-era-date.tsx'
import { FormSelect } from '../../ui/form-select.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { showFieldErrors } from '../../ui/show-field-errors.ts'

const Form = z.object({ giving: BackupGivingContent })
type Form = z.infer<typeof Form>

/** Information was given to the hospital: when, how, to whom; the next day follows by the rule. */
export function GivingDialog({
  registration,
  onClose,
}: {
  registration: BackupRegistration
  onClose: () => void
}) {
  const { today } = useSession()
  const save = useCommand('backupRegistration.recordGiving')
  const form = useForm<Form>({
    resolver: zodResolver(Form),
    defaultValues: { giving: { givenOn: localDate(today), way: backupText.ways[0], givenTo: '', note: '' } },
  })
  const submit = form.handleSubmit(({ giving }) =>
    save.mutate(
      { registrationId: registration.id, version: registration.version, giving },
      {
        onError: (error) => showFieldErrors(form, error),
        onSuccess: () => {
          notifications.show({ message: backupText.given })
          onClose()
        },
      },
    ),
  )
  const { control } = form
  return (
    <FormDialog
      title={backupText.giveOf(registration.hospitalName)}
      size={640}
      isDirty={form.formState.isDirty}
      isBusy={save.isPending}
      error={save.error}
      onSave={submit}
      onClose={onClose}
    >
      <Grid gap="sm">
        <Grid.Col span={6}>
          <FormEraDate
            control={control}
            name="giving.givenOn"
            label={backupText.givenOn}
            withAsterisk
            data-autofocus
          />
        </Grid.Col>
        <Grid.Col span={6}>
          <FormSelect
            control={control}
            name="giving.way"
            label={backupText.way}
            data={[...backupText.ways]}
          />
        </Grid.Col>
        <Grid.Col span={12}>
          <FormText control={control} name="giving.givenTo" label={backupText.givenTo} />
        </Grid.Col>
        <Grid.Col span={12}>
          <FormText control={control} name="giving.note" label={backupText.note} />
        </Grid.Col>
      </Grid>
    </FormDialog>
  )
}
