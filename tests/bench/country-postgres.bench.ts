import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../electron/app/clock.ts'
import { importInPostgres } from '../../electron/app/importing/import-in-postgres.ts'
import { openTestPostgres } from '../support/postgres.ts'
import { hospitalApp } from '../support/test-app.ts'
import { COUNTRY_ROWS } from './country.bench.ts'
import { searchOf } from './country-search.bench.ts'
import { writeDirectoryFiles } from './made-directory-files.ts'
import type { Measured } from './measure.ts'

/** The whole country on the PostgreSQL server that IEJI_POSTGRES names: its import, and the search of it. */
export async function countryPostgresBench(): Promise<Measured[]> {
  if ((process.env.IEJI_POSTGRES ?? '') === '') {
    console.log('IEJI_POSTGRES names no server: the country on PostgreSQL is not measured')
    return []
  }
  const folder = await mkdtemp(join(tmpdir(), 'ieji-country-'))
  await writeDirectoryFiles(folder, { rows: COUNTRY_ROWS, withHours: false })
  const postgres = await openTestPostgres()
  try {
    const seconds = await importAll(postgres.db, folder)
    const note = `${COUNTRY_ROWS.toLocaleString('en')} rows without hours`
    return [
      { what: 'country on PostgreSQL: import', unit: 's', note, times: [seconds] },
      ...(await searchOf(postgres.db, 'PostgreSQL')),
    ]
  } finally {
    await postgres.close()
    await rm(folder, { recursive: true })
  }
}

type Db = Awaited<ReturnType<typeof openTestPostgres>>['db']

async function importAll(db: Db, folder: string): Promise<number> {
  const names = (await readdir(folder)).toSorted()
  const files = names.map((name) => ({ name, path: join(folder, name) }))
  const test = await hospitalApp()
  const { stores, masterDesk, reference } = test.app.services
  const { masters } = await masterDesk.of(stores.own().db, systemClock.today())
  const plan = { files, scope: [], asOf: 'bench', decisions: [], lists: [], masters, reference }
  const started = performance.now()
  await importInPostgres(db, plan, {}, () => Promise.resolve())
  const seconds = (performance.now() - started) / 1000
  await test.close()
  return seconds
}
