import type { MatchProvider } from './candidate.ts'
import { compileMasters, matchText } from './compiled-masters.ts'
import type { CompiledMasters } from './compiled-masters.ts'
import { evaluate } from './facts.ts'
import type { Facts, NeedsInput } from './facts.ts'
import type { LocalDate } from './local-date.ts'
import type { MatchPatient, MatchRegion } from './match-context.ts'
import { gapsOf, isSuitable } from './match-gaps.ts'
import { matchRole } from './matching.ts'
import type { Candidate } from './matching.ts'
import type { Masters } from './master-files.ts'
import type { FactCondition, InsuranceKind } from './masters.ts'
import { deriveNeeds } from './needs.ts'
import type { NeededRole, Needs } from './needs.ts'
import type { Role, RoleClass, Verdict } from './role.ts'

/** The answer of `match --json`. */
export interface MatchReport {
  readonly roles: readonly MatchedRole[]
  readonly gaps: readonly string[]
  readonly tasks: readonly string[]
}
export interface MatchedRole {
  readonly role: Role
  readonly class: RoleClass
  readonly reasons: readonly string[]
  readonly insurance?: InsuranceKind
  readonly candidates: readonly {
    readonly providerId: string
    readonly name: string
    readonly rank: number
    readonly existing: boolean
    readonly conditions: readonly {
      readonly code: string
      readonly verdict: Verdict
      readonly text: string
    }[]
  }[]
}

/** Needed roles and, per role, its candidates with all that the screen shows. */
export interface MatchedNeeds {
  readonly needs: Needs
  readonly roles: readonly { readonly need: NeededRole; readonly candidates: readonly Candidate[] }[]
  readonly gaps: readonly string[]
  readonly tasks: readonly string[]
}

export type CandidatesByRole = ReadonlyMap<Role, readonly MatchProvider[]>

/** Sorts providers under each role they fill. */
export function groupByRole(providers: readonly MatchProvider[]): CandidatesByRole {
  const groups = new Map<Role, MatchProvider[]>()
  for (const provider of providers) {
    for (const role of provider.roles) {
      const group = groups.get(role)
      if (group) group.push(provider)
      else groups.set(role, [provider])
    }
  }
  return groups
}

/** What the matching of every role compares with, from a patient and their needs. */
export function toMatchPatient(
  input: NeedsInput,
  needs: Needs,
  masters: Masters,
  region: MatchRegion,
): MatchPatient {
  const known: Facts = new Map([...needs.facts].map((fact) => [fact, []]))
  const holds = (when: FactCondition) => evaluate(when, known) !== null
  return {
    facts: needs.facts,
    scenes: input.situation.scenes,
    existing: input.existing,
    ...(input.refused === undefined ? {} : { refused: input.refused }),
    region,
    insurances: masters.insuranceRules.entries.filter(({ when }) => when === null || holds(when)),
    visitTimes: masters.visitTimes.entries.filter(({ when }) => holds(when)),
    targets: masters.targetRules.entries
      .filter(({ when }) => holds(when))
      .map(({ code, word }) => ({ code, word })),
    plannedDischargeInDays: input.plannedDischargeInDays,
  }
}

/** Needs, candidates, gaps and tasks of one patient on `day`. `referralDesk` joins where no home doctor fits. */
export function matchNeeds(
  input: NeedsInput,
  candidatesByRole: CandidatesByRole,
  masters: Masters,
  region: MatchRegion,
  day: LocalDate,
): MatchedNeeds {
  const compiled = compileMasters(masters)
  const known = withKinds(input, candidatesByRole)
  const needs = deriveNeeds(known, masters, day)
  const patient = toMatchPatient(known, needs, masters, region)
  const match = (need: NeededRole) => ({
    need,
    candidates: matchRole(need, patient, withPartners(need, known, candidatesByRole), masters),
  })
  const matched = needs.roles.map(match)
  const doctor = matched.find(({ need }) => need.role === 'homeDoctor')
  if (
    doctor?.need.class === 'required' &&
    !doctor.candidates.some(isSuitable) &&
    !needs.roles.some(({ role }) => role === 'referralDesk')
  ) {
    matched.push(match(referralNeed(region, compiled)))
  }
  const gaps = matched.flatMap(({ need, candidates }) =>
    need.role === 'referralDesk' ? [] : gapsOf(need, candidates, region, compiled),
  )
  return { needs, roles: matched, gaps, tasks: needs.tasks }
}

/** The same in exactly the shape of `match --json`. */
export function matchPatient(
  input: NeedsInput,
  candidatesByRole: CandidatesByRole,
  masters: Masters,
  region: MatchRegion,
  day: LocalDate,
): MatchReport {
  return reportOf(matchNeeds(input, candidatesByRole, masters, region, day))
}

/** What was matched, as the report of `match --json`. */
export function reportOf({ roles, gaps, tasks }: MatchedNeeds): MatchReport {
  const report = roles.map(({ need, candidates }): MatchedRole => ({
    role: need.role,
    class: need.class,
    reasons: need.reasons,
    ...(need.insurance === null ? {} : { insurance: need.insurance }),
    candidates: candidates.map(({ providerId, name, rank, existing, conditions }) => ({
      providerId,
      name,
      rank,
      existing,
      conditions: conditions.map(({ code, verdict, text }) => ({ code, verdict, text })),
    })),
  }))
  return { roles: report, gaps, tasks }
}

/** A partner's kind decides rules (看護小規模多機能 brings nurses); it is known from the directory. */
function withKinds(input: NeedsInput, candidatesByRole: CandidatesByRole): NeedsInput {
  const existing = input.existing.map((partner) => {
    const provider = (candidatesByRole.get(partner.role) ?? []).find(({ id }) => id === partner.providerId)
    return partner.kind === undefined && provider
      ? { ...partner, kind: provider.kind || provider.name }
      : partner
  })
  return { ...input, existing }
}

/** The role's candidates, and a partner of that role whom the directory lists under other roles only. */
function withPartners(
  need: NeededRole,
  input: NeedsInput,
  candidatesByRole: CandidatesByRole,
): readonly MatchProvider[] {
  const own = candidatesByRole.get(need.role) ?? []
  const ids = new Set(
    input.existing.filter(({ role }) => role === need.role).map(({ providerId }) => providerId),
  )
  const listed = new Set(own.map(({ id }) => id))
  const missing = [...ids].filter((id) => !listed.has(id))
  if (missing.length === 0) return own
  const elsewhere = [...candidatesByRole.values()].flat().filter(({ id }) => missing.includes(id))
  return [...own, ...elsewhere]
}

function referralNeed(region: MatchRegion, compiled: CompiledMasters): NeededRole {
  const association = region.association ?? matchText(compiled, 'association.unknown')
  return {
    role: 'referralDesk',
    class: 'required',
    reasons: [matchText(compiled, 'referral.reason', { association })],
    insurance: null,
    order: compiled.roles.get('referralDesk')?.order ?? 0,
    group: null,
    needsNight: false,
    needsHoliday: false,
    capabilities: [],
    scenes: [],
  }
}
