import type { Provider } from '../../shared/domain/provider.ts'
import type { Db } from '../schema.ts'
import { providerFromCard } from './provider-row.ts'

/** A card with what decides when it is phoned. */
export type DueCard = { readonly provider: Provider; readonly patients: number; readonly asked: number }

/**
 * Our cards with how many patients in hospital have them in their team, and how often they were asked since a day.
 * All cards: there are as many as a department keeps itself, not the country's.
 */
export async function listDueCards(db: Db, askedSince: string): Promise<DueCard[]> {
  const patients = await db
    .selectFrom('team_member as m')
    .innerJoin('admission as a', 'a.id', 'm.admission_id')
    .select(['m.provider_id', (the) => the.fn.count<number>('m.admission_id').distinct().as('count')])
    .where('m.removed_at', 'is', null)
    .where('a.discharged_on', 'is', null)
    .groupBy('m.provider_id')
    .execute()
  const asked = await db
    .selectFrom('inquiry')
    .select(['provider_id', (the) => the.fn.countAll<number>().as('count')])
    .where('asked_at', '>=', askedSince)
    .groupBy('provider_id')
    .execute()
  const countOf = (rows: readonly { provider_id: string; count: number }[]) =>
    new Map(rows.map((row) => [row.provider_id, Number(row.count)]))
  const [inTeams, inInquiries] = [countOf(patients), countOf(asked)]
  const rows = await db.selectFrom('provider_card').selectAll().orderBy('no').execute()
  return rows.map((row) => ({
    provider: providerFromCard(row),
    patients: inTeams.get(row.id) ?? 0,
    asked: inInquiries.get(row.id) ?? 0,
  }))
}

/** Treatments of the patients who are in hospital now, the most frequent first. */
export async function listPresentTreatments(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('admission')
    .select('treatments')
    .where('discharged_on', 'is', null)
    .execute()
  const counts = new Map<string, number>()
  for (const { treatments } of rows)
    for (const word of new Set(JSON.parse(treatments) as string[]))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([word]) => word)
}
