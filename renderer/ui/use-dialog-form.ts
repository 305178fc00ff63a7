import { zodResolver } from '@hookform/resolvers/zod'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEventHandler, useState } from 'react'
import { type DefaultValues, type FieldValues, useForm, type UseFormReturn } from 'react-hook-form'
import type { z } from 'zod'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts'
import type { CallError } from '../api/client.ts'
import { useCommand } from '../api/use-call.ts'
import { showFieldErrors } from './show-field-errors.ts'

type DialogFormOptions<Fields extends FieldValues, Name extends CallName> = {
  readonly schema: z.ZodType<Fields, Fields>
  readonly defaultValues: DefaultValues<Fields>
  /** Fields are checked as they are left, not only when saved. */
  readonly isCheckedEarly?: boolean
  readonly call: Name
  /** What is sent: the written content with the version that was read. */
  readonly inputOf: (written: Fields) => CallInput<Name>
  /** Said once it is saved. */
  readonly saved: string
  readonly onSaved?: (answer: CallOutput<Name>) => void
  readonly onClose: () => void
}

type DialogForm<Fields extends FieldValues> = {
  readonly form: UseFormReturn<Fields>
  /** For FormDialog. */
  readonly dialog: {
    readonly isDirty: boolean
    readonly isBusy: boolean
    readonly error: CallError | null
    readonly onSave: FormEventHandler<HTMLFormElement>
    readonly onClose: () => void
  }
}

/**
 * A form in a dialog that is saved by one call. What the core refuses stands at its fields, a conflict in the dialog;
 * nothing that was written is lost by either, and nobody's change is overwritten unseen. Saved: says so and closes.
 */
export function useDialogForm<Fields extends FieldValues, Name extends CallName>(
  options: DialogFormOptions<Fields, Name>,
): DialogForm<Fields> {
  const { schema, defaultValues, isCheckedEarly = false, call, inputOf, saved, onSaved, onClose } = options
  const { save, send } = useSaving(call, inputOf)
  const form = useForm<Fields, unknown, Fields>({
    resolver: zodResolver(schema),
    defaultValues,
    mode: isCheckedEarly ? 'onTouched' : 'onSubmit',
  })
  const submit = form.handleSubmit((written) =>
    send(written, {
      onError: (error) => showFieldErrors(form, error),
      onSuccess: (answer) => {
        notifications.show({ message: saved })
        onClose()
        onSaved?.(answer)
      },
    }),
  )
  const onSave: FormEventHandler = (event) => void submit(event)
  const { isDirty } = form.formState
  return { form, dialog: { isDirty, isBusy: save.isPending, error: save.error, onSave, onClose } }
}

type Ends<Name extends CallName> = {
  readonly onError: (error: CallError) => void
  readonly onSuccess: (answer: CallOutput<Name>) => void
}

function useSaving<Fields, Name extends CallName>(call: Name, inputOf: (written: Fields) => CallInput<Name>) {
  const save = useCommand(call)
  const queries = useQueryClient()
  // The page is read again while the form is open: what is sent names the version that the form was filled from.
  const [firstInputOf] = useState(() => inputOf)
  const send = (written: Fields, { onError, onSuccess }: Ends<Name>) =>
    save.mutate(firstInputOf(written), {
      onSuccess,
      onError(error) {
        onError(error)
        // Opened again, the dialog shows what the other person wrote.
        if (error.wire.code === 'conflict') void queries.invalidateQueries()
      },
    })
  return { save, send }
}
