import { z } from 'zod'
import { Role } from '../../shared/domain/role.ts'
import type { ProviderArea } from '../../shared/domain/provider.ts'
import type { Db } from '../schema.ts'

/** How many providers of the directory lie in a place and fill the same roles. */
export type PlaceCount = { readonly area: ProviderArea; readonly roles: Role[]; readonly count: number }

const PLACE = [
  'prefecture',
  'medical_area',
  'municipality',
  'municipality_code',
  'district',
  'district_code',
  'roles',
] as const

const OFFICIAL_PLACE = [
  'o.prefecture',
  'o.medical_area',
  'o.municipality',
  'o.municipality_code',
  'o.district',
  'o.district_code',
  'o.roles',
] as const

type CountedRow = {
  prefecture: string
  medical_area: string | null
  municipality: string
  municipality_code: string
  district: string | null
  district_code: string | null
  roles: string
  count: number | string | bigint
}

/** Counts of the whole directory by place and roles: our cards, and official entries without a card. */
export async function countByPlace(db: Db): Promise<PlaceCount[]> {
  const cards = await db
    .selectFrom('provider_card')
    .select(PLACE)
    .select((the) => the.fn.countAll().as('count'))
    .groupBy(PLACE)
    .execute()
  const official = await db
    .selectFrom('official.provider')
    .select(PLACE)
    .select((the) => the.fn.countAll().as('count'))
    .groupBy(PLACE)
    .execute()
  // Few entries have a card: taking them off is quicker than asking each entry whether it has one.
  const covered = await db
    .selectFrom('official.provider as o')
    .select(OFFICIAL_PLACE)
    .where('o.no', 'in', (the) =>
      the
        .selectFrom('provider_card as c')
        .innerJoin('official.line as l', 'l.id', 'c.official_id')
        .innerJoin('official.member as m', 'm.line_no', 'l.no')
        .select('m.provider_no'),
    )
    .select((the) => the.fn.countAll().as('count'))
    .groupBy(OFFICIAL_PLACE)
    .execute()
  return [...cards.map(toCount), ...official.map(toCount), ...covered.map(toCount).map(negative)]
}

const negative = (row: PlaceCount): PlaceCount => ({ ...row, count: -row.count })

function toCount(row: CountedRow): PlaceCount {
  return {
    area: {
      prefecture: row.prefecture,
      medicalArea: row.medical_area,
      municipality: row.municipality,
      municipalityCode: row.municipality_code,
      district: row.district,
      districtCode: row.district_code,
    },
    roles: z.array(Role).parse(JSON.parse(row.roles)),
    count: Number(row.count),
  }
}
