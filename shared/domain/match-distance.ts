import type { MatchProvider } from './candidate.ts'
import { distanceFrom } from './match-context.ts'
import type { HomeDistance, MatchPatient, MatchRegion } from './match-context.ts'
import { findings } from './match-finding.ts'
import type { Finding } from './match-finding.ts'
import type { CandidateCondition } from './masters.ts'
import type { Question } from './match-questions.ts'
import type { Verdict } from './role.ts'

/** Whether a distance lies within a limit, its error counted: near the limit nobody can say. */
export function withinKm({ km, errorKm }: HomeDistance, limit: number): Verdict {
  if (errorKm === null) return 'unknown'
  if (km + errorKm <= limit) return 'met'
  return km - errorKm > limit ? 'unmet' : 'unknown'
}

/** One decimal, rounded up beyond the limit, so that 16.04 km is not shown as "16 km, too far". */
export function shownKm(km: number, limit: number): number {
  return km > limit ? Math.ceil(km * 10) / 10 : Math.round(km * 10) / 10
}

const UNKNOWN = findings('distance').unknown

/** 16 km of 往診・訪問診療: the straight line from the home, else about so far from the middle of its district. */
export function askDistance({ region }: MatchPatient, condition: CandidateCondition): Question[] {
  const limit = condition.kilometres ?? 0
  const judge = (provider: MatchProvider): Verdict => {
    const distance = distanceFrom(provider, region)
    return distance === null ? 'unknown' : withinKm(distance, limit)
  }
  const ask = (provider: MatchProvider): Finding => {
    const distance = distanceFrom(provider, region)
    if (distance === null) return { ...UNKNOWN, text: missing(provider, region), values: { limit } }
    const verdict = withinKm(distance, limit)
    const text = verdict === 'unknown' ? 'near' : verdict
    return {
      verdict,
      text: `distance.${text}${distance.isApproximate ? 'About' : ''}`,
      values: { km: shownKm(distance.km, limit), limit },
    }
  }
  const { code, word, isHard, weight } = condition
  return [{ code, word, isHard, weight, ask, judge }]
}

/** Which of the two positions is missing: the nurse can set that of the home. */
function missing(provider: MatchProvider, { coordinates, approximate }: MatchRegion): string {
  const isHomeKnown = coordinates !== null || approximate !== undefined
  return isHomeKnown && provider.coordinates === null ? 'distance.noPoint' : 'distance.unknown'
}
