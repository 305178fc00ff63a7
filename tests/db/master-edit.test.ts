import { afterAll, expect, test } from 'vitest'
import { insertMasterEdit, listMasterEdits, masterEditCount } from '../../db/repositories/master-edit.ts'
import { createMasterDesk } from '../../electron/app/master-desk.ts'
import { loadMasters } from '../../electron/app/masters.ts'
import { localDate } from '../../shared/domain/local-date.ts'
import { openBothEngines } from '../support/both-engines.ts'
import type { MasterEdit } from '../../shared/domain/master-edit.ts'

const both = await openBothEngines()
afterAll(() => both.close())
const resourcesDir = new URL('../../resources', import.meta.url).pathname
const desk = createMasterDesk(resourcesDir, await loadMasters(resourcesDir))

const by = { updatedAt: '2026-09-01T00:00:00.000Z', updatedBy: 'x' }
const kind = desk.shipped.masters.providerKinds.entries[0]!
const edit: MasterEdit = {
  file: 'provider-kinds.json',
  key: kind.code,
  version: 1,
  kind: 'changed',
  entry: { ...kind, word: '病院（地域）' },
  shipped: { ...kind },
  effectiveFrom: localDate('2026-10-01'),
  reason: '呼び方を合わせる',
  source: '部門の決まり',
  verifiedBy: '',
}
const wordOn = async (db: Parameters<typeof desk.of>[0], day: string) =>
  (await desk.of(db, localDate(day))).masters.providerKinds.entries.find(({ code }) => code === kind.code)
    ?.word

test.each(both.stores)('on %s an edit holds from its day on, in its store alone', async (_engine, db) => {
  expect(await desk.of(db, localDate('2026-09-30'))).toBe(desk.shipped)
  await insertMasterEdit(db, edit, by)
  expect(await masterEditCount(db)).toBeGreaterThan(0)
  expect(await wordOn(db, '2026-09-30')).toBe(kind.word)
  expect(await wordOn(db, '2026-10-01')).toBe('病院（地域）')
  expect(await desk.of(db, localDate('2026-10-01'))).toBe(await desk.of(db, localDate('2026-10-01')))

  await expect(insertMasterEdit(db, edit, by)).rejects.toMatchObject({ code: 'conflict' })
  const back = { ...edit, version: 2, kind: 'shipped' as const, entry: null }
  await insertMasterEdit(db, back, by)
  expect(await wordOn(db, '2026-10-01')).toBe(kind.word)
  expect((await listMasterEdits(db, edit.file)).map(({ version }) => version)).toEqual([1, 2])
  await expect(db.updateTable('master_edit').set({ reason: '' }).execute()).rejects.toThrow(/never changed/u)
})

test.each(both.stores)('on %s an entry that this version cannot read does no harm', async (_engine, db) => {
  await insertMasterEdit(db, { ...edit, key: 'odd', entry: { code: 'odd', unknown: 1 } }, by)
  const { masters } = await desk.of(db, localDate('2026-10-02'))
  expect(masters.providerKinds.entries.map(({ code }) => code)).not.toContain('odd')
  expect(masters.providerKinds.entries).toHaveLength(desk.shipped.masters.providerKinds.entries.length)
})
