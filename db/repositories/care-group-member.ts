import {
  CareGroupId,
  CareGroupMember,
  CareGroupMemberId,
  type Membership,
  StandsInFor,
} from '../../shared/domain/care-group.ts'
import { ProviderId } from '../../shared/domain/ids.ts'
import type { LocalDate } from '../../shared/domain/local-date.ts'
import { Visibility } from '../../shared/domain/provider.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { CareGroupMemberRow } from '../tables/care-group.ts'

/** A list longer than this is asked for in parts: both engines limit the values of one statement. */
const MOST_VALUES = 500

export async function insertGroupMember(db: Db, member: CareGroupMember): Promise<void> {
  await db.insertInto('care_group_member').values(toRow(member)).execute()
}

/** Saves only if nobody saved since `member.version` was read; returns the member with its new version. */
export async function updateGroupMember(db: Db, member: CareGroupMember): Promise<CareGroupMember> {
  const next = { ...member, version: member.version + 1 }
  const { numUpdatedRows } = await db
    .updateTable('care_group_member')
    .set(toRow(next))
    .where('id', '=', member.id)
    .where('version', '=', member.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict')
  return next
}

/** Takes out a membership that was written by mistake; one that has ended gets its last day instead. */
export async function deleteGroupMember(db: Db, { id, version }: CareGroupMember): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('care_group_member')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw new AppError('conflict')
}

export async function findGroupMember(db: Db, id: string): Promise<CareGroupMember | undefined> {
  const row = await db.selectFrom('care_group_member').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : fromRow(row)
}

/** All members of the groups, also those whose time is over. */
export async function listGroupMembers(db: Db, groupIds: readonly string[]): Promise<CareGroupMember[]> {
  const rows: CareGroupMemberRow[] = []
  for (const ids of parts(groupIds))
    rows.push(
      ...(await db
        .selectFrom('care_group_member')
        .selectAll()
        .where('group_id', 'in', ids)
        .orderBy('stand_in_order')
        .orderBy('name')
        .orderBy('id')
        .execute()),
    )
  return rows.map(fromRow)
}

/** Every membership of a card, also those whose time is over. */
export async function listMembersOfProvider(db: Db, providerId: string): Promise<CareGroupMember[]> {
  const rows = await db
    .selectFrom('care_group_member')
    .selectAll()
    .where('provider_id', '=', providerId)
    .orderBy('group_id')
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

/** The memberships of these cards that hold on `day`, in groups that work on that day. */
export async function listMemberships(
  db: Db,
  cardIds: readonly string[],
  day: LocalDate,
): Promise<Membership[]> {
  const found: Membership[] = []
  for (const ids of parts(cardIds)) {
    const rows = await holding(db, day).where('care_group_member.provider_id', 'in', ids).execute()
    found.push(...rows.map(toMembership))
  }
  return found
}

/** Every membership of cards in these groups that holds on `day`: who is in a group together with whom. */
export async function listMembershipsOfGroups(
  db: Db,
  groupIds: readonly string[],
  day: LocalDate,
): Promise<Membership[]> {
  const found: Membership[] = []
  for (const ids of parts(groupIds)) {
    const rows = await holding(db, day).where('care_group_member.group_id', 'in', ids).execute()
    found.push(...rows.map(toMembership))
  }
  return found
}

function parts(values: readonly string[]): string[][] {
  const all = [...new Set(values)]
  return Array.from({ length: Math.ceil(all.length / MOST_VALUES) }, (_, at) =>
    all.slice(at * MOST_VALUES, (at + 1) * MOST_VALUES),
  )
}

function holding(db: Db, day: LocalDate) {
  return db
    .selectFrom('care_group_member')
    .innerJoin('care_group', 'care_group.id', 'care_group_member.group_id')
    .select([
      'care_group.id as group_id',
      'care_group.name as group_name',
      'care_group.kind as kind',
      'care_group.visibility as visibility',
      'care_group_member.id as member_id',
      'care_group_member.provider_id as provider_id',
      'care_group_member.role as role',
      'care_group_member.stands_in_for as stands_in_for',
      'care_group_member.stand_in_note as stand_in_note',
      'care_group_member.stand_in_order as stand_in_order',
    ])
    .where('care_group_member.provider_id', 'is not', null)
    .where('care_group.status', '!=', 'planned')
    .where((the) =>
      the.or([the('care_group_member.from_on', 'is', null), the('care_group_member.from_on', '<=', day)]),
    )
    .where((the) =>
      the.or([the('care_group_member.to_on', 'is', null), the('care_group_member.to_on', '>=', day)]),
    )
    .where((the) => the.or([the('care_group.since_on', 'is', null), the('care_group.since_on', '<=', day)]))
    .where((the) => the.or([the('care_group.until_on', 'is', null), the('care_group.until_on', '>=', day)]))
    .orderBy('care_group.name')
    .orderBy('care_group_member.stand_in_order')
    .orderBy('care_group_member.name')
}

type HoldingRow = {
  group_id: string
  group_name: string
  kind: string
  visibility: string
  member_id: string
  provider_id: string | null
  role: string
  stands_in_for: string
  stand_in_note: string
  stand_in_order: number
}

function toMembership(row: HoldingRow): Membership {
  return {
    groupId: CareGroupId.parse(row.group_id),
    groupName: row.group_name,
    kind: row.kind,
    visibility: Visibility.parse(row.visibility),
    memberId: CareGroupMemberId.parse(row.member_id),
    providerId: ProviderId.parse(row.provider_id),
    role: row.role,
    standsInFor: StandsInFor.parse(JSON.parse(row.stands_in_for)),
    standInNote: row.stand_in_note,
    standInOrder: row.stand_in_order,
  }
}

function toRow(member: CareGroupMember): CareGroupMemberRow {
  return {
    id: member.id,
    group_id: member.groupId,
    provider_id: member.providerId,
    name: member.name,
    role: member.role,
    person: member.person,
    stands_in_for: JSON.stringify(member.standsInFor),
    stand_in_note: member.standInNote,
    stand_in_order: member.standInOrder,
    from_on: member.fromOn,
    to_on: member.toOn,
    note: member.note,
    version: member.version,
    updated_at: member.updatedAt,
    updated_by: member.updatedBy,
  }
}

function fromRow(row: CareGroupMemberRow): CareGroupMember {
  return CareGroupMember.parse({
    id: row.id,
    groupId: row.group_id,
    providerId: row.provider_id,
    name: row.name,
    role: row.role,
    person: row.person,
    standsInFor: StandsInFor.parse(JSON.parse(row.stands_in_for)),
    standInNote: row.stand_in_note,
    standInOrder: row.stand_in_order,
    fromOn: row.from_on,
    toOn: row.to_on,
    note: row.note,
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  })
}
