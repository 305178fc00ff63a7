import { findProvider } from '../../../db/repositories/directory.ts'
import type { CareGroupMemberView, CareGroupRow } from '../../../shared/contract/care-group.ts'
import {
  type CareGroup,
  CareGroupId,
  type CareGroupMember,
  holdsOn,
} from '../../../shared/domain/care-group.ts'
import { Instant } from '../../../shared/domain/local-date.ts'
import type { Provider } from '../../../shared/domain/provider.ts'
import { referenceGroups, type ReferenceGroup } from '../../../shared/domain/reference-groups.ts'
import type { Ctx } from '../context.ts'
import type { ReferenceData } from '../reference-data.ts'
import { MACHINE_OPERATOR } from '../signed-out.ts'

/** Groups of the public documents. */
export function groupsOfDocuments({ careGroups, regionalPlans, areas }: ReferenceData): ReferenceGroup[] {
  return referenceGroups(careGroups, regionalPlans, areas)
}

/** A group of the documents as if it were a record: version 0, never saved. */
export function asGroup({ id, code, content, source }: ReferenceGroup): CareGroup {
  return {
    ...content,
    id: CareGroupId.parse(id),
    referenceCode: code,
    source,
    isFictional: false,
    version: 0,
    updatedAt: Instant.parse('1970-01-01T00:00:00.000Z'),
    updatedBy: MACHINE_OPERATOR.id,
  }
}

/** 山口・防府　防府市、山口市 */
export function placeOf(
  { areas }: ReferenceData,
  { medicalAreaCode, municipalityCodes }: Pick<CareGroup, 'medicalAreaCode' | 'municipalityCodes'>,
): string {
  const area = areas.medicalAreas.find(({ code }) => code === medicalAreaCode)?.name
  const names = municipalityCodes.map((code) => areas.municipalities.find((one) => one.code === code)?.name)
  const towns = names.filter((name) => name !== undefined).join('、')
  return [area === undefined ? '' : `${area}医療圏`, towns].filter(Boolean).join('　')
}

export const isMemberOn = ({ fromOn, toOn }: CareGroupMember, day: Parameters<typeof holdsOn>[1]) =>
  holdsOn({ from: fromOn, to: toOn }, day)

/** A line of the list. */
export function rowOf(
  ctx: Ctx,
  group: CareGroup,
  members: readonly CareGroupMember[],
  isReference: boolean,
): CareGroupRow {
  const { careGroups } = ctx.masters
  const isHead = (code: string) =>
    careGroups.roles
      .find((role) => role.code === code)
      ?.traits.some((trait) => trait === 'leads' || trait === 'takesPatients') ?? false
  const current = members.filter((member) => isMemberOn(member, ctx.clock.today()))
  const { id, kind, name, operator, phone, status, visibility, isFictional } = group
  return {
    id,
    kind,
    name,
    operator,
    phone,
    status,
    visibility,
    isFictional,
    isReference,
    place: placeOf(ctx.services.reference, group),
    memberCount: current.length,
    heads: current.filter(({ role }) => isHead(role)).map((member) => member.name),
    areaCodes: areaCodesOf(ctx.services.reference, group),
  }
}

/** Municipalities of the group, or those of its medical area where it names none. */
function areaCodesOf({ areas }: ReferenceData, group: CareGroup): string[] {
  if (group.municipalityCodes.length > 0) return group.municipalityCodes
  const districts = areas.districts.filter(({ medicalAreaCode }) => medicalAreaCode === group.medicalAreaCode)
  return [...new Set(districts.map(({ municipalityCode }) => municipalityCode))]
}

/** A member with the names and numbers that the directory has today. */
export async function memberView(ctx: Ctx, member: CareGroupMember): Promise<CareGroupMemberView> {
  const provider: Provider | undefined =
    member.providerId === null ? undefined : await findProvider(ctx.db, member.providerId)
  const { municipality = '', district = null } = provider?.area ?? {}
  return {
    member,
    providerName: provider?.name ?? member.name,
    place: [municipality, district ?? ''].filter(Boolean).join(' '),
    phone: provider?.phone ?? '',
    phoneNight: provider?.phoneNight ?? '',
    visibility: provider?.visibility ?? null,
    isCurrent: isMemberOn(member, ctx.clock.today()),
  }
}

/** Members in the order of the kind's roles, then as they are called. */
export function inRoleOrder(
  ctx: Ctx,
  { kind }: CareGroup,
  members: readonly CareGroupMember[],
): CareGroupMember[] {
  const roles = ctx.masters.careGroups.entries.find(({ code }) => code === kind)?.roles ?? []
  const place = ({ role }: CareGroupMember) => (roles.includes(role) ? roles.indexOf(role) : roles.length)
  return members.toSorted((a, b) => place(a) - place(b))
}
