import type { FieldError, Merge, FieldErrorsImpl } from 'react-hook-form'

type ListError = FieldError | Merge<FieldError, FieldErrorsImpl> | undefined

/** The message of a list field: its own, else that of its first wrong item. */
export function firstMessage(error: ListError | readonly ListError[]): string | undefined {
  if (error === undefined) return undefined
  if (Array.isArray(error)) {
    return error.map((each: ListError) => firstMessage(each)).find((message) => message !== undefined)
  }
  return 'message' in error && typeof error.message === 'string' ? error.message : undefined
}
