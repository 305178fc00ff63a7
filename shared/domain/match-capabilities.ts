import { capabilityKey } from './candidate.ts'
import type { MatchProvider } from './candidate.ts'
import type { CompiledMasters } from './compiled-masters.ts'
import type { CandidateCondition } from './masters.ts'
import { dayBehind } from './match-finding.ts'
import type { Finding } from './match-finding.ts'
import type { Question, QuestionContext } from './match-questions.ts'

/** The conditions "can do this" (可 met, 要相談 and 未確認 unknown, 不可 unmet), one a word. */
export function capabilityQuestions(
  { compiled }: QuestionContext,
  condition: CandidateCondition,
  text: string,
  words: readonly string[],
): Question[] {
  return words.map((word) => {
    const key = capabilityKey(word, compiled)
    // Twenty thousand candidates share a handful of findings; only those that quote an answer are made anew.
    const shared = new Map<Finding, Finding>()
    const ask = (provider: MatchProvider): Finding => {
      const finding = capabilityVerdict(provider, key, compiled)
      const known = shared.get(finding)
      if (known) return known
      const code = `${finding === CONSULT || finding.values ? 'capability' : text}.${finding.text}`
      const worded = { ...finding, text: code, values: { treatment: word, ...finding.values } }
      if (!finding.values) shared.set(finding, worded)
      return worded
    }
    return { code: `${condition.code}.${key}`, word, isHard: condition.isHard, weight: condition.weight, ask }
  })
}

const MET: Finding = { verdict: 'met', text: 'met' }
const UNMET: Finding = { verdict: 'unmet', text: 'unmet' }
const CONSULT: Finding = { verdict: 'unknown', text: 'consult' }
const UNKNOWN: Finding = { verdict: 'unknown', text: 'unknown' }

/** What a provider's answers say of one treatment: its own, one that proves it, or one that it belongs to; at last its 届出. */
export function capabilityVerdict(provider: MatchProvider, key: string, compiled: CompiledMasters): Finding {
  const own = provider.capabilities.get(key)
  if (own === '可') return MET
  if (own === '不可') return UNMET
  if (own === '要相談') return CONSULT
  const treatment = compiled.treatments.byCode.get(key)
  if (treatment?.impliedBy.some((code) => provider.capabilities.get(code) === '可')) return MET
  const notified = notifiedOf(provider, key, treatment?.impliedBy ?? [])
  for (const code of treatment?.broader ?? []) {
    const answer = provider.capabilities.get(code)
    if (answer === '不可') return UNMET
    if (notified === undefined && (answer === '可' || answer === '要相談')) {
      const broader = compiled.treatments.byCode.get(code)?.word ?? code
      return { verdict: 'unknown', text: 'broader', values: { broader, answer } }
    }
  }
  const former = provider.formerAnswers.get(key)
  // Their own no is not forgotten over a 届出, although it has to be asked anew.
  if (notified !== undefined && former?.answer !== '不可') return notified
  if (former !== undefined)
    return { verdict: 'unknown', text: 'former', values: { answer: former.answer, on: dayBehind(former.on) } }
  return UNKNOWN
}

/** A 届出 that says so, of the treatment itself or of one that proves it. */
function notifiedOf(
  { notified }: MatchProvider,
  key: string,
  impliedBy: readonly string[],
): Finding | undefined {
  if (notified === undefined) return undefined
  const found = [key, ...impliedBy].flatMap((code) => notified.get(code) ?? [])[0]
  return found && { verdict: 'unknown', text: 'notified', values: { ...found }, isLikely: true }
}
