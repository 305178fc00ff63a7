import { createHash } from 'node:crypto'
import type { Provider } from '../../shared/domain/provider.ts'
import type { Db } from '../schema.ts'
import { addToIndex, emptyIndex, prepareToFill } from '../search/fill-index.ts'
import type { SearchIndex } from '../search/search-index.ts'
import type { OfficialProviderRow } from '../tables/provider.ts'
import { describedColumns, facetsOf, providerFromOfficial, searchedFields } from './provider-row.ts'

/** Which kind of source brought a line: the prefecture's document, or the open data of care offices. */
export type Origin = 'doc000' | 'kaigo'

/** A line of a public source, ready for the directory. `id` is stable: the same line has it in every import. */
export type OfficialEntry = Omit<
  Provider,
  | 'id'
  | 'layer'
  | 'officialId'
  | 'phoneNight'
  | 'contact'
  | 'capabilities'
  | 'serviceArea'
  | 'facts'
  | 'capacity'
  | 'networks'
  | 'visibility'
  | 'isFictional'
  | 'confirmedOn'
  | 'confirmedBy'
  | 'version'
  | 'updatedAt'
> & {
  readonly id: string
  readonly origin: Origin
  /** サービスの種類 as the open data names it; empty for institutions. */
  readonly service: string
}

/** The directory's search index, as it is named while the directory is attached. */
export const OFFICIAL_INDEX: SearchIndex = { table: 'provider', schema: 'official' }

/** Digest of a line's content, without its source's date: what tells a changed line from an unchanged one. */
export function digestOf(entry: OfficialEntry): string {
  const { source: _source, ...content } = entry
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 24)
}

/** Rows in one statement: together they stay below both engines' limit of parameters. */
export const OFFICIAL_BATCH = 500

/** Empties the directory; only inside the transaction that fills it again, or on a file that nobody reads. */
export async function emptyOfficialDirectory(db: Db): Promise<void> {
  await emptyIndex(db, OFFICIAL_INDEX)
  await db.deleteFrom('official.provider').execute()
  await prepareToFill(db, OFFICIAL_INDEX)
}

/** Adds lines with their index; `firstNo` is the place of the first one in the display order. At most a batch. */
export async function addOfficialEntries(
  db: Db,
  entries: readonly OfficialEntry[],
  firstNo: number,
): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map((entry, index) => toRow(entry, firstNo + index))
  await db.insertInto('official.provider').values(rows).execute()
  await addToIndex(
    db,
    OFFICIAL_INDEX,
    rows.map(({ no, folded }, index) => ({
      no,
      foldedFields: folded.split('\n'),
      facets: facetsOf(entries[index] as OfficialEntry),
    })),
  )
}

/** Puts these lines, in this order, in the place of the whole directory. */
export async function replaceOfficialDirectory(db: Db, entries: readonly OfficialEntry[]): Promise<void> {
  await emptyOfficialDirectory(db)
  for (let start = 0; start < entries.length; start += OFFICIAL_BATCH) {
    await addOfficialEntries(db, entries.slice(start, start + OFFICIAL_BATCH), start + 1)
  }
}

export async function findOfficial(db: Db, id: string): Promise<Provider | undefined> {
  const row = await db.selectFrom('official.provider').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : providerFromOfficial(row)
}

function toRow(entry: OfficialEntry, no: number): OfficialProviderRow {
  return {
    no,
    id: entry.id,
    origin: entry.origin,
    service: entry.service,
    ...describedColumns(entry),
    digest: digestOf(entry),
    folded: searchedFields(entry).join('\n'),
  }
}
