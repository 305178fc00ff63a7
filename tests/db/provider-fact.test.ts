import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { saveFacts } from '../../db/repositories/card-facts.ts'
import { findProvider, searchDirectory } from '../../db/repositories/directory.ts'
import { findCard, insertCard, updateCard } from '../../db/repositories/provider-card.ts'
import { type FactChange, listFactHistory, listFacts } from '../../db/repositories/provider-fact.ts'
import { inTransaction } from '../../db/transaction.ts'
import { localDate } from '../../shared/domain/local-date.ts'
import { aCard } from '../support/a-provider.ts'
import { openBothEngines } from '../support/both-engines.ts'

const BY = { updatedAt: '2026-11-21T00:00:00.000Z', updatedBy: '00000000-0000-4000-8000-000000000001' }
const { stores, close } = await openBothEngines()
const onBoth = test.each(stores)
afterAll(close)

const change = (code: string, value: FactChange['value'], more: Partial<FactChange> = {}): FactChange => ({
  code,
  value,
  note: '',
  confirmedOn: localDate('2026-11-20'),
  confirmedBy: '試験 花子（架空）',
  confirmedHow: '電話',
  validUntil: localDate('2027-11-20'),
  ...more,
})

onBoth(
  '%s: what a new card says becomes facts with its day, and the card follows its facts',
  async (_e, db) => {
    const card = aCard({
      id: randomUUID() as never,
      capabilities: { '胃瘻（PEG）': '可', 輸血: '未確認' },
      serviceArea: { 防府市: '○' },
      night: 'yes',
      confirmedOn: localDate('2026-10-01'),
      confirmedBy: '試験',
    })
    await insertCard(db, card, BY, () => 100)
    expect(await listFacts(db, card.id)).toMatchObject([
      { code: 'area:防府市', value: '○', version: 1 },
      { code: 'cover:night', value: 'yes', confirmedOn: '2026-10-01', validUntil: '2027-01-09' },
      { code: 'treatment:胃瘻（PEG）', value: '可', confirmedBy: '試験' },
    ])
    await saveFacts(
      db,
      card.id,
      [
        change('treatment:胃瘻（PEG）', '不可', { version: 1 }),
        change('cover:night', null),
        change('scene:endOfLife', '可'),
        change('capacity:state', 'open', { validUntil: localDate('2026-12-04') }),
      ],
      BY,
    )
    expect(await findProvider(db, card.id)).toMatchObject({
      capabilities: { '胃瘻（PEG）': '不可' },
      serviceArea: { 防府市: '○' },
      night: 'unknown',
      scenes: ['endOfLife'],
      capacity: { state: 'open', validUntil: '2026-12-04' },
      version: 1,
    })
    const { rows } = await searchDirectory(db, { text: '', scene: 'endOfLife', limit: 10 })
    expect(rows.map(({ id }) => id)).toContain(card.id)
  },
)

onBoth('%s: every state stays, an old reading is a conflict, and no row is changed', async (_e, db) => {
  const card = aCard({ capabilities: { 輸血: '可' } })
  await insertCard(db, card, BY)
  const again = [change('treatment:輸血', '要相談', { version: 1, note: '月2回まで' })]
  await saveFacts(db, card.id, again, BY)
  await expect(saveFacts(db, card.id, again, BY)).rejects.toMatchObject({ code: 'conflict' })
  await expect(
    saveFacts(db, card.id, [change('treatment:看取り', '可', { version: 3 })], BY),
  ).rejects.toMatchObject({ code: 'conflict' })
  expect((await listFactHistory(db, card.id, 'treatment:輸血')).map(({ value }) => value)).toEqual([
    '要相談',
    '可',
  ])
  for (const touch of [
    db.updateTable('provider_fact_history').set({ value: '"可"' }),
    db.deleteFrom('provider_fact_history'),
    db.deleteFrom('fact_call'),
  ])
    await db
      .transaction()
      .execute(async (inner) => {
        await inner
          .insertInto('fact_call')
          .values({
            card_id: card.id,
            called_on: '2026-11-21',
            outcome: 'done',
            again_on: null,
            note: '',
            at: BY.updatedAt,
            by: BY.updatedBy,
          })
          .execute()
        await inner.executeQuery(touch)
      })
      .then(
        () => expect.unreachable('a frozen row was changed'),
        (error: unknown) => expect(String(error)).toMatch(/never changed/),
      )
})

onBoth('%s: two who answer different things at once both keep their answer', async (_e, db) => {
  const card = aCard()
  await insertCard(db, card, BY)
  const answers = ['看取り', '輸血', '疼痛管理', '口腔ケア']
  await Promise.all(
    answers.map((word) =>
      inTransaction(db, (inner) => saveFacts(inner, card.id, [change(`treatment:${word}`, '可')], BY)),
    ),
  )
  const provider = await findProvider(db, card.id)
  expect(Object.keys(provider?.capabilities ?? {}).toSorted()).toEqual(answers.toSorted())
  expect(provider?.facts).toHaveLength(4)
})

onBoth('%s: a form that changes one answer leaves the others with their day', async (_e, db) => {
  const card = aCard({ capabilities: { 輸血: '可', 看取り: '可' }, confirmedOn: localDate('2025-01-01') })
  await insertCard(db, card, BY)
  const before = await findCard(db, card.id)
  if (before === undefined) throw new Error('no card')
  await updateCard(
    db,
    { ...before, capabilities: { 看取り: '可' }, holiday: 'yes', confirmedOn: localDate('2026-11-21') },
    BY,
  )
  expect(await listFacts(db, card.id)).toMatchObject([
    { code: 'cover:holiday', value: 'yes', confirmedOn: '2026-11-21', version: 1 },
    { code: 'treatment:看取り', value: '可', confirmedOn: '2025-01-01', version: 1 },
    { code: 'treatment:輸血', value: null, confirmedOn: '2026-11-21', version: 2 },
  ])
  await expect(saveFacts(db, randomUUID(), [change('treatment:輸血', '可')], BY)).rejects.toMatchObject({
    code: 'not-found',
  })
})
