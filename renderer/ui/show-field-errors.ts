import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import type { CallError } from '../api/client.ts'

/** Puts what the core refused at its fields and the focus on the first of them. */
export function showFieldErrors<Form extends FieldValues>(
  form: Pick<UseFormReturn<Form>, 'setError'>,
  error: CallError,
): void {
  Object.entries(error.wire.fields ?? {}).forEach(([path, message], index) => {
    // A path of the call's input is a path of its form.
    form.setError(path as FieldPath<Form>, { message }, { shouldFocus: index === 0 })
  })
}
