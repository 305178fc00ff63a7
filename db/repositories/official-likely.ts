import type { LikelyRow, LikelySide } from '../../shared/contract/import-views.ts'
import { InstitutionEvidence } from '../../shared/domain/institution-evidence.ts'
import type { Db } from '../schema.ts'
import { unpackLine } from './official-line.ts'

/** Pairs that a person has decided about, in either order of their lines. */
export type DecidedPairs = readonly { readonly aId: string; readonly bId: string }[]

export type LikelyPage = {
  readonly rows: LikelyRow[]
  readonly nextKey: number | null
  readonly total: number
}

const PAGE = 200

const pairKey = (a: string, b: string) => (a < b ? `${a}\n${b}` : `${b}\n${a}`)

/** Pairs that the directory's builder offers to a person, without those decided since, a page at a time. */
export async function listLikely(
  db: Db,
  decided: DecidedPairs,
  page: { readonly afterKey?: number | undefined; readonly limit: number },
): Promise<LikelyPage> {
  const known = new Set(decided.map(({ aId, bId }) => pairKey(aId, bId)))
  const found: { no: number; a_id: string; b_id: string; evidence: string }[] = []
  let after = page.afterKey ?? 0
  while (found.length <= page.limit) {
    const rows = await db
      .selectFrom('official.likely')
      .selectAll()
      .where('no', '>', after)
      .orderBy('no')
      .limit(PAGE)
      .execute()
    found.push(...rows.filter(({ a_id, b_id }) => !known.has(pairKey(a_id, b_id))))
    if (rows.length < PAGE) break
    after = rows.at(-1)?.no ?? after
  }
  const shown = found.slice(0, page.limit)
  const sides = await sidesOf(db, [...new Set(shown.flatMap(({ a_id, b_id }) => [a_id, b_id]))])
  return {
    rows: shown.flatMap(({ no, a_id, b_id, evidence }) => {
      const [a, b] = [sides.get(a_id), sides.get(b_id)]
      if (a === undefined || b === undefined) return []
      return [{ key: no, a, b, evidence: InstitutionEvidence.parse(JSON.parse(evidence)) }]
    }),
    nextKey: found.length > page.limit ? (shown.at(-1)?.no ?? null) : null,
    total: (await countLikely(db)) - (await countKnown(db, known)),
  }
}

async function countLikely(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('official.likely')
    .select((the) => the.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

async function countKnown(db: Db, known: ReadonlySet<string>): Promise<number> {
  const ids = [...new Set([...known].flatMap((key) => key.split('\n')))]
  if (ids.length === 0) return 0
  const rows = await db
    .selectFrom('official.likely')
    .select(['a_id', 'b_id'])
    .where('a_id', 'in', ids)
    .where('b_id', 'in', ids)
    .execute()
  return rows.filter(({ a_id, b_id }) => known.has(pairKey(a_id, b_id))).length
}

async function sidesOf(db: Db, ids: readonly string[]): Promise<Map<string, LikelySide>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('official.line as l')
    .innerJoin('official.member as m', 'm.line_no', 'l.no')
    .innerJoin('official.provider as p', 'p.no', 'm.provider_no')
    .select(['l.id', 'l.origin', 'l.section', 'l.entry', 'l.source', 'p.id as provider_id'])
    .where('l.id', 'in', ids)
    .execute()
  return new Map(
    rows.map((row) => {
      const { id, origin, section, name, kana, corporation, kind, address, phone, fax, numbers, ...line } =
        unpackLine(row)
      const said = { origin, section, name, kana, corporation, kind, address, phone, fax, numbers }
      const { municipality } = line.area
      return [id, { ...said, lineId: id, providerId: row.provider_id, municipality, asOf: line.source.asOf }]
    }),
  )
}
