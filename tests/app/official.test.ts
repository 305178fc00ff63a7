import { afterAll, expect, test } from 'vitest'
import { searchDirectory } from '../../db/repositories/directory.ts'
import { importFiles } from '../../electron/app/importing/apply-import.ts'
import { MACHINE_OPERATOR } from '../../electron/app/signed-out.ts'
import { ProviderId } from '../../shared/domain/ids.ts'
import { bookOf, CLINIC, standardsRows } from '../support/bureau-book.ts'
import { fileFolder } from '../support/read-source.ts'
import { hospitalApp } from '../support/test-app.ts'

const app = await hospitalApp({ today: '2026-11-21' })
const files = await fileFolder()
afterAll(async () => {
  await app.close()
  await files.remove()
})
const store = app.app.services.stores.own()

async function importBook(name: string, bytes: Uint8Array) {
  const { reference, masterDesk } = app.app.services
  const { masters } = await masterDesk.of(store.db, app.clock.today())
  const order = { files: [{ name, path: await files.put(name, bytes) }], scope: [], asOf: '2026年7月' }
  const by = { user: MACHINE_OPERATOR, clock: app.clock, newId: () => crypto.randomUUID() }
  return (await importFiles(store, order, { masters, reference }, by)).report
}

async function idOf(name: string): Promise<ProviderId> {
  const { rows } = await searchDirectory(store.db, { text: name, limit: 10 })
  const found = rows.find((row) => row.name.includes(name))
  if (found === undefined) throw new Error(`no ${name}`)
  return ProviderId.parse(found.id)
}

test('施設基準 come in with no row lost, twice without change, and are read with their meanings', async () => {
  const book = await bookOf(
    standardsRows([
      CLINIC,
      { ...CLINIC, 受理届出名称: '未知の加算', 受理記号: '（未知１）', 受理番号: '第 1号' },
      { ...CLINIC, 医療機関番号: 'なし' },
      { ...CLINIC, 医療機関番号: '0699999', 医療機関名称: '別の試験医院（架空）', 電話番号: '0835-00-0009' },
    ]),
  )
  const [first] = (await importBook('standards.xlsx', book)).files
  expect(first).toMatchObject({ kind: 'bureauStandards', encoding: 'Excel', rows: 4, rejectedCount: 1 })
  expect((first?.added ?? 0) + (first?.matched ?? 0) + (first?.rejectedCount ?? 0)).toBe(4)
  expect(first?.rejected).toMatchObject([{ line: 7, reason: '医療機関番号（7けた）がありません' }])
  expect(await importBook('again.xlsx', book)).toMatchObject({ isUnchanged: true })

  const official = await app.call('official.ofProvider', {
    providerId: await idOf('医療法人試験会'),
  })
  expect(official?.numbers).toEqual([{ kind: 'medicalCode', value: '3510612345' }])
  expect(official?.notifications.map(({ symbol, meaning }) => [symbol, meaning?.word ?? null])).toEqual([
    ['（支援診１）', '在支診（機能強化型・単独）'],
    ['（未知１）', null],
  ])
  expect(official?.lines).toMatchObject([
    { origin: 'standards', section: '山口県 医科', asOf: '2026年7月1日' },
  ])
})

test('a provider that no public source names has nothing', async () => {
  const gone = ProviderId.parse(crypto.randomUUID())
  await expect(app.call('official.ofProvider', { providerId: gone })).rejects.toMatchObject({
    code: 'not-found',
  })
})
