import type { MatchProvider } from './candidate.ts'
import { compileMasters, matchText } from './compiled-masters.ts'
import type { CompiledMasters } from './compiled-masters.ts'
import type { Masters } from './master-files.ts'
import type { MatchPatient } from './match-context.ts'
import { bandOf } from './match-band.ts'
import type { MatchBand } from './match-band.ts'
import { doubtOf } from './match-doubt.ts'
import type { Doubt } from './match-doubt.ts'
import { firstInOrder, score } from './match-order.ts'
import { isAsked, questionsFor } from './match-questions.ts'
import type { Question } from './match-questions.ts'
import type { NeededRole } from './needs.ts'
import type { Verdict } from './role.ts'

/** A condition as it is shown: what was asked, the verdict, and a sentence (unknown says whom to ask). */
export interface ConditionResult {
  readonly code: string
  readonly word: string
  readonly verdict: Verdict
  readonly text: string
  readonly isHard: boolean
  /** Why it is open; null where the verdict is not unknown. */
  readonly doubt: Doubt | null
}

export interface Candidate {
  readonly providerId: string
  readonly name: string
  /** From 1. */
  readonly rank: number
  /** 継続: was on the case already. */
  readonly existing: boolean
  readonly band: MatchBand
  readonly conditions: readonly ConditionResult[]
  /** Why they stand here, in one line. */
  readonly sentence: string
}

/** As many candidates as anybody phones for one role. */
const DEFAULT_LIMIT = 100

/**
 * The candidates of one role in the order to phone: existing partners first whatever their score, then band by band
 * those with every condition met, with something to ask or talk about, with a hard condition unmet. Nobody is left
 * out, except whom the patient refuses and behind `limit`. Pure; the order does not depend on the order of `candidates`.
 */
export function matchRole(
  need: NeededRole,
  patient: MatchPatient,
  candidates: readonly MatchProvider[],
  masters: Masters,
  limit = DEFAULT_LIMIT,
): Candidate[] {
  if (need.class === 'excluded') return []
  const compiled = compileMasters(masters)
  const questions = questionsFor({ need, patient, compiled })
  const { partners, rest } = inOrder(need, patient, candidates, questions, limit)
  const first = partners.map(({ id, provider }) =>
    provider ? present(provider, questions, need, compiled, true) : unlisted(id, need, compiled),
  )
  const others = rest.map((provider) => present(provider, questions, need, compiled, false))
  return [...first, ...others].map((candidate, at) => ({ ...candidate, rank: at + 1 }))
}

/** The same order without a word said of anybody: for looking closer at those who stand first. */
export function firstOfRole(
  need: NeededRole,
  patient: MatchPatient,
  candidates: readonly MatchProvider[],
  masters: Masters,
  limit: number,
): MatchProvider[] {
  const questions = questionsFor({ need, patient, compiled: compileMasters(masters) })
  const { partners, rest } = inOrder(need, patient, candidates, questions, limit)
  return [...partners.flatMap(({ provider }) => provider ?? []), ...rest]
}

function inOrder(
  need: NeededRole,
  patient: MatchPatient,
  candidates: readonly MatchProvider[],
  questions: readonly Question[],
  limit: number,
) {
  const isRefused = (id: string) => patient.refused?.has(id) === true
  const partnerIds = [
    ...new Set(patient.existing.filter(({ role }) => role === need.role).map(({ providerId }) => providerId)),
  ].filter((id) => !isRefused(id))
  const isPartner = new Set(partnerIds)
  const known = new Map<string, MatchProvider>()
  const scored = []
  for (const provider of candidates) {
    if (isPartner.has(provider.id)) known.set(provider.id, provider)
    else if (provider.roles.has(need.role) && !isRefused(provider.id))
      scored.push(score(provider, questions, patient.region))
  }
  const rest = firstInOrder(scored, Math.max(0, limit - partnerIds.length)).map(({ provider }) => provider)
  return { partners: partnerIds.map((id) => ({ id, provider: known.get(id) })), rest }
}

function present(
  provider: MatchProvider,
  questions: readonly Question[],
  need: NeededRole,
  compiled: CompiledMasters,
  existing: boolean,
): Candidate {
  const role = compiled.roles.get(need.role)
  const names = {
    word: role?.shortWord ?? need.role,
    ask: existing ? provider.name : (role?.askWhom ?? provider.name),
  }
  const conditions = questions
    .filter((question) => isAsked(question, provider))
    .map((question): ConditionResult => {
      const { verdict, text, values } = question.ask(provider)
      return {
        code: question.code,
        word: question.word,
        verdict,
        text: matchText(compiled, text, { ...names, ...values }),
        isHard: question.isHard,
        doubt: verdict === 'unknown' ? doubtOf(text) : null,
      }
    })
  return {
    providerId: provider.id,
    name: provider.name,
    rank: 0,
    existing,
    band: bandOf(existing, conditions),
    conditions,
    sentence: sentenceOf(conditions, existing, compiled),
  }
}

/** A partner whom the patient has but the directory does not: still first, with what must be found out. */
function unlisted(id: string, need: NeededRole, compiled: CompiledMasters): Candidate {
  const ask = compiled.roles.get(need.role)?.askWhom ?? ''
  const text = matchText(compiled, 'registered.unknown', { ask })
  const word = matchText(compiled, 'wordUnknown')
  const conditions: ConditionResult[] = [
    { code: 'registered', word, verdict: 'unknown', text, isHard: true, doubt: 'unasked' },
  ]
  return {
    providerId: id,
    name: id,
    rank: 0,
    existing: true,
    band: 'partner',
    conditions,
    sentence: sentenceOf(conditions, true, compiled),
  }
}

/** 胃瘻（要相談）: a condition that is open, with the kind of its doubt. */
export function doubtfulWord({ word, doubt }: ConditionResult, compiled: CompiledMasters): string {
  return matchText(compiled, 'doubt.named', {
    word,
    doubt: matchText(compiled, `doubt.${doubt ?? 'unasked'}`),
  })
}

const NAMED = 3

function sentenceOf(
  conditions: readonly ConditionResult[],
  existing: boolean,
  compiled: CompiledMasters,
): string {
  const of = (verdict: Verdict) => conditions.filter((condition) => condition.verdict === verdict)
  const [unmet, unknown] = [of('unmet'), of('unknown')]
  const lead = existing ? matchText(compiled, 'sentence.existing') : ''
  if (unmet.length > 0) {
    const first = unmet
      .slice(0, NAMED)
      .map(({ text }) => text)
      .join('、')
    return lead + matchText(compiled, 'sentence.unmet', { unmet: unmet.length, first })
  }
  if (unknown.length > 0) {
    const first = unknown
      .slice(0, NAMED)
      .map((condition) => doubtfulWord(condition, compiled))
      .join('、')
    return lead + matchText(compiled, 'sentence.unknown', { unknown: unknown.length, first })
  }
  return (
    lead +
    matchText(compiled, 'sentence.met', { count: conditions.length, first: conditions.at(1)?.text ?? '' })
  )
}
