import { BedState } from '../../shared/domain/bed-board.ts'
import type { Db } from '../schema.ts'
import type { BedStateRow } from '../tables/bed-state.ts'

/** Adds what was told; nothing of it is ever changed. */
export async function insertBedStates(db: Db, states: readonly BedState[]): Promise<void> {
  if (states.length === 0) return
  await db.insertInto('bed_state').values(states.map(toRow)).execute()
}

/** The newest of each kind of bed of each institution. */
export async function listNewestBedStates(db: Db): Promise<BedState[]> {
  const rows = await db
    .selectFrom('bed_state as b')
    .selectAll('b')
    .where((the) =>
      the.not(
        the.exists(
          the
            .selectFrom('bed_state as later')
            .select('later.id')
            .whereRef('later.provider_id', '=', 'b.provider_id')
            .whereRef('later.bed_kind', '=', 'b.bed_kind')
            .where((one) =>
              one.or([
                one('later.as_of', '>', one.ref('b.as_of')),
                one.and([one('later.as_of', '=', one.ref('b.as_of')), one('later.no', '>', one.ref('b.no'))]),
              ]),
            ),
        ),
      ),
    )
    .orderBy('b.provider_id')
    .orderBy('b.no')
    .execute()
  return rows.map(fromRow)
}

/** Everything told of one institution, the newest first. */
export async function listBedHistory(db: Db, providerId: string, limit: number): Promise<BedState[]> {
  const rows = await db
    .selectFrom('bed_state')
    .selectAll()
    .where('provider_id', '=', providerId)
    .orderBy('as_of', 'desc')
    .orderBy('no', 'desc')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

function toRow(state: BedState): BedStateRow {
  return {
    id: state.id,
    provider_id: state.providerId,
    bed_kind: state.bedKind,
    free: state.free,
    stance: state.stance,
    conditions: state.conditions,
    as_of: state.asOf,
    told_by: state.toldBy,
    way: state.way,
    valid_until: state.validUntil,
    recorded_at: state.recordedAt,
    recorded_by_name: state.recordedByName,
  }
}

function fromRow(row: BedStateRow): BedState {
  return BedState.parse({
    id: row.id,
    providerId: row.provider_id,
    bedKind: row.bed_kind,
    free: row.free,
    stance: row.stance,
    conditions: row.conditions,
    asOf: row.as_of,
    toldBy: row.told_by,
    way: row.way,
    validUntil: row.valid_until,
    recordedAt: row.recorded_at,
    recordedByName: row.recorded_by_name,
  })
}
