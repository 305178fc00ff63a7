import { capabilityKey } from './candidate.ts'
import type { MatchProvider } from './candidate.ts'
import { matchText } from './compiled-masters.ts'
import type { CompiledMasters } from './compiled-masters.ts'
import { capabilityVerdict } from './match-capabilities.ts'
import type { CandidateCondition, InsuranceRule } from './masters.ts'
import { dayBehind } from './match-finding.ts'
import type { Finding } from './match-finding.ts'
import type { Question, QuestionContext } from './match-questions.ts'
import { itemOf } from './provider-fact.ts'

/**
 * 生活保護, 指定難病 …: may they treat under it? And the insurance that the role comes under, where somebody has said
 * whether they work with it. What nobody said is 未確認, never a no.
 */
export function askInsurances(
  { need, patient, compiled }: QuestionContext,
  condition: CandidateCondition,
): Question[] {
  const rules = (patient.insurances ?? []).filter(
    ({ insurance }) => insurance === null || insurance === need.insurance,
  )
  return rules.map((rule) => {
    const isKnown = ({ facts, formerAnswers }: MatchProvider) =>
      facts.has(rule.code) || formerAnswers.has(rule.code)
    const isForAll = rule.askedOf.includes(need.role)
    return {
      code: `${condition.code}.${itemOf(rule.code)}`,
      word: rule.word,
      isHard: condition.isHard,
      weight: condition.weight,
      ask: questionOf(rule, compiled),
      ...(isForAll ? {} : { isPut: isKnown }),
    }
  })
}

function questionOf(rule: InsuranceRule, compiled: CompiledMasters): Question['ask'] {
  const text = rule.insurance === null ? 'designation' : 'insurance'
  const values = { treatment: rule.word }
  const finding = (verdict: Finding['verdict']): Finding => ({ verdict, text: `${text}.${verdict}`, values })
  const findings = { met: finding('met'), unmet: finding('unmet'), unknown: finding('unknown') }
  const consult: Finding = { verdict: 'unknown', text: 'capability.consult', values }
  const key = capabilityKey(rule.word, compiled)
  return (provider) => {
    const said = provider.facts.get(rule.code)
    if (said === 'yes') return findings.met
    if (said === 'no') return findings.unmet
    const former = provider.formerAnswers.get(rule.code)
    if (former !== undefined) {
      const answer = matchText(compiled, `${text}.${former.answer === 'yes' ? 'yes' : 'no'}`)
      return {
        verdict: 'unknown',
        text: `${text}.former`,
        values: { ...values, answer, on: dayBehind(former.on) },
      }
    }
    // Before it was asked as a fact of its own it stood among the treatments.
    if (!provider.capabilities.has(key)) return findings.unknown
    const { verdict, text: found } = capabilityVerdict(provider, key, compiled)
    return found === 'consult' ? consult : findings[verdict]
  }
}
