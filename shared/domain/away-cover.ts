import type { Membership } from './care-group.ts'
import type { CareGroupKindWord, CareGroupRoleWord } from './care-group-master.ts'
import type { ProviderId } from './ids.ts'

/** The words of the master that say what kinds and roles do. */
export type GroupWords = {
  readonly kinds: readonly Pick<CareGroupKindWord, 'code' | 'traits'>[]
  readonly roles: readonly Pick<CareGroupRoleWord, 'code' | 'traits'>[]
}

/** Who comes when the home doctor is away, whom they can ask, and which hospital takes the patient. */
export type AwayCover = {
  readonly standIns: readonly Membership[]
  readonly advisers: readonly Membership[]
  readonly hospitals: readonly Membership[]
}

/**
 * Reads the cover of a team from the groups of its home doctors. `memberships` are all those of these groups on the
 * day. Each provider stands once in each list, in calling order; a doctor of the team covers for nobody in it.
 */
export function awayCover(
  doctorIds: readonly string[],
  memberships: readonly Membership[],
  { kinds, roles }: GroupWords,
): AwayCover {
  const kindHas = (code: string, trait: 'standsIn' | 'takesPatients') =>
    kinds.find((kind) => kind.code === code)?.traits.includes(trait) ?? false
  const roleHas = (code: string, trait: 'takesPatients' | 'advises') =>
    roles.find((role) => role.code === code)?.traits.includes(trait) ?? false
  const theirs = memberships.filter(({ providerId }) => doctorIds.includes(providerId))
  const beside = (own: Membership) =>
    memberships.filter(
      ({ groupId, providerId }) => groupId === own.groupId && !doctorIds.includes(providerId),
    )
  const standsFor = (other: Membership, own: Membership) =>
    other.standsInFor === 'everybody' || other.standsInFor.includes(own.memberId)
  return {
    standIns: once(
      theirs
        .filter(({ kind }) => kindHas(kind, 'standsIn'))
        .flatMap((own) => beside(own).filter((other) => standsFor(other, own)))
        .toSorted((a, b) => a.standInOrder - b.standInOrder),
    ),
    advisers: once(theirs.flatMap((own) => beside(own).filter(({ role }) => roleHas(role, 'advises')))),
    hospitals: once(
      theirs
        .filter(({ kind }) => kindHas(kind, 'takesPatients'))
        .flatMap((own) => beside(own).filter(({ role }) => roleHas(role, 'takesPatients'))),
    ),
  }
}

function once(found: readonly Membership[]): Membership[] {
  const seen = new Set<ProviderId>()
  return found.filter(({ providerId }) => {
    if (seen.has(providerId)) return false
    seen.add(providerId)
    return true
  })
}
