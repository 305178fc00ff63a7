import type { Role } from '../../../shared/domain/role.ts'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import type { Provider, Visibility } from '../../../shared/domain/provider.ts'
import type { TeamMember } from '../../../shared/domain/team-member.ts'
import { isOnEmergencyCard } from '../documents/emergency-card.ts'
import type { AwayPartner, PaperFacts } from '../documents/paper-facts.ts'
import { isForOutside } from '../../../shared/domain/for-outside.ts'
import { HIDDEN_NAME } from '../../../shared/domain/hidden-names.ts'
import type { AwayOfStay, AwayOfStayLists } from './away-partners.ts'
import { asAgreed, type Consents, type Parts, withoutHidden } from './hidden-partners.ts'

const STAND_IN = '在宅医が不在のとき'
const HOSPITAL = '急変時の入院先'

/** A partner of the stay who is not 公開, with what a consent would be asked for. */
export type HiddenPartner = {
  readonly providerId: ProviderId
  readonly name: string
  readonly visibility: Visibility
  /** What they do for the patient, in words. */
  readonly does: readonly string[]
  readonly phoneDay: string
  readonly phoneNight: string
}

type Of = {
  readonly team: readonly TeamMember[]
  readonly away: AwayOfStayLists
  readonly providers: readonly Provider[]
  readonly roleWord: (role: Role) => string
}

/** Everybody whom the family's card would name if they were 公開 or agreed; once each, the team first. */
export function hiddenPartners({ team, away, providers, roleWord }: Of): HiddenPartner[] {
  const visibilityOf = visibilities(providers)
  const inTeam = team
    .filter(({ role, providerId }) => isOnEmergencyCard(role) && !isOpen(visibilityOf, providerId))
    .map(({ role, providerName: name, ...member }) => ({ ...member, name, does: roleWord(role) }))
  const outside = (partners: readonly AwayOfStay[], does: string) =>
    partners
      .filter(({ isPublic }) => !isPublic)
      .map(({ phone, ...partner }) => ({ ...partner, phoneDay: phone, does }))
  const found = new Map<ProviderId, HiddenPartner>()
  const all = [...inTeam, ...outside(away.standIns, STAND_IN), ...outside(away.backupHospitals, HOSPITAL)]
  for (const { providerId, name, phoneDay, phoneNight, does } of all) {
    const known = found.get(providerId)
    const visibility = visibilityOf.get(providerId) ?? 'public'
    const doing = [...new Set([...(known?.does ?? []), does])]
    found.set(providerId, { providerId, name, visibility, phoneDay, phoneNight, ...known, does: doing })
  }
  return [...found.values()]
}

/**
 * Team, conference and stand-ins as the family may read them: who is not 公開 stands there with the numbers that they
 * agreed to for this patient, or not at all; `withheld` says who is missing.
 */
export function partsForFamily(
  parts: Parts,
  of: Of & { readonly consents: Consents },
): Parts & Pick<PaperFacts, 'standIns' | 'backupHospitals' | 'withheld'> {
  const { away, providers, consents, roleWord } = of
  const visibilityOf = visibilities(providers)
  const hiddenOnes = hiddenPartners(of)
  const ids = new Set<string>([
    ...hiddenOnes.map(({ providerId }) => providerId),
    ...of.team
      .filter(({ providerId }) => !isOpen(visibilityOf, providerId))
      .map(({ providerId }) => providerId),
  ])
  const wordFor = (name: string) => {
    const member = of.team.find(({ providerName }) => providerName === name)
    return member === undefined ? HIDDEN_NAME : roleWord(member.role)
  }
  const conference = withoutHidden(parts, {
    hidden: providers.filter(({ id }) => ids.has(id)),
    known: providers.filter(({ id }) => !ids.has(id)),
    consents,
    reader: '',
    wordFor,
  })
  return {
    team: parts.team.flatMap((member) => {
      if (isOpen(visibilityOf, member.providerId)) return [member]
      const consent = consents.get(member.providerId)
      return consent === undefined ? [] : [asAgreed(member, consent)]
    }),
    conference,
    standIns: shown(away.standIns, consents),
    backupHospitals: shown(away.backupHospitals, consents),
    withheld: hiddenOnes.filter(({ providerId }) => !consents.has(providerId)),
  }
}

const visibilities = (providers: readonly Provider[]) =>
  new Map<string, Visibility>(providers.map(({ id, visibility }) => [id, visibility]))

/** Who is no longer in the directory cannot have asked for anything. */
function isOpen(visibilityOf: ReadonlyMap<string, Visibility>, providerId: string): boolean {
  return isForOutside({ visibility: visibilityOf.get(providerId) ?? 'public' })
}

function shown(partners: readonly AwayOfStay[], consents: Consents): AwayPartner[] {
  return partners.flatMap(({ providerId, isPublic, name, phone, phoneNight, note }) => {
    if (isPublic) return [{ name, phone, phoneNight, note }]
    const consent = consents.get(providerId)
    if (consent === undefined) return []
    return [{ name, phone: consent.phoneDay, phoneNight: consent.phoneNight, note }]
  })
}
