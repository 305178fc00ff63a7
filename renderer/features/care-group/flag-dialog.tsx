import { Button, Grid } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { z } from 'zod'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import { type ProviderFlag, ProviderFlagContent } from '../../../shared/domain/provider-flag.ts'
import { useCommand } from '../../api/use-call.ts'
import { providerGroupText } from '../../text/care-group.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { FormEraDate } from '../../ui/form-era-date.tsx'
import { FormSelect } from '../../ui/form-select.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { notifyProblem } from '../../ui/notify-problem.ts'
import { useDialogForm } from '../../ui/use-dialog-form.ts'
import { useGroupWords } from './use-group-words.ts'

const Form = z.object({ flag: ProviderFlagContent })
type Form = z.infer<typeof Form>
const text = providerGroupText

type FlagDialogProps = {
  readonly providerId: ProviderId
  readonly flag: ProviderFlag | undefined
  readonly onClose: () => void
}

/** 積極的役割を担う医療機関 …: since when, until when, and who says so. */
export function FlagDialog({ providerId, flag, onClose }: FlagDialogProps) {
  const { words } = useGroupWords()
  const { form, dialog } = useDialogForm({
    schema: Form,
    defaultValues: {
      flag: {
        flag: flag?.flag ?? '',
        sinceOn: flag?.sinceOn ?? null,
        untilOn: flag?.untilOn ?? null,
        source: flag?.source ?? { document: '', asOf: '' },
        note: flag?.note ?? '',
      },
    },
    call: 'careGroup.saveFlag',
    inputOf: (written) => ({
      providerId,
      flagId: flag?.id ?? null,
      version: flag?.version ?? 0,
      flag: written.flag,
    }),
    saved: text.saved,
    onClose,
  })
  const { control } = form
  const done = () => {
    notifications.show({ message: text.saved })
    onClose()
  }
  return (
    <FormDialog title={text.flags} size={640} {...dialog}>
      <Grid gap="sm">
        <Grid.Col span={12}>
          <FormSelect
            control={control}
            name="flag.flag"
            label={text.flag}
            withAsterisk
            data-autofocus
            data={(words?.flags ?? []).map(({ code, word }) => ({ value: code, label: word }))}
          />
        </Grid.Col>
        <Grid.Col span={6}>
          <FormEraDate control={control} name="flag.sinceOn" label={text.since} />
        </Grid.Col>
        <Grid.Col span={6}>
          <FormEraDate control={control} name="flag.untilOn" label={text.until} />
        </Grid.Col>
        <Grid.Col span={8}>
          <FormText control={control} name="flag.source.document" label={text.document} withAsterisk />
        </Grid.Col>
        <Grid.Col span={4}>
          <FormText control={control} name="flag.source.asOf" label={text.asOf} />
        </Grid.Col>
        <Grid.Col span={12}>
          <FormText control={control} name="flag.note" label={text.note} />
        </Grid.Col>
      </Grid>
      {flag !== undefined && <RemoveFlag flag={flag} onDone={done} />}
    </FormDialog>
  )
}

function RemoveFlag({ flag, onDone }: { flag: ProviderFlag; onDone: () => void }) {
  const remove = useCommand('careGroup.removeFlag')
  return (
    <Button
      mt="sm"
      variant="subtle"
      color="red"
      size="compact-sm"
      loading={remove.isPending}
      onClick={() =>
        remove.mutate(
          { flagId: flag.id, version: flag.version },
          { onSuccess: onDone, onError: notifyProblem },
        )
      }
    >
      {text.remove}
    </Button>
  )
}
