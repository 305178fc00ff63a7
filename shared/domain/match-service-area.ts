import type { MatchProvider } from './candidate.ts'
import { distanceFrom, narrowestMark, placeLine, placeName, serviceAreaMark } from './match-context.ts'
import type { MatchPatient } from './match-context.ts'
import { shownKm, withinKm } from './match-distance.ts'
import type { CandidateCondition } from './masters.ts'
import { dayBehind } from './match-finding.ts'
import type { Finding } from './match-finding.ts'
import type { Question } from './match-questions.ts'
import type { Verdict } from './role.ts'

/** The km within which they go, as they said. */
export const REACH = 'reach:distanceKm'

const REACH_TEXTS = { met: 'withinReach', unmet: 'beyondReach', unknown: 'nearReach' } as const

/**
 * Whether they go to the patient's place: their ○△× on the narrowest place that names it, else the distance that
 * they named beside the distance to the home, or to the middle of its district. Near the limit, and where no distance
 * can be measured, it stays open.
 */
export function askServiceArea({ region }: MatchPatient, condition: CandidateCondition): Question[] {
  const line = placeLine(region)
  const noPlace: Finding = { verdict: 'unknown', text: 'serviceArea.noPlace' }
  const unknown: Finding = {
    verdict: 'unknown',
    text: 'serviceArea.unknown',
    values: { place: placeName(region) },
  }
  const markOf = (provider: MatchProvider) => (line === '' ? null : serviceAreaMark(provider, line))
  const byDistance = (provider: MatchProvider, reach: number): Finding => {
    const distance = distanceFrom(provider, region)
    if (distance === null) return { verdict: 'unknown', text: 'serviceArea.reachUnknown', values: { reach } }
    const verdict = withinKm(distance, reach)
    const text = REACH_TEXTS[verdict]
    return {
      verdict,
      text: `serviceArea.${text}${distance.isApproximate ? 'About' : ''}`,
      values: { km: shownKm(distance.km, reach), reach },
    }
  }
  const ask = (provider: MatchProvider): Finding => {
    const found = markOf(provider)
    const reach = provider.facts.get(REACH)
    if (found === null && typeof reach === 'number') return byDistance(provider, reach)
    if (line === '') return noPlace
    if (found === null) return formerly(provider, line) ?? unknown
    const values = { place: found.place }
    if (found.mark === '△') return { verdict: 'unknown', text: 'serviceArea.consult', values }
    return found.mark === '○'
      ? { verdict: 'met', text: 'serviceArea.met', values }
      : { verdict: 'unmet', text: 'serviceArea.unmet', values }
  }
  const judge = (provider: MatchProvider): Verdict => {
    if (provider.serviceArea.length === 0 && provider.facts.size === 0) return 'unknown'
    return ask(provider).verdict
  }
  const { code, word, isHard, weight } = condition
  return [{ code, word, isHard, weight, ask, judge }]
}

/** What they said of the place before, where it has grown old. */
function formerly({ formerArea = [] }: MatchProvider, line: string): Finding | undefined {
  const former = narrowestMark(formerArea, line)
  if (former === null) return undefined
  const values = { place: former.place, answer: former.mark, on: dayBehind(former.on) }
  return { verdict: 'unknown', text: 'serviceArea.former', values }
}
