import { Checkbox, Grid, Text } from '@mantine/core'
import type { Control } from 'react-hook-form'
import { z } from 'zod'
import type { HiddenPartnerView } from '../../../shared/contract/naming-consent.ts'
import type { AdmissionId } from '../../../shared/domain/ids.ts'
import { localDate } from '../../../shared/domain/local-date.ts'
import { NamingConsentContent, NamingConsentWay } from '../../../shared/domain/naming-consent.ts'
import { useCommand } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { namingConsentText, namingConsentWayText } from '../../text/naming-consent.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { FormEraDate } from '../../ui/form-era-date.tsx'
import { FormRadio } from '../../ui/form-radio.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { FormTextarea } from '../../ui/form-textarea.tsx'
import { notifyProblem } from '../../ui/notify-problem.ts'
import { notifyUndo } from '../../ui/notify-undo.tsx'
import { useDialogForm } from '../../ui/use-dialog-form.ts'

const Form = z.object({ consent: NamingConsentContent })
type Form = z.infer<typeof Form>

const WAYS = NamingConsentWay.options.map((value) => ({ value, label: namingConsentWayText[value] }))

type ConsentDialogProps = {
  readonly admissionId: AdmissionId
  readonly partner: HiddenPartnerView
  readonly onClose: () => void
}

/** Writes down that a partner agreed to stand in this patient's papers: who, when, by what way, which numbers. */
export function ConsentDialog({ admissionId, partner, onClose }: ConsentDialogProps) {
  const { today } = useSession()
  const withdraw = useCommand('namingConsent.withdraw')
  const restore = useCommand('namingConsent.restore')
  const before = partner.consent
  const undo = (consentId: NonNullable<typeof before>['id']) =>
    before === null
      ? withdraw.mutate({ consentId, reason: namingConsentText.mistake }, { onError: notifyProblem })
      : restore.mutate({ consentId: before.id }, { onError: notifyProblem })
  const { form, dialog } = useDialogForm({
    schema: Form,
    isCheckedEarly: true,
    defaultValues: {
      consent: {
        phoneDay: before?.phoneDay ?? partner.phoneDay,
        phoneNight: before?.phoneNight ?? partner.phoneNight,
        person: before?.person ?? '',
        agreedOn: before?.agreedOn ?? localDate(today),
        way: before?.way ?? 'phone',
        includesPartners: before?.includesPartners ?? false,
        note: before?.note ?? '',
      },
    },
    call: 'namingConsent.save',
    inputOf: ({ consent }) => ({
      admissionId,
      providerId: partner.providerId,
      replaces: before?.id ?? null,
      consent,
    }),
    onSaved: ({ id }) => notifyUndo(namingConsentText.saved(partner.name), () => undo(id)),
    onClose,
  })
  return (
    <FormDialog title={namingConsentText.title(partner.name)} size={680} {...dialog}>
      <Fields control={form.control} />
      <Checkbox
        mt="sm"
        label={namingConsentText.includesPartners}
        description={namingConsentText.includesPartnersHint}
        {...form.register('consent.includesPartners')}
      />
      <FormTextarea
        mt="sm"
        control={form.control}
        name="consent.note"
        label={namingConsentText.note}
        minRows={1}
      />
    </FormDialog>
  )
}

function Fields({ control }: { control: Control<Form> }) {
  return (
    <Grid gap="sm">
      <Grid.Col span={12}>
        <Text size="sm">{namingConsentText.about}</Text>
      </Grid.Col>
      <Grid.Col span={7}>
        <FormText
          control={control}
          name="consent.person"
          label={namingConsentText.person}
          placeholder={namingConsentText.personExample}
          withAsterisk
          data-autofocus
        />
      </Grid.Col>
      <Grid.Col span={5}>
        <FormEraDate
          control={control}
          name="consent.agreedOn"
          label={namingConsentText.agreedOn}
          withAsterisk
        />
      </Grid.Col>
      <Grid.Col span={12}>
        <FormRadio control={control} name="consent.way" label={namingConsentText.way} data={WAYS} />
      </Grid.Col>
      <Grid.Col span={12} pb={0}>
        <Text size="sm" fw={700}>
          {namingConsentText.numbers}
        </Text>
      </Grid.Col>
      <Grid.Col span={6}>
        <FormText
          control={control}
          name="consent.phoneDay"
          label={namingConsentText.phoneDay}
          inputMode="tel"
        />
      </Grid.Col>
      <Grid.Col span={6}>
        <FormText
          control={control}
          name="consent.phoneNight"
          label={namingConsentText.phoneNight}
          inputMode="tel"
        />
      </Grid.Col>
    </Grid>
  )
}
