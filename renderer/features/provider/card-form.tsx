import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, Text } from '@mantine/core'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import type { CardInput } from '../../../shared/contract/provider.ts'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import type { CallError } from '../../api/client.ts'
import { cardFormText } from '../../text/provider.ts'
import { common } from '../../text/common.ts'
import { ConflictNotice } from '../../ui/conflict-notice.tsx'
import { guardConversion } from '../../ui/is-confirming-conversion.ts'
import { LeaveGuard } from '../../ui/leave-guard.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useConflict } from '../../ui/use-conflict.ts'
import { CardAbilities } from './card-abilities.tsx'
import { CardBasics } from './card-basics.tsx'
import { CardCover } from './card-cover.tsx'
import { CardFormSchema, type CardFormValues, cardInputOf } from './card-form-values.ts'
import classes from './card-form.module.css'
import { CardNumbers } from './card-numbers.tsx'
import { CardPlace } from './card-place.tsx'
import { CardServiceArea } from './card-service-area.tsx'

type CardFormProps = {
  readonly values: CardFormValues
  /** As the core has it now, where the card is there already. */
  readonly latest?: CardFormValues
  /** From now on the newer version is what saving names. */
  readonly onTake?: () => void
  readonly cardId: ProviderId | null
  readonly error: CallError | null
  readonly isBusy: boolean
  readonly onSave: (card: CardInput, onRefused: (error: CallError) => void) => void
  readonly onCancel: () => void
}

/** Everything that we write on a card, on one page; used for a new card and for an old one. */
export function CardForm(props: CardFormProps) {
  const { values, latest = values, cardId, error, isBusy, onSave, onTake, onCancel } = props
  const form = useForm<CardFormValues, unknown, z.output<typeof CardFormSchema>>({
    resolver: zodResolver(CardFormSchema),
    defaultValues: values,
    mode: 'onTouched',
  })
  const conflict = useConflict({ form, error, before: values, latest, onTake: () => onTake?.() })
  const { isDirty, isSubmitted, isValid } = form.formState
  const isNew = cardId === null
  const isWrong = isSubmitted && !isValid
  const refuse = (refused: CallError) => {
    for (const [path, message] of Object.entries(refused.wire.fields ?? {})) {
      // The call's input holds the card under `card`.
      form.setError(path.replace(/^card\./u, '') as keyof CardFormValues, { message })
    }
  }
  return (
    <form
      className={classes.form}
      onSubmit={form.handleSubmit((output) => onSave(cardInputOf(output, isNew), refuse))}
      onKeyDown={guardConversion}
      noValidate
    >
      <LeaveGuard isDirty={isDirty} />
      <div className={classes.columns}>
        <div>
          <CardBasics control={form.control} />
          <CardNumbers form={form} cardId={cardId} />
          <CardPlace form={form} />
        </div>
        <div>
          <CardCover control={form.control} isNew={isNew} />
          {isNew && <CardServiceArea control={form.control} />}
        </div>
      </div>
      {isNew ? <CardAbilities form={form} /> : <Text size="sm">{cardFormText.factsInPlace}</Text>}
      <Group className={classes.foot} justify="flex-end">
        <div className={classes.state}>
          {conflict !== null && <ConflictNotice conflict={conflict} />}
          {error !== null && conflict === null && <Problem error={error} />}
          <Text size="sm" role="status" fw={isWrong ? 700 : 400} c={isWrong ? 'red' : undefined}>
            {isWrong ? cardFormText.wrong : isDirty ? cardFormText.unsaved : ''}
          </Text>
        </div>
        <Button variant="default" onClick={onCancel}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={isBusy}>
          {common.save}
        </Button>
      </Group>
    </form>
  )
}
