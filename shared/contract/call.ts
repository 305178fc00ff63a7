import type { z } from 'zod'
import type { UserRole } from '../domain/user.ts'

/** `query` reads, `command` writes in one transaction, `job` starts long work and answers with an id. */
export type CallKind = 'query' | 'command' | 'job'

/** Who may: roles of signed-in users, or `anyone` (the wizard and sign-in alone). */
export type Allow = readonly UserRole[] | 'anyone'

type Options<Input extends z.ZodType, Output extends z.ZodType> = {
  readonly allow: Allow
  readonly input: Input
  readonly output: Output
  /**
   * Whose record the access log names: the patient's or admission's id. A call with `about` is logged.
   * The reply tells it where the call itself makes the record.
   */
  about?(input: z.output<Input>, reply: z.output<Output>): string | null
  /** Logged although it touches no patient: print, export, import, sign-in, settings. */
  readonly isLogged?: boolean
  /** Runs before any store is open (wizard, practice): no transaction, no access log. */
  readonly withoutStore?: boolean
}

/** A call says everything about itself: kind, permission, shapes, and what the access log keeps. */
export type CallSpec<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = Options<
  Input,
  Output
> & {
  readonly kind: CallKind
}

export function query<I extends z.ZodType, O extends z.ZodType>(options: Options<I, O>): CallSpec<I, O> {
  return { kind: 'query', ...options }
}

export function command<I extends z.ZodType, O extends z.ZodType>(options: Options<I, O>): CallSpec<I, O> {
  return { kind: 'command', ...options }
}

export function job<I extends z.ZodType, O extends z.ZodType>(options: Options<I, O>): CallSpec<I, O> {
  return { kind: 'job', ...options }
}
