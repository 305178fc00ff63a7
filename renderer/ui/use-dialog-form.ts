import { zodResolver } from '@hookform/resolvers/zod'
import { notifications } from '@mantine/notifications'
import type { FormEventHandler } from 'react'
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
 * nothing that was written is lost by either. Saved: says so and closes.
 */
export function useDialogForm<Fields extends FieldValues, Name extends CallName>({
  schema,
  defaultValues,
  isCheckedEarly = false,
  call,
  inputOf,
  saved,
  onSaved,
  onClose,
}: DialogFormOptions<Fields, Name>): DialogForm<Fields> {
  const save = useCommand(call)
  const form = useForm<Fields, unknown, Fields>({
    resolver: zodResolver(schema),
    defaultValues,
    mode: isCheckedEarly ? 'onTouched' : 'onSubmit',
  })
  const submit = form.handleSubmit((written) =>
    save.mutate(inputOf(written), {
      onError: (error) => showFieldErrors(form, error),
      onSuccess: (answer) => {
        notifications.show({ message: saved })
        onClose()
        onSaved?.(answer)
      },
    }),
  )
  return {
    form,
    dialog: {
      isDirty: form.formState.isDirty,
      isBusy: save.isPending,
      error: save.error,
      onSave: (event) => void submit(event),
      onClose,
    },
  }
}
