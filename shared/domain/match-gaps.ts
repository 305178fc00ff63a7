import { matchText } from './compiled-masters.ts'
import type { CompiledMasters } from './compiled-masters.ts'
import type { MatchRegion } from './match-context.ts'
import type { Candidate } from './matching.ts'
import type { NeededRole } from './needs.ts'

/** Whether a candidate can be phoned with a chance: no hard condition is unmet. */
export function isSuitable(candidate: Candidate): boolean {
  return candidate.conditions.every(({ verdict, isHard }) => verdict !== 'unmet' || !isHard)
}

/** What is missing for one role, in words: nobody suitable, or a partner who leaves nights or holidays open. */
export function gapsOf(
  need: NeededRole,
  candidates: readonly Candidate[],
  region: MatchRegion,
  compiled: CompiledMasters,
): string[] {
  if (need.class === 'excluded' || need.class === 'consider') return []
  const role = compiled.roles.get(need.role)
  const association = region.association ?? matchText(compiled, 'association.unknown')
  const whenNone = (role?.whenNone ?? '').replace('{association}', association)
  const values = { word: role?.shortWord ?? need.role, whenNone }
  const partners = candidates.filter(({ existing }) => existing)
  if (partners.length > 0) return partnerGaps(partners, candidates, values, compiled)
  if (candidates.length === 0) return [matchText(compiled, 'gap.none', values)]
  if (candidates.some(isSuitable)) return []
  const names = candidates
    .slice(0, 2)
    .map(({ name }) => name)
    .join('、')
  return [matchText(compiled, 'gap.unsuitable', { ...values, names })]
}

/** A partner is never replaced: what they do not cover is filled beside them. */
function partnerGaps(
  partners: readonly Candidate[],
  candidates: readonly Candidate[],
  values: Record<string, string>,
  compiled: CompiledMasters,
): string[] {
  const name = partners.map((partner) => partner.name).join('、')
  const found = (candidate: Candidate, code: string) =>
    candidate.conditions.find((condition) => condition.code === code)
  const verdictOf = (candidate: Candidate, code: string) => found(candidate, code)?.verdict
  const beside = (code: string) => {
    const other = candidates.find(
      (candidate) => !candidate.existing && isSuitable(candidate) && verdictOf(candidate, code) === 'met',
    )
    return matchText(compiled, other ? 'gap.beside' : 'gap.besideNone', {
      ...values,
      name,
      other: other?.name ?? '',
    })
  }
  const covers = ['night', 'holiday'].flatMap((code) => {
    const verdicts = partners.map((partner) => verdictOf(partner, code))
    if (verdicts.some((verdict) => verdict === 'met') || verdicts.every((verdict) => verdict === undefined))
      return []
    const isKnown = verdicts.every((verdict) => verdict === 'unmet')
    const doubts = partners.flatMap((partner) => found(partner, code)?.doubt ?? [])
    const doubt = [...new Set(doubts)].map((one) => matchText(compiled, `doubt.${one}`)).join('・')
    const text = matchText(compiled, `gap.${code}${isKnown ? '' : 'Unknown'}`, { ...values, name, doubt })
    return [isKnown ? text + beside(code) : text]
  })
  const unfit = partners.flatMap((partner) => {
    const reasons = partner.conditions.filter(
      ({ code, verdict }) => verdict === 'unmet' && code !== 'night' && code !== 'holiday',
    )
    if (reasons.length === 0) return []
    const text = reasons.map((reason) => reason.text).join('、')
    return [matchText(compiled, 'gap.existingUnfit', { ...values, name: partner.name, text })]
  })
  return [...covers, ...unfit]
}
