import type { MatchProvider } from './candidate.ts'
import { matchText } from './compiled-masters.ts'
import type { CompiledMasters } from './compiled-masters.ts'
import type { MatchPatient, PastAnswers } from './match-context.ts'
import { dayBehind } from './match-finding.ts'
import type { Finding } from './match-finding.ts'
import type { Question, QuestionContext } from './match-questions.ts'
import type { CandidateCondition } from './masters.ts'

/** 小児, ALS, がん終末期 …: may they be sent this patient? Asked as far as anything is known of it. */
export function askTargets({ patient }: QuestionContext, condition: CandidateCondition): Question[] {
  return (patient.targets ?? []).map(({ code, word }) => {
    const values = { treatment: word }
    const ask = (provider: MatchProvider): Finding => {
      const answer = provider.facts.get(code)
      if (answer === '可') return { verdict: 'met', text: 'target.met', values }
      if (answer === '不可') return { verdict: 'unmet', text: 'target.unmet', values }
      if (answer === '要相談') return { verdict: 'unknown', text: 'target.consult', values }
      const former = provider.formerAnswers.get(code)
      if (answer === undefined && former !== undefined)
        return {
          verdict: 'unknown',
          text: 'target.former',
          values: { ...values, answer: former.answer, on: dayBehind(former.on) },
        }
      return { verdict: 'unknown', text: 'target.unknown', values }
    }
    return {
      code: `target.${code.slice(code.indexOf(':') + 1)}`,
      word,
      isHard: condition.isHard,
      weight: condition.weight,
      ask,
      // Nobody is asked about a group of which nothing was ever said: every list would be full of it.
      isPut: (provider) => provider.facts.has(code) || provider.formerAnswers.has(code),
    }
  })
}

/** Whether they come in time: their days to the first visit beside the days to the discharge. */
export function askFirstVisit(patient: MatchPatient, condition: CandidateCondition): Question[] {
  const left = patient.plannedDischargeInDays ?? null
  if (left === null) return []
  const slack = condition.days ?? 0
  const ask = ({ daysToFirstVisit }: MatchProvider): Finding => {
    const days = daysToFirstVisit ?? 0
    const isInTime = days <= Math.max(0, left) + slack
    const text = isInTime ? 'firstVisit.met' : 'firstVisit.unmet'
    return { verdict: isInTime ? 'met' : 'unmet', text, values: { days, left: Math.max(0, left) } }
  }
  const { code, word, isHard, weight } = condition
  return [{ code, word, isHard, weight, ask, isPut: ({ daysToFirstVisit }) => daysToFirstVisit !== null }]
}

const HOURS_A_DAY = 24

/** What they said before, and how fast: an old yes counts for nothing, a no is never held against them for good. */
export function askPastAnswers(
  { pastAnswers }: MatchPatient,
  compiled: CompiledMasters,
  condition: CandidateCondition,
): Question[] {
  if (pastAnswers === undefined || pastAnswers.size === 0) return []
  const recent = ({ id }: MatchProvider): PastAnswers | undefined => {
    const past = pastAnswers.get(id)
    return past !== undefined && past.lastDaysAgo <= (condition.days ?? 0) ? past : undefined
  }
  const ask = (provider: MatchProvider): Finding => {
    const past = recent(provider)
    if (past === undefined) return { verdict: 'met', text: 'pastAnswer.met' }
    const { accepted, declined, lastReason } = past
    const reason = lastReason === '' ? '' : matchText(compiled, 'pastAnswer.reason', { reason: lastReason })
    const values = { accepted, declined, reason, speed: speedOf(past, compiled) }
    return past.lastWasYes
      ? { verdict: 'met', text: 'pastAnswer.met', values }
      : { verdict: 'unknown', text: 'pastAnswer.unknown', values }
  }
  const { code, word, isHard, weight } = condition
  return [{ code, word, isHard, weight, ask, isPut: (provider) => recent(provider) !== undefined }]
}

function speedOf({ medianHours }: PastAnswers, compiled: CompiledMasters): string {
  if (medianHours === null) return ''
  return medianHours < HOURS_A_DAY
    ? matchText(compiled, 'pastAnswer.hours', { hours: Math.max(1, Math.round(medianHours)) })
    : matchText(compiled, 'pastAnswer.days', { days: Math.round(medianHours / HOURS_A_DAY) })
}

/** A home help for disabled people, where the care insurance comes first by law: behind the offices of that insurance. */
export function askCareInsuranceFirst(
  { patient, compiled }: QuestionContext,
  condition: CandidateCondition,
): Question[] {
  if (!patient.facts.has('is:careInsuranceFirst')) return []
  const unmet: Finding = { verdict: 'unmet', text: 'careInsuranceFirst.unmet' }
  const known = new Map<string, boolean>()
  const isPut = ({ kind }: MatchProvider): boolean => {
    const before = known.get(kind)
    if (before !== undefined) return before
    const isDisability = compiled.providerKinds.find(kind)?.traits.includes('disability') === true
    known.set(kind, isDisability)
    return isDisability
  }
  const { code, word, isHard, weight } = condition
  return [{ code, word, isHard, weight, ask: () => unmet, isPut }]
}
