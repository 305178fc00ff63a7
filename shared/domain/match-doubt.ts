import { z } from 'zod'

/**
 * Why a condition is open: 要相談 (they want to be asked), 期限切れ・要再確認 (their answer has grown old), 要確認 (a list,
 * a 届出 or an approximation says something), 未確認 (nobody has asked).
 */
export const Doubt = z.enum(['consult', 'expired', 'check', 'unasked'])
export type Doubt = z.infer<typeof Doubt>

/** By the text that says it (match-texts), the whole code or its last part; every other open one is 未確認. */
const DOUBTS: Readonly<Record<string, Doubt>> = {
  consult: 'consult',
  'pastAnswer.unknown': 'consult',
  former: 'expired',
  stale: 'expired',
  notified: 'check',
  published: 'check',
  publishedNot: 'check',
  uncertain: 'check',
  unclear: 'check',
  near: 'check',
  nearAbout: 'check',
  nearReach: 'check',
  nearReachAbout: 'check',
  reachUnknown: 'check',
  noPoint: 'check',
  'distance.unknown': 'check',
  'network.unknown': 'check',
}

/** Which kind of open the finding with this text is. */
export function doubtOf(text: string): Doubt {
  return DOUBTS[text] ?? DOUBTS[text.slice(text.lastIndexOf('.') + 1)] ?? 'unasked'
}
