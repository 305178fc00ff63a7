import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  insertInstitutionAct,
  listInstitutionActs,
  listStandingDecisions,
  type NewAct,
  undoInstitutionAct,
} from '../../db/repositories/institution-decision.ts'
import type { OnEngine } from '../support/both-engines.ts'
import { openBothEngines } from '../support/both-engines.ts'

let engines: Awaited<ReturnType<typeof openBothEngines>>
beforeAll(async () => {
  engines = await openBothEngines()
})
afterAll(() => engines.close())

const AT = '2026-10-01T01:00:00.000Z'
const by = { id: 'user', name: '連携 太郎（架空）' }
const shown = { aName: '架空医院', bName: '（医）架空医院', place: '防府市', evidence: null }

function act(actId: string, verdict: NewAct['verdict'], ...pairs: [string, string][]): NewAct {
  return {
    actId,
    verdict,
    note: '',
    at: AT,
    by,
    pairs: pairs.map(([aId, bId]) => ({ id: `${actId}:${aId}:${bId}`, aId, bId, shown })),
  }
}

const words = async (db: OnEngine[1]) =>
  (await listStandingDecisions(db)).map(({ aId, bId, verdict }) => `${aId} ${bId} ${verdict}`)

describe.each(['sqlite', 'postgres'] as const)('words about institutions on %s', (name) => {
  const store = () => {
    const found = engines.stores.find(([engine]) => engine === name)
    if (found === undefined) throw new Error(name)
    return found[1]
  }

  test('a later word stands instead of an earlier one, and gives it back when it is undone', async () => {
    const db = store()
    await insertInstitutionAct(db, act('one', 'same', ['navi:1', 'kaigo:1']))
    expect(await words(db)).toEqual(['kaigo:1 navi:1 same'])

    await insertInstitutionAct(db, act('two', 'different', ['kaigo:1', 'navi:1'], ['kaigo:1', 'list:1']))
    expect(await words(db)).toEqual(['kaigo:1 navi:1 different', 'kaigo:1 list:1 different'])
    expect(await undoInstitutionAct(db, 'one', AT, by.name)).toBe(false)

    expect(await undoInstitutionAct(db, 'two', AT, by.name)).toBe(true)
    expect(await words(db)).toEqual(['kaigo:1 navi:1 same'])
    expect(await undoInstitutionAct(db, 'two', AT, by.name)).toBe(false)
  })

  test('the history keeps every act, newest first, page by page', async () => {
    const db = store()
    const all = await listInstitutionActs(db, null, 10)
    expect(all.map(({ actId, undoneAt, isReplaced }) => ({ actId, undoneAt, isReplaced }))).toEqual([
      { actId: 'two', undoneAt: AT, isReplaced: false },
      { actId: 'one', undoneAt: null, isReplaced: false },
    ])
    expect(all[0]?.pairs).toHaveLength(2)
    const [first] = await listInstitutionActs(db, null, 1)
    expect((await listInstitutionActs(db, first?.no ?? 0, 1)).map(({ actId }) => actId)).toEqual(['one'])
  })
})
