import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { AEGIS } from '../../db/official-cipher.ts'
import { type Cipher, openEncrypted, SQLCIPHER } from '../../db/open-sqlite.ts'
import { systemClock } from '../../electron/app/clock.ts'
import { importFiles } from '../../electron/app/importing/apply-import.ts'
import { MACHINE_OPERATOR } from '../../electron/app/signed-out.ts'
import { sharedMaterial, skipReason } from '../support/shared-material.ts'
import { hospitalApp } from '../support/test-app.ts'
import type { Measured } from './measure.ts'

const RUNS = 11

/**
 * The five real files through the whole import, and the same rows through a bare prepared insert, in turn: into a file
 * encrypted as our own store is, and into one encrypted as the directory is.
 */
export async function realFilesBench(): Promise<Measured[]> {
  const folder = sharedMaterial('opendata')
  if (folder === undefined) {
    console.log(`${skipReason('opendata')}: the import of the real files is not measured`)
    return []
  }
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv'))
  const files = names.map((name) => ({ name, path: join(folder, name) }))
  const rows = (await Promise.all(files.map(async ({ path }) => await readFile(path, 'utf8')))).flatMap(
    (text) => parse(text, { bom: true, from: 2 }) as string[][],
  )
  const times = { whole: [] as number[], bare: [] as number[], bareAegis: [] as number[] }
  for (let round = 0; round < RUNS; round += 1) {
    times.bare.push(await bareInsert(rows, SQLCIPHER))
    times.bareAegis.push(await bareInsert(rows, AEGIS))
    times.whole.push(await wholeImport(files))
  }
  const ratios = (bare: readonly number[]) => times.whole.map((whole, at) => whole / (bare[at] ?? 1))
  const note = `${rows.length.toLocaleString('en')} rows of 24 columns`
  return [
    { what: 'five real files: bare prepared insert', note, times: times.bare },
    { what: 'five real files: the same under AEGIS', note, times: times.bareAegis },
    { what: 'five real files: import', note: `${note}, worker and swap included`, times: times.whole },
    { what: 'five real files: import ÷ bare insert', unit: '×', note, times: ratios(times.bare) },
    { what: 'five real files: import ÷ under AEGIS', unit: '×', note, times: ratios(times.bareAegis) },
  ]
}

async function wholeImport(files: readonly { name: string; path: string }[]): Promise<number> {
  const test = await hospitalApp()
  const { stores, masterDesk, reference } = test.app.services
  const store = stores.own()
  const { masters } = await masterDesk.of(store.db, systemClock.today())
  const by = { user: MACHINE_OPERATOR, clock: systemClock, newId: () => crypto.randomUUID() }
  const started = performance.now()
  await importFiles(store, { files, scope: [], asOf: 'bench' }, { masters, reference }, by)
  const time = performance.now() - started
  await test.close()
  return time
}

async function bareInsert(rows: readonly string[][], cipher: Cipher): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'ieji-bare-'))
  const database = openEncrypted(join(folder, 'bare.sqlite'), '0'.repeat(64), { cipher })
  const columns = Array.from({ length: 24 }, (_, at) => `c${at}`)
  database.exec(`create table row (${columns.map((column) => `${column} text`).join(', ')}) strict`)
  const insert = database.prepare(`insert into row values (${columns.map(() => '?').join(', ')})`)
  const started = performance.now()
  database.transaction(() => {
    for (const row of rows) insert.run(row)
  })()
  const time = performance.now() - started
  database.close()
  await rm(folder, { recursive: true })
  return time
}
