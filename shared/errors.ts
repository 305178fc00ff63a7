/** The closed list of what can go wrong; each code is worded in Japanese once, in renderer/text/errors.ts. */
export const ERROR_CODES = [
  'invalid-input',
  'unknown-call',
  'not-found',
  'conflict',
  'duplicate',
  'forbidden',
  'signed-out',
  'no-token',
  'wrong-password',
  'too-many-tries',
  'not-set-up',
  'blocked',
  'unreadable-file',
  'unprintable',
  'busy',
  'no-answer',
  'too-large',
  'unexpected',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** A refused call. `fields` names input paths and what is wrong there; `detail` is a Japanese sentence without patient data. */
export type WireError = {
  readonly code: ErrorCode
  readonly fields?: Readonly<Record<string, string>>
  readonly detail?: string
}

/** An expected error: it reaches the user in words. Anything else thrown is a bug and reaches them as `unexpected`. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly fields: Readonly<Record<string, string>> | undefined
  readonly detail: string | undefined

  constructor(code: ErrorCode, options: { detail?: string; fields?: Record<string, string> } = {}) {
    super(options.detail ?? code)
    this.code = code
    this.fields = options.fields
    this.detail = options.detail
  }
}

/** What every door answers. */
export type Reply<T = unknown> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: WireError }
