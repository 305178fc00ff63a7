import { chmod, copyFile, mkdtemp, readFile, rm, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { unlock } from '../../db/key-slots.ts'
import { createStore, folderState, openStore, STORE_FILE } from '../../db/open-store.ts'
import { openEncrypted } from '../../db/open-sqlite.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), '山田　太郎-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const addHospital = (name: string) =>
  sql`insert into hospital values ('own', ${name}, '', '', '', '', '', 0, 1, '', '')`

test('a store keeps what was written, in files that hold no plain text', async () => {
  const store = await createStore(folder)
  await addHospital('秘密の病院').execute(store.db)
  await store.close()

  const reopened = await openStore(folder)
  expect((await reopened.db.selectFrom('hospital').select('name').executeTakeFirstOrThrow()).name).toBe(
    '秘密の病院',
  )
  await reopened.close()
  const bytes = await readFile(join(folder, STORE_FILE))
  expect(bytes.includes(Buffer.from('秘密の病院'))).toBe(false)
  expect(bytes.subarray(0, 6).toString()).not.toBe('SQLite')
})

test('a missing store is lost, and is not replaced by an empty one', async () => {
  await (await createStore(folder)).close()
  await unlink(join(folder, STORE_FILE))

  expect(await folderState(folder)).toBe('lost')
  await expect(openStore(folder)).rejects.toThrow('見つかりません')
  await expect(createStore(folder)).rejects.toThrow('すでにデータがあります')
})

test('a missing official directory is said, not replaced', async () => {
  await (await createStore(folder)).close()
  await unlink(join(folder, 'official-first.sqlite'))
  await expect(openStore(folder)).rejects.toThrow('公的名簿のファイル')
})

test('another key does not open the store, and a short one is refused', async () => {
  await (await createStore(folder)).close()
  expect(() => openEncrypted(join(folder, STORE_FILE), 'ab'.repeat(32))).toThrow('does not open')
  expect(() => openEncrypted(join(folder, STORE_FILE), 'abcd')).toThrow('64 hex')
})

test.skipIf(process.platform === 'win32')('a key file that others can read is refused in words', async () => {
  await (await createStore(folder)).close()
  await chmod(join(folder, 'ieji.key'), 0o644)
  await expect(unlock(folder)).rejects.toThrow('所有者だけ')
})

test('a database newer than the program is refused and left as it was', async () => {
  const store = await createStore(folder)
  await sql`insert into store_migration values ('9990-from-the-future', '2030-01-01')`.execute(store.db)
  await store.close()
  await copyFile(join(folder, STORE_FILE), join(folder, 'before'))

  await expect(openStore(folder)).rejects.toThrow('9990-from-the-future')
  expect((await readFile(join(folder, STORE_FILE))).equals(await readFile(join(folder, 'before')))).toBe(true)
})
