import type { ChangeKind, ChangeRow } from '../../shared/contract/import-views.ts'
import { lineChanges } from '../../shared/domain/line-changes.ts'
import type { Db } from '../schema.ts'
import { unpackLine } from './official-line.ts'

export type ChangeQuery = {
  readonly kind: ChangeKind
  readonly section?: string | undefined
  readonly afterKey?: number | undefined
  readonly limit: number
}

export type ChangePage = { readonly rows: ChangeRow[]; readonly nextKey: number | null }

/** What the import that built this directory did to its lines, a page at a time. */
export async function listChanges(db: Db, query: ChangeQuery): Promise<ChangePage> {
  const rows = await LISTS[query.kind](db, query)
  const page = rows.slice(0, query.limit)
  return { rows: page, nextKey: rows.length > query.limit ? (page.at(-1)?.key ?? null) : null }
}

async function vanished(db: Db, { section, afterKey, limit }: ChangeQuery): Promise<ChangeRow[]> {
  const rows = await db
    .selectFrom('official.former')
    .selectAll()
    .where('kind', '=', 'vanished')
    .where('no', '>', afterKey ?? 0)
    .$if(section !== undefined, (the) => the.where('section', '=', section ?? ''))
    .orderBy('no')
    .limit(limit + 1)
    .execute()
  return rows.map((row) => {
    const line = unpackLine({ ...row, id: row.line_id })
    return { ...titleOf(line), key: row.no, kind: 'vanished', joined: null, fields: lineChanges(line, null) }
  })
}

/** Lines whose 届出 changed legends read otherwise, as they read now and before. */
async function reread(db: Db, { section, afterKey, limit }: ChangeQuery): Promise<ChangeRow[]> {
  const rows = await db
    .selectFrom('official.former as f')
    .innerJoin('official.line as l', 'l.id', 'f.line_id')
    .select(['f.no as key', 'f.entry as former', 'f.source as former_source'])
    .select(['l.id', 'l.origin', 'l.section', 'l.entry', 'l.source'])
    .where('f.kind', '=', 'reread')
    .where('f.no', '>', afterKey ?? 0)
    .$if(section !== undefined, (the) => the.where('f.section', '=', section ?? ''))
    .orderBy('f.no')
    .limit(limit + 1)
    .execute()
  return rows.map(({ key, former, former_source, ...row }) => {
    const line = unpackLine(row)
    const before = unpackLine({ ...row, entry: former, source: former_source })
    return { ...titleOf(line), key, kind: 'reread', joined: null, fields: lineChanges(before, line) }
  })
}

async function present(db: Db, { kind, section, afterKey, limit }: ChangeQuery): Promise<ChangeRow[]> {
  const rows = await db
    .selectFrom('official.member as m')
    .innerJoin('official.line as l', 'l.no', 'm.line_no')
    .innerJoin('official.provider as p', 'p.no', 'm.provider_no')
    .leftJoin('official.former as f', (join) =>
      join.onRef('f.line_id', '=', 'l.id').on('f.kind', '=', 'updated'),
    )
    .select(['l.no', 'l.id', 'l.origin', 'l.section', 'l.entry', 'l.source'])
    .select(['p.id as provider_id', 'p.name as provider_name'])
    .select(['f.entry as former', 'f.source as former_source'])
    .where('m.change', '=', kind)
    .where('m.line_no', '>', afterKey ?? 0)
    .$if(section !== undefined, (the) => the.where('l.section', '=', section ?? ''))
    .orderBy('m.line_no')
    .limit(limit + 1)
    .execute()
  return rows.map((row) => {
    const line = unpackLine(row)
    const { former: entry, former_source: source } = row
    const before = entry === null || source === null ? null : unpackLine({ ...row, entry, source })
    const joined = kind === 'matched' ? { id: row.provider_id, name: row.provider_name } : null
    return { ...titleOf(line), key: row.no, kind, joined, fields: lineChanges(before, line) }
  })
}

const LISTS: Readonly<Record<ChangeKind, typeof present>> = {
  added: present,
  matched: present,
  updated: present,
  vanished,
  reread,
}

function titleOf({ id, origin, section, name, area }: ReturnType<typeof unpackLine>) {
  return { lineId: id, origin, section, name, municipality: area.municipality }
}
