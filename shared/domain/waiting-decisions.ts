import type { InstitutionDecision } from './institution-line.ts'

/** A word about two lines, whichever of them is named first. */
export function decisionKey({ aId, bId, verdict }: InstitutionDecision): string {
  return aId < bId ? `${verdict}\n${aId}\n${bId}` : `${verdict}\n${bId}\n${aId}`
}

/** Words that stand and are not yet in the directory, and words that are there and stand no more (反映待ち). */
export function waitingDecisions(
  standing: readonly InstitutionDecision[],
  inDirectory: readonly InstitutionDecision[],
): ReadonlySet<string> {
  const wanted = new Set(standing.map(decisionKey))
  const there = new Set(inDirectory.map(decisionKey))
  return new Set([
    ...[...wanted].filter((key) => !there.has(key)),
    ...[...there].filter((key) => !wanted.has(key)),
  ])
}
