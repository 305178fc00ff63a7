import { type CompactFact, type FactValue, ProviderFact } from '../../shared/domain/provider-fact.ts'
import { AppError } from '../../shared/errors.ts'
import type { Db } from '../schema.ts'
import type { ProviderFactTableRow } from '../tables/provider-fact.ts'

/** What is to be written; `version` is the one that was read, 0 where there was none, left out: whatever it is. */
export type FactChange = Omit<ProviderFact, 'version' | 'updatedAt' | 'updatedBy'> & {
  readonly version?: number
}
type Changed = { readonly updatedAt: string; readonly updatedBy: string }

/** Everything that we know of a provider, by code. */
export async function listFacts(db: Db, cardId: string): Promise<ProviderFact[]> {
  const rows = await db
    .selectFrom('provider_fact')
    .selectAll()
    .where('card_id', '=', cardId)
    .orderBy('code')
    .execute()
  return rows.map(factFromRow)
}

/**
 * Writes the rows and their history; the caller holds the card's row (saveFacts, insertCard, updateCard). A version
 * that somebody else has moved on is a `conflict`.
 */
export async function writeFacts(
  db: Db,
  cardId: string,
  changes: readonly FactChange[],
  by: Changed,
): Promise<void> {
  if (changes.length === 0) return
  const known = new Map((await listFacts(db, cardId)).map((fact) => [fact.code, fact.version]))
  const rows = changes.map((change) => {
    const before = known.get(change.code) ?? 0
    if (change.version !== undefined && change.version !== before) throw new AppError('conflict')
    return toRow(cardId, change, before + 1, by)
  })
  const fresh = rows.filter(({ code }) => !known.has(code))
  if (fresh.length > 0) await db.insertInto('provider_fact').values(fresh).execute()
  for (const row of rows.filter(({ code }) => known.has(code)))
    await db
      .updateTable('provider_fact')
      .set(row)
      .where('card_id', '=', cardId)
      .where('code', '=', row.code)
      .execute()
  await db.insertInto('provider_fact_history').values(rows).execute()
}

/** A state that a fact has had, with the name of who wrote it down. */
export type FactState = ProviderFact & { readonly updatedByName: string }

/** What was written of a provider, the newest first; of one fact, or of all. */
export async function listFactHistory(
  db: Db,
  cardId: string,
  code?: string,
  limit = 200,
): Promise<FactState[]> {
  let query = db
    .selectFrom('provider_fact_history as h')
    .leftJoin('user_account as u', 'u.id', 'h.updated_by')
    .selectAll('h')
    .select('u.display_name')
    .where('h.card_id', '=', cardId)
    .orderBy('h.no', 'desc')
    .limit(limit)
  if (code !== undefined) query = query.where('h.code', '=', code)
  const rows = await query.execute()
  return rows.map((row) => ({ ...factFromRow(row), updatedByName: row.display_name ?? '' }))
}

function toRow(cardId: string, change: FactChange, version: number, by: Changed): ProviderFactTableRow {
  return {
    card_id: cardId,
    code: change.code,
    value: JSON.stringify(change.value),
    note: change.note,
    confirmed_on: change.confirmedOn,
    confirmed_by: change.confirmedBy,
    confirmed_how: change.confirmedHow,
    valid_until: change.validUntil,
    version,
    updated_at: by.updatedAt,
    updated_by: by.updatedBy,
  }
}

export function factFromRow(row: ProviderFactTableRow): ProviderFact {
  return ProviderFact.parse({
    code: row.code,
    value: JSON.parse(row.value) as unknown,
    note: row.note,
    confirmedOn: row.confirmed_on,
    confirmedBy: row.confirmed_by,
    confirmedHow: row.confirmed_how,
    validUntil: row.valid_until,
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  })
}

type CompactTuple = [code: string, value: FactValue, confirmedOn: string | null, validUntil: string | null]

/** The copy of the facts that a card carries; facts that say nothing stay out of it. */
export function compactText(facts: readonly CompactFact[]): string {
  const tuples = facts
    .filter(({ value }) => value !== null)
    .map(({ code, value, confirmedOn, validUntil }): CompactTuple => [code, value, confirmedOn, validUntil])
  return JSON.stringify(tuples)
}

/** Reads that copy. It is written by compactText alone, and read for every candidate: it is not parsed again. */
export function compactFacts(text: string): CompactFact[] {
  if (text === '[]') return []
  return (JSON.parse(text) as CompactTuple[]).map(([code, value, confirmedOn, validUntil]) => ({
    code,
    value,
    confirmedOn: confirmedOn as CompactFact['confirmedOn'],
    validUntil: validUntil as CompactFact['validUntil'],
  }))
}
