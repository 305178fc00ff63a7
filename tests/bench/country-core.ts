import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { importFiles } from '../../electron/app/importing/apply-import.ts'
import { systemClock } from '../../electron/app/clock.ts'
import { MACHINE_OPERATOR } from '../../electron/app/signed-out.ts'
import { hospitalApp, type TestApp } from '../support/test-app.ts'
import { searchOf } from './country-search.bench.ts'
import type { Measured } from './measure.ts'

/**
 * Run alone (a process of its own, so that memory is the core's): the directory of the files in folder `argv[2]`, built
 * and, where `argv[3]` is `search`, searched.
 */
const FOLDER = process.argv[2] ?? ''
const MEGABYTE = 1024 * 1024

const rss = () => process.memoryUsage.rss() / MEGABYTE
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** What another user waits for a call, all the while the import runs; and the most memory that was seen. */
async function whileImporting(test: TestApp, work: Promise<unknown>) {
  const watch = { waits: [] as number[], most: 0, isOver: false }
  const end = work.finally(() => (watch.isOver = true))
  while (!watch.isOver) {
    const started = performance.now()
    await test.call('provider.search', { text: '内科', limit: 50 })
    watch.waits.push(performance.now() - started)
    watch.most = Math.max(watch.most, rss())
    await pause(25)
  }
  await end
  return watch
}

async function importCountry(test: TestApp): Promise<Measured[]> {
  const names = (await readdir(FOLDER)).toSorted()
  const files = names.map((name) => ({ name, path: join(FOLDER, name) }))
  const { stores, masterDesk, reference } = test.app.services
  const store = stores.own()
  const { masters } = await masterDesk.of(store.db, systemClock.today())
  const by = { user: MACHINE_OPERATOR, clock: systemClock, newId: () => crypto.randomUUID() }
  const before = rss()
  const started = performance.now()
  const work = importFiles(store, { files, scope: [], asOf: 'bench' }, { masters, reference }, by)
  const { waits, most } = await whileImporting(test, work)
  const seconds = (performance.now() - started) / 1000
  const { report } = await work
  const note = 'of the process, worker included'
  const rows = report.files.reduce((sum, file) => sum + file.rows, 0)
  return [
    {
      what: 'country: import, all files',
      unit: 's',
      note: `${rows.toLocaleString('en')} rows → ${report.providers.toLocaleString('en')} institutions`,
      times: [seconds],
    },
    { what: 'country: memory before the import', unit: 'MB', note, times: [before] },
    { what: 'country: most memory while importing', unit: 'MB', note, times: [most] },
    { what: 'country: call of another user meanwhile', unit: 'ms', note: 'provider.search', times: waits },
  ]
}

const test = await hospitalApp()
const rows = await importCountry(test)
if (process.argv[3] === 'search')
  rows.push(...(await searchOf(test.app.services.stores.own().db, 'encrypted SQLite')))
// The store stays for whoever started this; it is told where.
await test.app.close()
console.log(JSON.stringify({ rows, dataFolder: test.dataFolder }))
