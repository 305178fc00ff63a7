import { createTable, type MigrationDb } from './create-table.ts'

/** How long an answer counted when this table was made (domain.md §3.2); new answers take their days from the master. */
const DAYS_OF_EARLIER_ANSWERS = 365

/**
 * What is known of a provider becomes rows with day, person and way of their own. The answers on the cards so far
 * move over with the card's confirmation; the card keeps a compact copy for lists and matching.
 */
export const m0090ProviderFact = {
  async up(db: MigrationDb): Promise<void> {
    await createTable(db, 'provider_fact')
      .addColumn('card_id', 'text', (c) => c.notNull().references('provider_card.id'))
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('confirmed_on', 'text')
      .addColumn('confirmed_by', 'text', (c) => c.notNull())
      .addColumn('confirmed_how', 'text', (c) => c.notNull())
      .addColumn('valid_until', 'text')
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .addColumn('updated_by', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('provider_fact_key', ['card_id', 'code'])
      .execute()
    await db.schema.createIndex('provider_fact_until').on('provider_fact').column('valid_until').execute()
    await db.schema
      .alterTable('provider_card')
      .addColumn('facts', 'text', (c) => c.notNull().defaultTo('[]'))
      .execute()
    await moveAnswers(db)
  },
}

async function moveAnswers(db: MigrationDb): Promise<void> {
  const cards = await db
    .selectFrom('provider_card')
    .select(['id', 'official_id', 'capabilities', 'service_area', 'night', 'holiday'])
    .select(['confirmed_on', 'confirmed_by', 'confirmed_how', 'updated_at', 'updated_by'])
    .orderBy('no')
    .execute()
  for (const card of cards) {
    const answers = answersOf(card)
    if (answers.length === 0) continue
    const on = card['confirmed_on'] as string | null
    const until = on === null ? null : daysAfter(on, DAYS_OF_EARLIER_ANSWERS)
    const rows = answers.map(([code, value]) => ({
      card_id: card['id'],
      code,
      value: JSON.stringify(value),
      note: '',
      confirmed_on: on,
      confirmed_by: card['confirmed_by'],
      confirmed_how: card['confirmed_how'],
      valid_until: until,
      version: 1,
      updated_at: card['updated_at'],
      updated_by: card['updated_by'],
    }))
    await db.insertInto('provider_fact').values(rows).execute()
    const compact = answers.map(([code, value]) => [code, value, on, until])
    await db
      .updateTable('provider_card')
      .set({ facts: JSON.stringify(compact) })
      .where('id', '=', card['id'])
      .execute()
  }
}

function answersOf(card: Record<string, unknown>): [code: string, value: string][] {
  const entries = (column: string, group: string) =>
    Object.entries(JSON.parse(card[column] as string) as Record<string, string>)
      .filter(([, value]) => value !== '未確認')
      .map(([item, value]): [string, string] => [`${group}:${item}`, value])
  // The night of an unconfirmed copy of an official entry is the entry's word, not ours.
  const isCopy = card['official_id'] !== null && card['confirmed_on'] === null
  const cover = (['night', 'holiday'] as const)
    .filter((column) => !isCopy && card[column] !== 'unknown')
    .map((column): [string, string] => [`cover:${column}`, card[column] as string])
  return [...entries('capabilities', 'treatment'), ...entries('service_area', 'area'), ...cover]
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
