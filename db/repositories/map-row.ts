import type { Provider } from '../../shared/domain/provider.ts'
import type { Db } from '../schema.ts'
import { providerFromCard, providerFromOfficial } from './provider-row.ts'

/** What a map asks of a provider before it draws anybody: place, roles and scenes, as they are stored. */
export type MapRow = {
  readonly no: number
  readonly latitude: number | null
  readonly longitude: number | null
  /** JSON lists. */
  readonly roles: string
  readonly scenes: string
  readonly uncertain_scenes: string
  readonly night: string
  readonly prefecture: string
  readonly municipality: string
  readonly municipality_code: string
  readonly district: string | null
  readonly district_code: string | null
  readonly visibility: string
}

const COLUMNS = [
  'no',
  'latitude',
  'longitude',
  'roles',
  'scenes',
  'uncertain_scenes',
  'night',
  'prefecture',
  'municipality',
  'municipality_code',
  'district',
  'district_code',
] as const

/** So many entries there are at most: their numbers run without large gaps. */
export async function officialMapRoom(db: Db): Promise<number> {
  const ends = await db
    .selectFrom('official.provider')
    .select((the) => [the.fn.min('no').as('first'), the.fn.max('no').as('last')])
    .executeTakeFirst()
  return ends?.last == null ? 0 : Number(ends.last) - Number(ends.first) + 1
}

/** The next entries of the official directory after a number, in its order. */
export async function officialMapRows(db: Db, afterNo: number, limit: number): Promise<MapRow[]> {
  const rows = await db
    .selectFrom('official.provider')
    .select(COLUMNS)
    .where('no', '>', afterNo)
    .orderBy('no')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, visibility: 'public' }))
}

/** All our cards; one without a point has its official entry's, where it names one. */
export async function cardMapRows(db: Db): Promise<MapRow[]> {
  const rows = await db
    .selectFrom('provider_card')
    .select([...COLUMNS, 'visibility', 'official_id'])
    .orderBy('no')
    .execute()
  const ids = rows.flatMap(({ official_id }) => official_id ?? [])
  const points = new Map<string, Pick<MapRow, 'latitude' | 'longitude'>>()
  for (let start = 0; start < ids.length; start += 500) {
    const found = await db
      .selectFrom('official.line as l')
      .innerJoin('official.member as m', 'm.line_no', 'l.no')
      .innerJoin('official.provider as p', 'p.no', 'm.provider_no')
      .select(['l.id', 'p.latitude', 'p.longitude'])
      .where('l.id', 'in', ids.slice(start, start + 500))
      .execute()
    for (const { id, latitude, longitude } of found) points.set(id, { latitude, longitude })
  }
  return rows.map(({ official_id, ...row }) => {
    // Zero stands for nothing in public files and in what was copied from them.
    const isOwn = row.latitude !== null && row.latitude !== 0 && row.longitude !== null
    return isOwn ? row : { ...row, ...points.get(official_id ?? '') }
  })
}

/** Providers by their numbers in one of the two layers, in the order of the numbers. */
export async function providersByNo(
  db: Db,
  layer: Provider['layer'],
  nos: readonly number[],
): Promise<Map<number, Provider>> {
  const found = new Map<number, Provider>()
  for (let start = 0; start < nos.length; start += 500) {
    const some = nos.slice(start, start + 500)
    if (layer === 'card') {
      const rows = await db.selectFrom('provider_card').selectAll().where('no', 'in', some).execute()
      for (const row of rows) found.set(row.no, providerFromCard(row))
    } else {
      const rows = await db.selectFrom('official.provider').selectAll().where('no', 'in', some).execute()
      for (const row of rows) found.set(row.no, providerFromOfficial(row))
    }
  }
  return found
}
