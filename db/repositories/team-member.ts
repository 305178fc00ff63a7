import { Instant } from '../../shared/domain/local-date.ts'
import { TeamMember } from '../../shared/domain/team-member.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { TeamMemberTableRow } from '../tables/team-member.ts'

type Changed = { readonly updatedAt: string; readonly updatedBy: string }

/** Adds a member; the same provider in the same role twice is a `duplicate`. */
export async function insertMember(db: Db, member: TeamMember): Promise<void> {
  await refuseTwice(db, member)
  await db
    .insertInto('team_member')
    .values({
      ...toRow(member),
      added_at: member.updatedAt,
      removed_at: null,
      removed_by: null,
      removed_reason: '',
    })
    .execute()
}

/** Saves only if nobody saved since `member.version` was read; returns the member with its new version. */
export async function updateMember(db: Db, member: TeamMember): Promise<TeamMember> {
  const next = { ...member, version: member.version + 1 }
  await change(db, member, toRow(next))
  return next
}

/** Takes a member out of the team; the row stays with the reason. */
export async function removeMember(db: Db, member: TeamMember, reason: string, by: Changed): Promise<void> {
  await change(db, member, {
    version: member.version + 1,
    removed_at: by.updatedAt,
    removed_by: by.updatedBy,
    removed_reason: reason,
    updated_at: by.updatedAt,
    updated_by: by.updatedBy,
  })
}

/** Puts a removed member back; the reason of the removal is dropped. */
export async function restoreMember(db: Db, member: TeamMember, by: Changed): Promise<TeamMember> {
  await refuseTwice(db, member)
  const next = {
    ...member,
    version: member.version + 1,
    ...TeamMember.pick({ updatedAt: true, updatedBy: true }).parse(by),
  }
  await change(db, member, { ...toRow(next), removed_at: null, removed_by: null, removed_reason: '' })
  return next
}

/** A member, and whether they still are one. */
export async function findMember(
  db: Db,
  id: string,
): Promise<{ member: TeamMember; isRemoved: boolean } | undefined> {
  const row = await db.selectFrom('team_member').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : { member: fromRow(row), isRemoved: row.removed_at !== null }
}

/** Somebody joined a team, or left it. */
export type TeamEvent = {
  readonly member: TeamMember
  readonly what: 'joined' | 'left'
  readonly at: Instant
  readonly by: string
  readonly reason: string
}

/** Who joined and who left the team of one stay, whoever is in it now. */
export async function listTeamHistory(db: Db, admissionId: string): Promise<TeamEvent[]> {
  const rows = await db
    .selectFrom('team_member')
    .selectAll()
    .where('admission_id', '=', admissionId)
    .orderBy('added_at')
    .execute()
  return rows.flatMap((row) => {
    const member = fromRow(row)
    const joined = {
      member,
      what: 'joined' as const,
      at: Instant.parse(row.added_at),
      by: row.updated_by,
      reason: '',
    }
    if (row.removed_at === null) return [joined]
    const left = { at: Instant.parse(row.removed_at), by: row.removed_by ?? '', reason: row.removed_reason }
    return [joined, { member, what: 'left' as const, ...left }]
  })
}

/** The team of one stay, in the order they joined; who left is not in it. */
export async function listTeam(db: Db, admissionId: string): Promise<TeamMember[]> {
  const rows = await db
    .selectFrom('team_member')
    .selectAll()
    .where('admission_id', '=', admissionId)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

async function refuseTwice(db: Db, { admissionId, role, providerId }: TeamMember): Promise<void> {
  const other = await db
    .selectFrom('team_member')
    .select('id')
    .where('admission_id', '=', admissionId)
    .where('role', '=', role)
    .where('provider_id', '=', providerId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (other === undefined) return
  throw new AppError('duplicate', { detail: 'この連携先は、同じ役割ですでに在宅チームに入っています。' })
}

async function change(
  db: Db,
  { id, version }: TeamMember,
  columns: Partial<TeamMemberTableRow>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('team_member')
    .set(columns)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict')
}

function toRow(member: TeamMember) {
  return {
    id: member.id,
    admission_id: member.admissionId,
    role: member.role,
    provider_id: member.providerId,
    provider_name: member.providerName,
    person: member.person,
    phone_day: member.phoneDay,
    phone_night: member.phoneNight,
    fax: member.fax,
    night: member.night,
    holiday: member.holiday,
    is_existing: member.isExisting ? 1 : 0,
    since_on: member.sinceOn,
    first_visit_on: member.firstVisitOn,
    note: member.note,
    version: member.version,
    updated_at: member.updatedAt,
    updated_by: member.updatedBy,
  }
}

function fromRow(row: TeamMemberTableRow): TeamMember {
  return TeamMember.parse({
    id: row.id,
    admissionId: row.admission_id,
    role: row.role,
    providerId: row.provider_id,
    providerName: row.provider_name,
    person: row.person,
    phoneDay: row.phone_day,
    phoneNight: row.phone_night,
    fax: row.fax,
    night: row.night,
    holiday: row.holiday,
    isExisting: row.is_existing === 1,
    sinceOn: row.since_on,
    firstVisitOn: row.first_visit_on,
    note: row.note,
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  })
}
