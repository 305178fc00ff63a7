import type { MatchProvider } from './candidate.ts'
import type { CandidateCondition, VisitTimeRule } from './masters.ts'
import type { Finding } from './match-finding.ts'
import type { Question, QuestionContext } from './match-questions.ts'
import type { Verdict } from './role.ts'
import { areHoursOpen, readVisitDays, readVisitHours, touches } from './visit-times.ts'

/** The fact that tells on which days they come. */
export const VISIT_DAYS = 'visit:days'
const HOURS = 'visit:hours'
/** As much of an answer is quoted. */
const QUOTED = 40

/** 土曜の訪問, 夕方からの訪問 …: do they come then? Asked only of those whom the patient wishes it of. */
export function askVisitTimes({ patient }: QuestionContext, condition: CandidateCondition): Question[] {
  return (patient.visitTimes ?? []).map((rule) => {
    const judged = new Map<string, Verdict>()
    const verdictOf = (said: string): Verdict => {
      const verdict = judged.get(said) ?? visitVerdict(rule, said)
      judged.set(said, verdict)
      return verdict
    }
    return {
      code: `${condition.code}.${rule.code}`,
      word: rule.word,
      isHard: condition.isHard,
      weight: condition.weight,
      ask: (provider) => finding(rule, provider, verdictOf),
    }
  })
}

function finding(
  rule: VisitTimeRule,
  { facts, formerAnswers, publishedDays }: MatchProvider,
  verdictOf: (said: string) => Verdict,
): Finding {
  const code = rule.days.length > 0 ? VISIT_DAYS : HOURS
  const values = { visit: rule.word }
  const known = facts.get(code)
  if (known !== undefined && String(known).trim() !== '') {
    const said = String(known).trim()
    const verdict = verdictOf(said)
    const text = verdict === 'unknown' ? 'unclear' : verdict
    return { verdict, text: `visitTime.${text}`, values: { ...values, said: quoted(said) } }
  }
  const former = formerAnswers.get(code)
  // Their own no is not forgotten over a public file, although it has to be asked anew.
  const saidNo = former !== undefined && verdictOf(former.answer) === 'unmet'
  if (code === VISIT_DAYS && publishedDays !== undefined && !saidNo) {
    const { days, asOf } = publishedDays
    const isListed = verdictOf(days) === 'met'
    return {
      verdict: 'unknown',
      text: `visitTime.${isListed ? 'published' : 'publishedNot'}`,
      values: { ...values, said: quoted(days), asOf },
      ...(isListed ? { isLikely: true } : {}),
    }
  }
  return former === undefined
    ? { verdict: 'unknown', text: 'visitTime.unknown', values }
    : { verdict: 'unknown', text: 'visitTime.former', values: { ...values, said: quoted(former.answer) } }
}

const quoted = (said: string) => (said.length > QUOTED ? `${said.slice(0, QUOTED)}…` : said)

/** What an answer in words says to a wish; what cannot be read is left to a person. */
export function visitVerdict({ days, from, to }: VisitTimeRule, said: string): Verdict {
  if (days.length === 0) {
    const bands = readVisitHours(said)
    if (bands === null || from === null || to === null) return 'unknown'
    if (touches(bands, { from: minutes(from), to: minutes(to) })) return 'met'
    return areHoursOpen(said) ? 'unknown' : 'unmet'
  }
  const found = readVisitDays(said)
  const answers = days.map((day) => found?.get(day) ?? 'open')
  if (answers.includes('no')) return 'unmet'
  return answers.every((answer) => answer === 'yes') ? 'met' : 'unknown'
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
