import { capabilityKey } from './candidate.ts'
import type { MatchProvider } from './candidate.ts'
import type { CareScene } from './care-scene.ts'
import { askCareInsuranceFirst, askFirstVisit, askPastAnswers, askTargets } from './match-more-questions.ts'
import { capabilityQuestions, capabilityVerdict } from './match-capabilities.ts'
import { askHoliday, askNight, askPrevention } from './match-cover.ts'
import { askInsurances } from './match-insurances.ts'
import { askVisitTimes } from './match-visit-times.ts'
import { matchText } from './compiled-masters.ts'
import type { CompiledMasters } from './compiled-masters.ts'
import { askDistance } from './match-distance.ts'
import { findings } from './match-finding.ts'
import type { Finding } from './match-finding.ts'
import { askServiceArea } from './match-service-area.ts'
import type { MatchPatient } from './match-context.ts'
import type { CandidateCondition } from './masters.ts'
import type { NeededRole } from './needs.ts'
import type { Verdict } from './role.ts'

/** One condition of a role, put to every candidate. */
export interface Question {
  readonly code: string
  readonly word: string
  readonly isHard: boolean
  /** Counts as so many in the order of candidates. */
  readonly weight: number
  readonly ask: (provider: MatchProvider) => Finding
  /** Whether it is put to this provider at all; absent: to everybody. */
  readonly isPut?: (provider: MatchProvider) => boolean
  /** The same verdict without its numbers, for ranking thousands; absent where `ask` makes nothing anew. */
  readonly judge?: (provider: MatchProvider) => Verdict
}

export interface QuestionContext {
  readonly need: NeededRole
  readonly patient: MatchPatient
  readonly compiled: CompiledMasters
}

type Maker = (context: QuestionContext, condition: CandidateCondition) => Question[]

const FINDINGS = {
  role: findings('role'),
  scene: findings('scene'),
  capacity: findings('capacity'),
  freshness: findings('freshness'),
  network: findings('network'),
}

/** The master's conditions that are put to candidates of one role for one patient, in the master's order. */
export function questionsFor(context: QuestionContext): Question[] {
  return [...context.compiled.conditions.values()].flatMap((condition) => {
    const isOfRole = condition.roles.length === 0 || condition.roles.includes(context.need.role)
    return isOfRole ? (MAKERS[condition.code]?.(context, condition) ?? []) : []
  })
}

const single = (condition: CandidateCondition, ask: Question['ask']): Question[] => [
  { code: condition.code, word: condition.word, isHard: condition.isHard, weight: condition.weight, ask },
]

const MAKERS: Readonly<Record<string, Maker>> = {
  role: ({ need }, condition) =>
    single(condition, (provider) =>
      provider.roles.has(need.role) ? FINDINGS.role.met : FINDINGS.role.unknown,
    ),
  serviceArea: ({ patient }, condition) => askServiceArea(patient, condition),
  distance: ({ patient }, condition) => askDistance(patient, condition),
  scene: (context, condition) => askScenes(context, condition),
  capability: (context, condition) =>
    capabilityQuestions(context, condition, condition.code, wantedCapabilities(context)),
  designation: askInsurances,
  visitTime: askVisitTimes,
  prevention: ({ patient, compiled }, condition) =>
    patient.facts.has('is:support') ? single(condition, (provider) => askPrevention(provider, compiled)) : [],
  night: ({ need, compiled }, condition) =>
    need.needsNight ? single(condition, (provider) => askNight(provider, compiled)) : [],
  holiday: ({ need, compiled }, condition) =>
    need.needsHoliday ? single(condition, (provider) => askHoliday(provider, compiled)) : [],
  capacity: (_context, condition) => single(condition, askCapacity),
  freshness: (_context, condition) => askFreshness(condition),
  network: ({ patient }, condition) => askNetwork(patient, condition),
  target: askTargets,
  careInsuranceFirst: askCareInsuranceFirst,
  firstVisit: ({ patient }, condition) => askFirstVisit(patient, condition),
  pastAnswer: ({ patient, compiled }, condition) => askPastAnswers(patient, compiled, condition),
}

