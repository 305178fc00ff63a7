import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createStore, openStore, type Store } from '../../db/open-store.ts'
import { searchDirectory } from '../../db/repositories/directory.ts'
import { currentOfficialFile } from '../../db/repositories/official-pointer.ts'
import { cardForOfficial, ensureCard } from '../../db/repositories/provider-card.ts'
import { importFiles } from '../../electron/app/importing/apply-import.ts'
import { removeLeftovers } from '../../electron/app/importing/leftovers.ts'
import { undoImport } from '../../electron/app/importing/undo-import.ts'
import { loadMasters } from '../../electron/app/masters.ts'
import { projectDir } from '../../electron/app/project-dir.ts'
import { loadReferenceData } from '../../electron/app/reference-data.ts'
import { MACHINE_OPERATOR } from '../../electron/app/signed-out.ts'
import { anOffice, bytesOf, csvOf } from '../support/care-office-csv.ts'
import { fixedClock } from '../support/fixed-clock.ts'

const KILLS = 50
const AT_ONCE = 5
const OFFICES = 150

let folder: string
let files: string[]
const root = projectDir()
const masters = await loadMasters(join(root, 'resources'))
const reference = await loadReferenceData(join(root, 'seeds'))
const clock = fixedClock('2026-01-10')
const by = { user: MACHINE_OPERATOR, clock, newId: () => crypto.randomUUID() }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), '家路 中断-'))
  files = await Promise.all(
    ['1', '2'].map(async (version) => {
      const path = join(folder, `jigyosho-${version}.csv`)
      await writeFile(path, bytesOf(csvOf(Array.from({ length: OFFICES }, (_, at) => office(at, version)))))
      return path
    }),
  )
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** In each version every office has another telephone, and every tenth one another number: they come and go. */
const office = (at: number, version: string) =>
  anOffice({
    事業所番号: `35${at % 10 === 0 ? version : '9'}${String(at).padStart(7, '0')}`,
    事業所名: `試験訪問看護${at}（架空）`,
    電話番号: `0835-${version}${version}-${String(at).padStart(4, '0')}`,
  })

const importOf = async (store: Store, path: string) =>
  await importFiles(
    { ...store, isPractice: false },
    { files: [{ path, name: 'jigyosho.csv' }], scope: [], asOf: '' },
    { masters, reference },
    by,
  )

/** Everything that the directory says, as one digest: two directories are the same or not. */
async function contentOf(store: Store): Promise<string> {
  const { rows } = await searchDirectory(store.db, { text: '', layer: 'official', limit: 10_000 })
  const found = await searchDirectory(store.db, { text: '試験訪問看護', layer: 'official', limit: 10_000 })
  const text = JSON.stringify([rows, found.rows.map(({ id }) => id)])
  return createHash('sha256').update(text).digest('hex')
}

/**
 * Lets a process of its own import by turns and kills it; resolves when it is dead. Every other one has put another
 * directory in use before, so that some die on this side of a swap and some on the other.
 */
async function killed(store: string, time: number): Promise<void> {
  const writer = join(root, 'tests', 'faults', 'import-writer.ts')
  const child = spawn(process.execPath, [writer, store, ...files], { stdio: ['ignore', 'pipe', 'inherit'] })
  for (let lines = time % 2; lines >= 0; lines -= 1) await once(child.stdout, 'data')
  await wait(Math.random() * 800)
  child.kill('SIGKILL')
  await once(child, 'exit')
}

const OUR_CARD = 'kaigo:3590000001:訪問看護'

test(
  `killed ${KILLS} times at random moments: the directory is wholly the old or the new one, our card stays`,
  { timeout: 400_000 },
  async () => {
    const seen = new Map<string, number>()
    const suffer = async (name: string) => {
      const path = join(folder, name)
      const made = await createStore(path)
      const whole = new Set([await contentOf(made)])
      for (const file of files) {
        await importOf(made, file)
        whole.add(await contentOf(made))
      }
      const card = await ensureCard(made.db, OUR_CARD, by.newId, {
        updatedAt: clock.now(),
        updatedBy: MACHINE_OPERATOR.id,
      })
      // With the card the directory's own list is one shorter.
      for (const file of files.toReversed()) {
        await importOf(made, file)
        whole.add(await contentOf(made))
      }
      await made.close()
      for (let time = 0; time < KILLS / AT_ONCE; time += 1) {
        await killed(path, time)
        const store = await openStore(path)
        const content = await contentOf(store)
        expect(whole).toContain(content)
        seen.set(content, (seen.get(content) ?? 0) + 1)
        expect((await cardForOfficial(store.db, OUR_CARD))?.id).toBe(card)
        await removeLeftovers({ ...store, isPractice: false })
        const left = (await readdir(path)).filter((each) => /^official-.*\.sqlite$/u.test(each))
        expect(left.length).toBeLessThanOrEqual(2)
        await store.close()
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => suffer(`store-${at}`)))
    // Some were killed on this side of the swap, some on the other.
    expect(seen.size).toBeGreaterThan(1)
  },
)

test('taking an import back puts the former file in use again, byte for byte', async () => {
  const path = join(folder, 'undone')
  const store = await createStore(path)
  const [first = '', second = ''] = files
  await importOf(store, first)
  const file = await currentOfficialFile(store.db)
  const hashOf = async () =>
    createHash('sha256')
      .update(await readFile(join(path, file)))
      .digest('hex')
  const before = await hashOf()
  await contentOf(store)
  const { runId } = await importOf(store, second)
  expect(await currentOfficialFile(store.db)).not.toBe(file)
  await undoImport({ ...store, isPractice: false }, runId, clock)
  expect(await currentOfficialFile(store.db)).toBe(file)
  expect(await hashOf()).toBe(before)
  await contentOf(store)
  await store.close()
  expect(await hashOf()).toBe(before)
})
