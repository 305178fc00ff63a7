import { useState } from 'react'
import type { FieldPath, FieldValues, PathValue, UseFormReturn } from 'react-hook-form'
import type { CallError } from '../api/client.ts'
import { keepingMine, type TheirChange, theirChanges } from './their-changes.ts'

/** Somebody else saved the record while this form was open; `isTaken`: the form stands on their version now. */
export type Conflict = {
  readonly isTaken: boolean
  readonly changes: readonly TheirChange[]
  /** Fills the form with what they saved, without losing a letter of what was written here. */
  readonly take: () => void
}

type ConflictOptions<Fields extends FieldValues> = {
  readonly form: Pick<UseFormReturn<Fields, unknown, never>, 'getValues' | 'reset' | 'setValue'>
  /** Of the last attempt to save. */
  readonly error: CallError | null
  /** The form's content as it was read when it opened. */
  readonly before: Fields
  /** The same as the core has it now: a conflict makes every query on screen read again. */
  readonly latest: Fields
  /** From now on the newer version is the one that saving names. */
  readonly onTake: () => void
}

/** After a refused save: what the other person changed, and the way to go on without writing anything twice. */
export function useConflict<Fields extends FieldValues>(options: ConflictOptions<Fields>): Conflict | null {
  const { form, error, before, latest, onTake } = options
  const [taken, setTaken] = useState<{ error: CallError; changes: TheirChange[] } | null>(null)
  if (error?.wire.code !== 'conflict') return null
  if (taken?.error === error) return { isTaken: true, changes: taken.changes, take: () => {} }
  const changes = theirChanges(before, latest, form.getValues())
  return {
    isTaken: false,
    changes,
    take() {
      const merged = keepingMine(before, latest, form.getValues()) as Fields
      form.reset(latest)
      for (const key of Object.keys(merged) as FieldPath<Fields>[])
        form.setValue(key, merged[key] as PathValue<Fields, typeof key>, { shouldDirty: true })
      setTaken({ error, changes })
      onTake()
    },
  }
}