function wantedScenes({ need, patient }: QuestionContext, condition: CandidateCondition): CareScene[] {
  return [...new Set([...(patient.scenes.length > 0 ? patient.scenes : condition.scenes), ...need.scenes])]
}

function askScenes(context: QuestionContext, condition: CandidateCondition): Question[] {
  const { compiled } = context
  return wantedScenes(context, condition).map((scene) => {
    const word = matchText(compiled, `scene.name.${scene}`)
    const key = scene === 'endOfLife' ? capabilityKey(word, compiled) : null
    const met: Finding = { ...FINDINGS.scene.met, values: { scene: word } }
    const unknown: Finding = { ...FINDINGS.scene.unknown, values: { scene: word } }
    const uncertain: Finding = { ...unknown, text: 'scene.uncertain' }
    const proved: Finding = { verdict: 'met', text: 'capability.met', values: { treatment: word } }
    const refuted: Finding = { verdict: 'unmet', text: 'capability.unmet', values: { treatment: word } }
    const ask = (provider: MatchProvider): Finding => {
      if (provider.scenes.has(scene)) return met
      const found = key === null ? null : capabilityVerdict(provider, key, compiled)
      if (found !== null && found.verdict !== 'unknown') return found.verdict === 'met' ? proved : refuted
      if (found?.isLikely === true)
        return { ...found, text: 'capability.notified', values: { treatment: word, ...found.values } }
      return provider.uncertainScenes.has(scene) ? uncertain : unknown
    }
    return { code: `scene.${scene}`, word, isHard: condition.isHard, weight: condition.weight, ask }
  })
}

/** 看取り is asked once: as a scene where scenes are asked, else as an ability. */
function wantedCapabilities(context: QuestionContext): readonly string[] {
  const { need, compiled } = context
  const scenes = compiled.conditions.get('scene')
  if (!scenes?.roles.includes(need.role) || !wantedScenes(context, scenes).includes('endOfLife'))
    return need.capabilities
  const key = capabilityKey(matchText(compiled, 'scene.name.endOfLife'), compiled)
  return need.capabilities.filter((word) => capabilityKey(word, compiled) !== key)
}

function askCapacity(provider: MatchProvider): Finding {
  if (provider.capacity === 'limited') return { verdict: 'unknown', text: 'capacity.consult' }
  return provider.capacity === 'closed' ? FINDINGS.capacity.unmet : FINDINGS.capacity.met
}

function askFreshness(condition: CandidateCondition): Question[] {
  const limit = condition.days ?? 0
  const judge = ({ confirmedDaysAgo: days }: MatchProvider): Verdict =>
    days !== null && days <= limit ? 'met' : 'unknown'
  const ask = ({ confirmedDaysAgo: days }: MatchProvider): Finding => {
    if (days === null) return FINDINGS.freshness.unknown
    if (days > limit) return { verdict: 'unknown', text: 'freshness.stale', values: { days } }
    return { ...FINDINGS.freshness.met, values: { days } }
  }
  return [
    {
      code: condition.code,
      word: condition.word,
      isHard: condition.isHard,
      weight: condition.weight,
      ask,
      judge,
    },
  ]
}

function askNetwork(patient: MatchPatient, condition: CandidateCondition): Question[] {
  const wanted = patient.region.backupNetworks
  if (wanted.length === 0) return []
  return single(condition, (provider) => {
    const shared = provider.networks.find((network) => wanted.includes(network))
    if (shared !== undefined) return { ...FINDINGS.network.met, values: { network: shared } }
    return FINDINGS.network.unknown
  })
}

/** Whether a question is put to this candidate: nobody is asked about a capacity of which nothing is known. */
export function isAsked(question: Question, provider: MatchProvider): boolean {
  return question.isPut?.(provider) ?? (question.code !== 'capacity' || provider.capacity !== 'unknown')
}
