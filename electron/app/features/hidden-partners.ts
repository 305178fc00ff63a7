import { isUndisclosed } from '../../../shared/domain/for-outside.ts'
import {
  HIDDEN_NAME,
  numbersOfOnly,
  type Reachable,
  withoutHiddenNames,
} from '../../../shared/domain/hidden-names.ts'
import type { PaperKind } from '../../../shared/domain/paper-kind.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import type { TeamMember } from '../../../shared/domain/team-member.ts'
import type { PaperFacts } from '../documents/paper-facts.ts'
import type { Recipient } from './paper-recipient.ts'

type Parts = Pick<PaperFacts, 'team' | 'conference'>

/** Team and conference as a partner may read them: whoever asked not to be named is not named to others (decision 0022). */
export function partsForPartner(
  kind: PaperKind,
  parts: Parts,
  providers: readonly Provider[],
  recipient: Recipient | null,
): Parts {
  if (kind.audience !== '連携先') return parts
  const isHidden = (provider: Provider) => isUndisclosed(provider) && provider.id !== recipient?.providerId
  const hidden = providers.filter(isHidden)
  const ids = new Set(hidden.map(({ id }) => id))
  const isAway = ({ providerId }: TeamMember) => ids.has(providerId)
  const numbers = numbersOfOnly(
    [...hidden, ...parts.team.filter(isAway).map(asReachable)],
    [
      ...providers.filter((each) => !isHidden(each)),
      ...parts.team.filter((each) => !isAway(each)).map(asReachable),
    ],
  )
  return {
    team: parts.team.map((member) => (isAway(member) ? unnamed(member) : member)),
    conference: parts.conference && {
      ...parts.conference,
      body: withoutHiddenNames(
        parts.conference.body,
        hidden.map(({ name }) => name),
        recipient?.paper.name ?? '',
        numbers,
      ),
    },
  }
}

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
