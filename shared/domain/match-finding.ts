import type { Verdict } from './role.ts'

/** A verdict with the entry of match-texts that says it; the sentence is made only for candidates shown. */
export interface Finding {
  readonly verdict: Verdict
  readonly text: string
  readonly values?: Readonly<Record<string, string | number>>
  /** Unknown, and yet something speaks for it (a 届出): such a candidate goes before one of whom nothing is known. */
  readonly isLikely?: boolean
}

/** The three verdicts of one condition, made once. */
export const findings = (text: string) => ({
  met: { verdict: 'met', text: `${text}.met` } satisfies Finding,
  unmet: { verdict: 'unmet', text: `${text}.unmet` } satisfies Finding,
  unknown: { verdict: 'unknown', text: `${text}.unknown` } satisfies Finding,
})

/** The day of an old answer, as it stands behind it: 「前の答えは可、2025-01-10」; '' where nobody wrote it down. */
export const dayBehind = (on: string | null): string => (on === null ? '' : `、${on}`)
