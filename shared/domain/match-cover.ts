import type { FormerAnswer, MatchProvider } from './candidate.ts'
import { matchText } from './compiled-masters.ts'
import type { CompiledMasters } from './compiled-masters.ts'
import { dayBehind, findings } from './match-finding.ts'
import type { Finding } from './match-finding.ts'
import { NIGHT } from './notified.ts'
import { FACT_GROUP } from './provider-fact.ts'

const FINDINGS = {
  prevention: findings('prevention'),
  night: findings('night'),
  holiday: findings('holiday'),
}
const PREVENTION = 'careManager:prevention'

function answer(text: 'night' | 'holiday', given: 'yes' | 'no' | 'unknown'): Finding {
  if (given === 'unknown') return FINDINGS[text].unknown
  return given === 'yes' ? FINDINGS[text].met : FINDINGS[text].unmet
}

/** A public list tells of a 届出 or a kind of office with cover at night: nobody of ours has asked. */
const PUBLISHED_NIGHT: Finding = { verdict: 'unknown', text: 'night.published', isLikely: true }

/** Their answer on nights or holidays where it has grown old and nothing newer stands in its place. */
function formerCover(
  provider: MatchProvider,
  code: 'night' | 'holiday',
  compiled: CompiledMasters,
): Finding | undefined {
  const former = provider[code] === 'unknown' ? provider.formerAnswers.get(FACT_GROUP[code]) : undefined
  return (
    former && { verdict: 'unknown', text: `${code}.former`, values: formerValues(former, 'cover', compiled) }
  )
}

/** A former yes or no in words, with its day. */
function formerValues({ answer: said, on }: FormerAnswer, words: string, compiled: CompiledMasters) {
  return { answer: matchText(compiled, `${words}.${said === 'yes' ? 'yes' : 'no'}`), on: dayBehind(on) }
}

/** Nights: what they said to us, else what a 届出 or a public list tells of them. */
export function askNight(provider: MatchProvider, compiled: CompiledMasters): Finding {
  const isOpen = provider.night === 'unknown' || (provider.isOfficial === true && provider.night === 'yes')
  const notified = isOpen ? provider.notified?.get(NIGHT) : undefined
  if (notified !== undefined)
    return { verdict: 'unknown', text: 'night.notified', values: { ...notified }, isLikely: true }
  if (isOpen && provider.night === 'yes') return PUBLISHED_NIGHT
  return formerCover(provider, 'night', compiled) ?? answer('night', provider.night)
}

/** 利用可能曜日 of a public file: who is on call on holidays may name weekdays alone there. */
const PUBLISHED_HOLIDAY: Finding = { verdict: 'unknown', text: 'holiday.published', isLikely: true }
const NO_PUBLISHED_HOLIDAY: Finding = { verdict: 'unknown', text: 'holiday.publishedNot' }

/** Holidays: what they said to us, else what a public list tells of them. */
export function askHoliday(provider: MatchProvider, compiled: CompiledMasters): Finding {
  if (provider.isOfficial === true && provider.holiday !== 'unknown')
    return provider.holiday === 'yes' ? PUBLISHED_HOLIDAY : NO_PUBLISHED_HOLIDAY
  return formerCover(provider, 'holiday', compiled) ?? answer('holiday', provider.holiday)
}

/** 介護予防支援: whether a care manager also plans for people of 要支援. */
export function askPrevention(provider: MatchProvider, compiled: CompiledMasters): Finding {
  const said = provider.facts.get(PREVENTION)
  if (said === 'yes' || said === 'no')
    return said === 'yes' ? FINDINGS.prevention.met : FINDINGS.prevention.unmet
  const written = provider.capabilities.get('介護予防支援')
  if (written === '可' || provider.kind === 'preventiveCareManagement') return FINDINGS.prevention.met
  if (written === '不可') return FINDINGS.prevention.unmet
  const former = provider.formerAnswers.get(PREVENTION)
  return former === undefined
    ? FINDINGS.prevention.unknown
    : { verdict: 'unknown', text: 'prevention.former', values: formerValues(former, 'cover', compiled) }
}
