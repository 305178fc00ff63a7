import { InstitutionAct, ShownPair } from '../../shared/domain/institution-act.ts'
import { InstitutionVerdict } from '../../shared/domain/institution-line.ts'
import type { Db } from '../schema.ts'
import type { InstitutionDecisionRow } from '../tables/institution-decision.ts'

/** A word that stands, as grouping takes it, with the id by which a directory says that it knows it. */
export type StandingDecision = {
  readonly id: string
  readonly aId: string
  readonly bId: string
  readonly verdict: InstitutionVerdict
}

type Pair = { readonly id: string; readonly aId: string; readonly bId: string; readonly shown: ShownPair }
export type NewAct = {
  readonly actId: string
  readonly verdict: InstitutionVerdict
  readonly note: string
  readonly pairs: readonly Pair[]
  readonly at: string
  readonly by: { readonly id: string; readonly name: string }
}

/** Every word that stands, in the order they were said. */
export async function listStandingDecisions(db: Db): Promise<StandingDecision[]> {
  const rows = await db
    .selectFrom('institution_decision')
    .select(['id', 'a_id', 'b_id', 'verdict'])
    .where('undone_at', 'is', null)
    .where('replaced_by_act', 'is', null)
    .orderBy('no')
    .execute()
  return rows.map(({ id, a_id, b_id, verdict }) => ({
    id,
    aId: a_id,
    bId: b_id,
    verdict: InstitutionVerdict.parse(verdict),
  }))
}

/** Records an act; an earlier word about the same two lines is kept, and stands no more. */
export async function insertInstitutionAct(db: Db, act: NewAct): Promise<void> {
  for (const { id, aId, bId, shown } of act.pairs) {
    const [low, high] = aId < bId ? [aId, bId] : [bId, aId]
    await db
      .updateTable('institution_decision')
      .set({ replaced_by_act: act.actId })
      .where('a_id', '=', low)
      .where('b_id', '=', high)
      .where('undone_at', 'is', null)
      .where('replaced_by_act', 'is', null)
      .execute()
    await db
      .insertInto('institution_decision')
      .values({
        id,
        act_id: act.actId,
        a_id: low,
        b_id: high,
        verdict: act.verdict,
        note: act.note,
        shown: JSON.stringify(shown),
        decided_at: act.at,
        decided_by: act.by.id,
        decided_by_name: act.by.name,
        undone_at: null,
        undone_by_name: null,
        replaced_by_act: null,
      })
      .execute()
  }
}

/** Takes an act back, and gives back what it had replaced. False where it does not stand (any more). */
export async function undoInstitutionAct(
  db: Db,
  actId: string,
  at: string,
  byName: string,
): Promise<boolean> {
  const undone = await db
    .updateTable('institution_decision')
    .set({ undone_at: at, undone_by_name: byName })
    .where('act_id', '=', actId)
    .where('undone_at', 'is', null)
    .where('replaced_by_act', 'is', null)
    .returning('id')
    .execute()
  if (undone.length === 0) return false
  await db
    .updateTable('institution_decision')
    .set({ replaced_by_act: null })
    .where('replaced_by_act', '=', actId)
    .execute()
  return true
}

/** Acts, newest first, undone and replaced ones among them; `before`: only acts older than the row of this number. */
export async function listInstitutionActs(
  db: Db,
  before: number | null,
  limit: number,
): Promise<InstitutionAct[]> {
  const acts = await db
    .selectFrom('institution_decision')
    .select(['act_id'])
    .select(({ fn }) => fn.min('no').as('no'))
    .groupBy('act_id')
    .$if(before !== null, (query) => query.having(({ fn }) => fn.min('no'), '<', before ?? 0))
    .orderBy('no', 'desc')
    .limit(limit)
    .execute()
  if (acts.length === 0) return []
  const rows = await db
    .selectFrom('institution_decision')
    .selectAll()
    .where(
      'act_id',
      'in',
      acts.map(({ act_id }) => act_id),
    )
    .orderBy('no')
    .execute()
  return acts.map(({ act_id, no }) =>
    toAct(
      Number(no),
      rows.filter((row) => row.act_id === act_id),
    ),
  )
}

function toAct(no: number, rows: readonly InstitutionDecisionRow[]): InstitutionAct {
  const [first] = rows
  if (first === undefined) throw new Error('an act without a row')
  return InstitutionAct.parse({
    no,
    actId: first.act_id,
    verdict: first.verdict,
    note: first.note,
    decidedAt: first.decided_at,
    decidedByName: first.decided_by_name,
    undoneAt: first.undone_at,
    undoneByName: first.undone_by_name,
    isReplaced: rows.every((row) => row.replaced_by_act !== null),
    decisionIds: rows.map(({ id }) => id),
    pairs: rows.map((row) => ({
      aId: row.a_id,
      bId: row.b_id,
      shown: ShownPair.parse(JSON.parse(row.shown)),
    })),
  })
}
