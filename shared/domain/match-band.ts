import { z } from 'zod'
import type { Verdict } from './role.ts'

/**
 * The part of the list in which a candidate stands: これまでの担当, 合う (every condition met), 確かめれば合うかもしれない
 * (no hard condition is known to fail), 合わない点がある.
 */
export const MatchBand = z.enum(['partner', 'fits', 'ask', 'unfit'])
export type MatchBand = z.infer<typeof MatchBand>

/** The band that follows from how a candidate fits; the order of candidates never crosses one. */
export function bandOf(
  existing: boolean,
  conditions: readonly { readonly verdict: Verdict; readonly isHard: boolean }[],
): MatchBand {
  if (existing) return 'partner'
  if (conditions.every(({ verdict }) => verdict === 'met')) return 'fits'
  return conditions.some(({ verdict, isHard }) => verdict === 'unmet' && isHard) ? 'unfit' : 'ask'
}
