import { Grid } from '@mantine/core'
import { z } from 'zod'
import { BackupGivingContent, type BackupRegistration } from '../../../shared/domain/backup-registration.ts'
import { localDate } from '../../../shared/domain/local-date.ts'
import { useSession } from '../../app/session-context.ts'
import { backupText } from '../../text/backup-registration.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { FormEraDate } from '../../ui/form-era-date.tsx'
import { FormSelect } from '../../ui/form-select.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { useDialogForm } from '../../ui/use-dialog-form.ts'

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
  const { form, dialog } = useDialogForm({
    schema: Form,
    defaultValues: { giving: { givenOn: localDate(today), way: backupText.ways[0], givenTo: '', note: '' } },
    call: 'backupRegistration.recordGiving',
    inputOf: ({ giving }) => ({ registrationId: registration.id, version: registration.version, giving }),
    saved: backupText.given,
    onClose,
  })
  const { control } = form
  return (
    <FormDialog title={backupText.giveOf(registration.hospitalName)} size={640} {...dialog}>
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
