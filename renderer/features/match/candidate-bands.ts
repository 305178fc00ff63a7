import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { CandidateView } from '../../../shared/contract/match.ts'
import type { MatchBand } from '../../../shared/domain/match-band.ts'

type Found = CallOutput<'match.candidates'>

/** A part of the list under its own heading. */
export type CandidateBand = {
  readonly band: MatchBand
  readonly count: number
  /** There may be more than were counted. */
  readonly isOpenEnded: boolean
  readonly candidates: readonly CandidateView[]
}

/** The list in its bands, as far down as it is shown; an empty one before stays, so that the list says why it begins lower. */
export function bandsOf({ candidates, bands, isCut }: Found): CandidateBand[] {
  const shown = bands.map(({ band, count }) => ({
    band,
    count,
    candidates: candidates.filter((candidate) => candidate.band === band),
  }))
  const lastShown = shown.findLastIndex((one) => one.candidates.length > 0)
  const lastCounted = shown.findLastIndex(({ count }) => count > 0)
  return shown
    .slice(0, lastShown + 1)
    .map((one, at) => ({ ...one, isOpenEnded: isCut && at === lastCounted }))
}
