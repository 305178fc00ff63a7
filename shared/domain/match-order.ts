import type { MatchProvider } from './candidate.ts'
import { distanceFrom } from './match-context.ts'
import type { MatchRegion } from './match-context.ts'
import { isAsked } from './match-questions.ts'
import type { Question } from './match-questions.ts'

/** A candidate with everything that its place in the list follows from. */
export interface Scored {
  readonly provider: MatchProvider
  /** 0 all met, 1 nothing hard unmet, 2 something hard unmet (the bands); below it the counts, hard before soft. */
  readonly key: number
  readonly steps: number
  readonly km: number
  readonly days: number
}

/** What is unknown counts twice its weight, what a 届出 speaks for once; a soft no is talked about like something unknown. */
const [NOTHING_KNOWN, LIKELY] = [2, 1]

/** More than the weights of all conditions of one kind together; keeps the parts of the key apart. */
const BASE = 1024
const FAR = Number.POSITIVE_INFINITY

export function score(provider: MatchProvider, questions: readonly Question[], region: MatchRegion): Scored {
  let hardUnmet = 0
  let softUnmet = 0
  let hardUnknown = 0
  let softUnknown = 0
  for (const question of questions) {
    if (!isAsked(question, provider)) continue
    const finding = question.judge ? null : question.ask(provider)
    const verdict = finding?.verdict ?? question.judge?.(provider)
    const doubt = finding?.isLikely === true ? LIKELY : NOTHING_KNOWN
    if (verdict === 'unmet' && question.isHard) hardUnmet += question.weight
    else if (verdict === 'unmet') softUnmet += question.weight
    else if (verdict === 'unknown' && question.isHard) hardUnknown += question.weight * doubt
    else if (verdict === 'unknown') softUnknown += question.weight * doubt
  }
  const open = hardUnknown + softUnmet * NOTHING_KNOWN
  const tier = hardUnmet > 0 ? 2 : open + softUnknown > 0 ? 1 : 0
  return {
    provider,
    key: ((tier * BASE + hardUnmet) * BASE + open) * BASE + softUnknown,
    steps: region.districtSteps(provider) ?? FAR,
    km: distanceFrom(provider, region)?.km ?? FAR,
    days: provider.confirmedDaysAgo ?? FAR,
  }
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byNumber = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)

/** Total order: conditions, then district, distance, freshness, name, id. */
export function compareScored(a: Scored, b: Scored): number {
  return (
    byNumber(a.key, b.key) ||
    byNumber(a.steps, b.steps) ||
    byNumber(a.km, b.km) ||
    byNumber(a.days, b.days) ||
    byText(a.provider.foldedName, b.provider.foldedName) ||
    byText(a.provider.id, b.provider.id)
  )
}

/** The first `count` in order, without sorting the rest. */
export function firstInOrder(scored: Iterable<Scored>, count: number): Scored[] {
  const best: Scored[] = []
  for (const one of scored) {
    const last = best.at(-1)
    if (best.length >= count && last && compareScored(one, last) >= 0) continue
    let low = 0
    let high = best.length
    while (low < high) {
      const middle = (low + high) >> 1
      const other = best[middle]
      if (other && compareScored(other, one) < 0) low = middle + 1
      else high = middle
    }
    best.splice(low, 0, one)
    if (best.length > count) best.pop()
  }
  return best
}
