import { sql } from 'kysely'
import { replaceOfficialDirectory } from '../../db/repositories/official-provider.ts'
import { searchDirectory } from '../../db/repositories/directory.ts'
import { fold } from '../../shared/domain/fold.ts'
import { hospitalApp } from '../support/test-app.ts'
import { madeProviders } from './made-providers.ts'
import { type Measured, measure } from './measure.ts'
import { besideMiniSearch } from './minisearch.bench.ts'

const COUNT = 20_000
const WORDS = ['田', '内科', 'みなと', '訪問看護', '三田尻 薬局', 'あおぞら居宅介護支援事業所']

/** Search of the directory beside a LIKE over the same folded text. */
export async function searchBench(): Promise<Measured[]> {
  const test = await hospitalApp()
  const { stores, reference } = test.app.services
  const { db } = stores.own()
  await db
    .transaction()
    .execute((inner) => replaceOfficialDirectory(inner, madeProviders(reference.areas, COUNT)))
  const note = `${COUNT.toLocaleString('en')} encrypted rows, first 50 (LIKE reads only their numbers)`
  const rows: Measured[] = []
  for (const text of WORDS) {
    rows.push(await measure(`search 「${text}」`, () => searchDirectory(db, { text, limit: 50 }), { note }))
    const patterns = text.split(' ').map((word) => sql`folded like ${`%${fold(word)}%`}`)
    const like = sql`select no from official.provider where ${sql.join(patterns, sql` and `)} order by no limit 50`
    rows.push(await measure(`LIKE 「${text}」`, () => like.execute(db), { note }))
  }
  rows.push(
    await measure(
      'search 「内科」 in 防府市, home doctors',
      () => searchDirectory(db, { text: '内科', areaCodes: ['35206'], role: 'homeDoctor', limit: 50 }),
      { note },
    ),
  )
  const several = WORDS.filter((word) => fold(word).length > 1)
  rows.push(...(await besideMiniSearch(db, several)))
  await test.close()
  return rows
}
