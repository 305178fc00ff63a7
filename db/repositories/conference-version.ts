import { ConferenceVersion } from '../../shared/domain/conference.ts'
import type { ConferenceId } from '../../shared/domain/ids.ts'
import type { Db } from '../schema.ts'

/** Adds a confirmed version. There is no way to change or delete one; the database refuses it too. */
export async function insertConferenceVersion(
  db: Db,
  conferenceId: ConferenceId,
  version: ConferenceVersion,
): Promise<void> {
  await db
    .insertInto('conference_version')
    .values({
      conference_id: conferenceId,
      no: version.no,
      body: JSON.stringify(version.body),
      reason: version.reason,
      confirmed_at: version.confirmedAt,
      confirmed_by: version.confirmedBy,
      confirmed_by_name: version.confirmedByName,
    })
    .execute()
}

/** Who confirmed what when, newest first, without the texts. */
export async function listConferenceVersions(
  db: Db,
  conferenceId: string,
): Promise<Omit<ConferenceVersion, 'body'>[]> {
  const rows = await db
    .selectFrom('conference_version')
    .select(['no', 'reason', 'confirmed_at', 'confirmed_by', 'confirmed_by_name'])
    .where('conference_id', '=', conferenceId)
    .orderBy('no', 'desc')
    .execute()
  return rows.map((row) => ConferenceVersion.omit({ body: true }).parse(headOf(row)))
}

/** A version exactly as it was confirmed. */
export async function findConferenceVersion(
  db: Db,
  conferenceId: string,
  no: number,
): Promise<ConferenceVersion | undefined> {
  const row = await db
    .selectFrom('conference_version')
    .selectAll()
    .where('conference_id', '=', conferenceId)
    .where('no', '=', no)
    .executeTakeFirst()
  return row === undefined
    ? undefined
    : ConferenceVersion.parse({ ...headOf(row), body: JSON.parse(row.body) as unknown })
}

function headOf(row: {
  no: number
  reason: string
  confirmed_at: string
  confirmed_by: string
  confirmed_by_name: string
}) {
  return {
    no: row.no,
    reason: row.reason,
    confirmedAt: row.confirmed_at,
    confirmedBy: row.confirmed_by,
    confirmedByName: row.confirmed_by_name,
  }
}
