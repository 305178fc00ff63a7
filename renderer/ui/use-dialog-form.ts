import { zodResolver } from '@hookform/resolvers/zod'
import { notifications } from '@mantine/notifications'
import { type FormEventHandler, useState } from 'react'
import { type DefaultValues, type FieldValues, useForm, type UseFormReturn } from 'react-hook-form'
import type { z } from 'zod'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts'
import type { CallError } from '../api/client.ts'
import { useCommand } from '../api/use-call.ts'
import { type Conflict, useConflict } from './use-conflict.ts'
import { showFieldErrors } from './show-field-errors.ts'

type DialogFormOptions<Fields extends FieldValues, Name extends CallName> = {
  readonly schema: z.ZodType<Fields, Fields>
  /** As the core has it now; read again while the dialog is open, it changes nothing that was written. */
  readonly defaultValues: Fields
  /** Fields are checked as they are left, not only when saved. */
  readonly isCheckedEarly?: boolean
  readonly call: Name
  /** What is sent: the written content with the version that was read. */
  readonly inputOf: (written: Fields) => CallInput<Name>
  /** Said once it is saved; left out where `onSaved` says it, with a way back. */
  readonly saved?: string
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
    readonly conflict: Conflict | null
    readonly onSave: FormEventHandler<HTMLFormElement>
    readonly onClose: () => void
  }
}

/**
 * A form in a dialog that is saved by one call. What the core refuses stands at its fields, a conflict in the dialog
 * with the way on; nothing that was written is lost by either, and nobody's change is overwritten unseen. Saved: says
 * so and closes.
 */
export function useDialogForm<Fields extends FieldValues, Name extends CallName>(
  options: DialogFormOptions<Fields, Name>,
): DialogForm<Fields> {
  const { schema, defaultValues, isCheckedEarly = false, call, inputOf, saved, onSaved, onClose } = options
  const save = useCommand(call)
  // The page is read again while the form is open: what is sent names the version that the form was filled from.
  const [held, hold] = useState(() => ({ inputOf, defaultValues }))
  const form = useForm<Fields, unknown, Fields>({
    resolver: zodResolver(schema),
    defaultValues: held.defaultValues as DefaultValues<Fields>,
    mode: isCheckedEarly ? 'onTouched' : 'onSubmit',
  })
  const submit = form.handleSubmit((written) =>
    save.mutate(held.inputOf(written), {
      onError: (error) => showFieldErrors(form, error),
      onSuccess: (answer) => {
        if (saved !== undefined) notifications.show({ message: saved })
        onClose()
        onSaved?.(answer)
      },
    }),
  )
  const onSave: FormEventHandler = (event) => void submit(event)
  const { isDirty } = form.formState
  const conflict = useConflict({
    form,
    error: save.error,
    before: held.defaultValues,
    latest: defaultValues,
    onTake: () => hold({ inputOf, defaultValues }),
  })
  return { form, dialog: { isDirty, isBusy: save.isPending, error: save.error, conflict, onSave, onClose } }
}
