import { FactCall } from '../../shared/contract/provider-fact.ts'
import type { Db } from '../schema.ts'

type NewCall = Pick<FactCall, 'calledOn' | 'outcome' | 'againOn' | 'note'>

/** Keeps how a call about facts ended. */
export async function insertFactCall(
  db: Db,
  cardId: string,
  call: NewCall,
  by: { readonly updatedAt: string; readonly updatedBy: string },
): Promise<void> {
  await db
    .insertInto('fact_call')
    .values({
      card_id: cardId,
      called_on: call.calledOn,
      outcome: call.outcome,
      again_on: call.againOn,
      note: call.note,
      at: by.updatedAt,
      by: by.updatedBy,
    })
    .execute()
}

/** The calls to a provider, the newest first. */
export async function listFactCalls(db: Db, cardId: string, limit = 20): Promise<FactCall[]> {
  const rows = await db
    .selectFrom('fact_call as c')
    .leftJoin('user_account as u', 'u.id', 'c.by')
    .selectAll('c')
    .select('u.display_name')
    .where('c.card_id', '=', cardId)
    .orderBy('c.no', 'desc')
    .limit(limit)
    .execute()
  return rows.map(callFromRow)
}

/** The last call to each provider that was phoned on or after a day. */
export async function lastFactCalls(db: Db, since: string): Promise<ReadonlyMap<string, FactCall>> {
  const rows = await db
    .selectFrom('fact_call as c')
    .leftJoin('user_account as u', 'u.id', 'c.by')
    .selectAll('c')
    .select('u.display_name')
    .where((the) => the.or([the('c.called_on', '>=', since), the('c.again_on', '>=', since)]))
    .orderBy('c.no')
    .execute()
  return new Map(rows.map((row) => [row.card_id, callFromRow(row)]))
}

type Row = {
  called_on: string
  outcome: string
  again_on: string | null
  note: string
  display_name: string | null
}

function callFromRow(row: Row): FactCall {
  return FactCall.parse({
    calledOn: row.called_on,
    outcome: row.outcome,
    againOn: row.again_on,
    note: row.note,
    byName: row.display_name ?? '',
  })
}
