import { isUndisclosed } from '../../../shared/domain/for-outside.ts'
import {
  HIDDEN_NAME,
  numbersOfOnly,
  type Reachable,
  withoutHiddenNames,
} from '../../../shared/domain/hidden-names.ts'
import { agreedNumbers, consentsFor, type NamingConsent } from '../../../shared/domain/naming-consent.ts'
import type { NamedProvider } from '../../../shared/domain/paper-checks.ts'
import type { PaperKind } from '../../../shared/domain/paper-kind.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import type { TeamMember } from '../../../shared/domain/team-member.ts'
import type { PaperFacts } from '../documents/paper-facts.ts'
import type { Recipient } from './paper-recipient.ts'

export type Parts = Pick<PaperFacts, 'team' | 'conference'>
/** Consents that hold for the reader of the paper, by partner. */
export type Consents = ReadonlyMap<string, NamingConsent>

/** Which consents open a paper of this kind; a list of candidates names 公開 alone whatever anybody agreed. */
export function consentsOfPaper(kind: PaperKind, consents: readonly NamingConsent[]): Consents {
  if (kind.audience === '院内' || kind.code === 'family-candidates') return new Map()
  return consentsFor(consents, kind.audience)
}

/** Team and conference as a partner may read them: whoever asked not to be named is not named to others (decision 0022). */
export function partsForPartner(
  parts: Parts,
  providers: readonly Provider[],
  recipient: Recipient | null,
  consents: Consents,
): Parts {
  const isHidden = (provider: Provider) => isUndisclosed(provider) && provider.id !== recipient?.providerId
  const hidden = providers.filter(isHidden)
  const ids = new Set(hidden.map(({ id }) => id))
  return {
    team: parts.team.map((member) => {
      if (!ids.has(member.providerId)) return member
      const consent = consents.get(member.providerId)
      return consent === undefined ? unnamed(member) : asAgreed(member, consent)
    }),
    conference: withoutHidden(parts, {
      hidden,
      known: providers.filter((each) => !isHidden(each)),
      consents,
      reader: recipient?.paper.name ?? '',
    }),
  }
}

type Hiding = {
  readonly hidden: readonly Provider[]
  readonly known: readonly Provider[]
  readonly consents: Consents
  readonly reader: string
  readonly wordFor?: (name: string) => string
}

/** The conference without names of the hidden who did not agree, and without numbers that they did not allow. */
export function withoutHidden({ team, conference }: Parts, of: Hiding): Parts['conference'] {
  const { hidden, known, consents, reader, wordFor } = of
  const ids = new Set(hidden.map(({ id }) => id))
  const isAway = ({ providerId }: TeamMember) => ids.has(providerId)
  const agreed = hidden.flatMap(({ id }) => {
    const consent = consents.get(id)
    return consent === undefined ? [] : agreedNumbers(consent).map((phone) => ({ name: '', phone }))
  })
  const numbers = numbersOfOnly(
    [...hidden, ...team.filter(isAway).map(asReachable)],
    [...known, ...team.filter((each) => !isAway(each)).map(asReachable), ...agreed],
  )
  const names = hidden.filter(({ id }) => !consents.has(id)).map(({ name }) => name)
  return (
    conference && {
      ...conference,
      body: withoutHiddenNames(conference.body, names, reader, numbers, wordFor),
    }
  )
}

/** For the checks before issue: everybody whom the paper may name, with what they agreed to. */
export function namedForChecks(
  providers: readonly Provider[],
  team: readonly TeamMember[],
  consents: Consents,
): NamedProvider[] {
  const partners = new Set(team.map(({ providerId }) => providerId))
  const agreedOf = (id: string) => {
    const consent = consents.get(id)
    return consent === undefined ? {} : { agreed: agreedNumbers(consent) }
  }
  const cards = providers.map(({ id, name, visibility, phone, phoneNight, fax }) => {
    const isStranger = visibility === 'internal' && !partners.has(id)
    return { name, visibility, phone, phoneNight, fax, isStranger, ...agreedOf(id) }
  })
  const visibilityOf = new Map<string, Provider['visibility']>(
    providers.map((each) => [each.id, each.visibility]),
  )
  const members = team.map((member) => ({
    ...asReachable(member),
    visibility: visibilityOf.get(member.providerId) ?? ('public' as const),
    ...agreedOf(member.providerId),
  }))
  return [...cards, ...members]
}

/** A member as their consent lets a paper show them: with the numbers that they allowed. */
export const asAgreed = (member: TeamMember, { phoneDay, phoneNight }: NamingConsent): TeamMember => ({
  ...member,
  phoneDay,
  phoneNight,
  fax: '',
})

const asReachable = ({ providerName, phoneDay, phoneNight, fax }: TeamMember): Reachable => ({
  name: providerName,
  phone: phoneDay,
  phoneNight,
  fax,
})

const unnamed = (member: TeamMember): TeamMember => ({
  ...member,
  providerName: HIDDEN_NAME,
  person: '',
  phoneDay: '',
  phoneNight: '',
  fax: '',
  note: '',
})
