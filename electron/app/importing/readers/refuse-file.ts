import { AppError } from '../../../../shared/errors.ts'

/** A file that is not what it should be: a Japanese sentence with what is wrong and what to do, never with its content. */
export function unreadable(detail: string): AppError {
  return new AppError('unreadable-file', { detail })
}

/** Names come from other people's disks: control characters out, and not longer than a line of a message. */
export function shownName(name: string): string {
  const clean = name.replace(/[\p{Cc}\p{Cf}\u{fffd}]/gu, '?')
  return clean.length <= 120 ? clean : `${clean.slice(0, 119)}…`
}
