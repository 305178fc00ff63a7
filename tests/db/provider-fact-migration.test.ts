import { expect, test } from 'vitest'
import { by, emptyTexts, type Row } from '../support/earlier-rows.ts'
import { bareStore } from '../support/earlier-store.ts'

/** As migration 0040 knows a card. */
const cardRow: Row = {
  ...emptyTexts('name kana kind prefecture municipality municipality_code postal_code address phone'),
  ...emptyTexts('phone_night fax contact corporation open_days url note source_document source_as_of'),
  ...emptyTexts('name_folded phone_folded folded confirmed_how'),
  roles: '[]',
  scenes: '["daily"]',
  uncertain_scenes: '[]',
  capabilities: '{"輸血":"要相談","看取り":"未確認"}',
  service_area: '{"防府市":"○"}',
  networks: '[]',
  night: 'yes',
  holiday: 'unknown',
  visibility: 'public',
  is_fictional: 1,
  confirmed_on: '2026-01-10',
  confirmed_by: '試験 花子',
  ...by,
}

test('answers on the cards of an earlier release become facts with the card’s confirmation', async () => {
  const store = await bareStore()
  try {
    await store.migrateTo('0080-paper')
    await store.insert('provider_card', { ...cardRow, id: 'ours' })
    const copy = {
      id: 'copy',
      official_id: 'kaigo:1',
      confirmed_on: null,
      capabilities: '{}',
      service_area: '{}',
    }
    await store.insert('provider_card', { ...cardRow, ...copy })
    await store.migrateTo()

    const facts = await store.db.selectFrom('provider_fact').selectAll().orderBy('code').execute()
    expect(facts.map(({ card_id, code, value }) => [card_id, code, value])).toEqual([
      ['ours', 'area:防府市', '"○"'],
      ['ours', 'cover:night', '"yes"'],
      ['ours', 'treatment:輸血', '"要相談"'],
    ])
    expect(facts[0]).toMatchObject({ confirmed_on: '2026-01-10', confirmed_by: '試験 花子', version: 1 })
    expect(facts[0]).toMatchObject({ valid_until: '2027-01-10' })
    expect(await store.db.selectFrom('provider_fact_history').selectAll().execute()).toHaveLength(3)
    const cards = await store.db.selectFrom('provider_card').select(['id', 'facts', 'night']).execute()
    expect(cards.find(({ id }) => id === 'copy')).toMatchObject({ facts: '[]', night: 'yes' })
    expect(JSON.parse(String(cards.find(({ id }) => id === 'ours')?.['facts']))).toContainEqual([
      'treatment:輸血',
      '要相談',
      '2026-01-10',
      '2027-01-10',
    ])
  } finally {
    await store.close()
  }
})
