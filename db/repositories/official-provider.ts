import type { Provider } from '../../shared/domain/provider.ts'
import { factsOf, type MergedLines, mergeLines } from '../../shared/domain/merge-lines.ts'
import type { OfficialFacts } from '../../shared/domain/official-facts.ts'
import type { SourceLine } from '../../shared/domain/source-line.ts'
import { batchWriter } from '../building/batch-writer.ts'
import type { IndexedProvider } from '../building/directory-writer.ts'
import type { Db } from '../schema.ts'
import type { OfficialProviderRow } from '../tables/provider.ts'
import { packLine, unpackLine } from './official-line.ts'
import { describedColumns, facetsOf, providerFromOfficial, searchedFields } from './provider-row.ts'

/** An institution that one line of one source makes, as seeds and tests give it. */
export type OfficialEntry = Omit<
  SourceLine,
  'section' | 'isSupplement' | 'numbers' | 'notifications' | 'hours' | 'details'
> & {
  /** サービスの種類 as the open data names it; empty for institutions. */
  readonly service: string
}

/** An entry as a line of its source. */
export function lineOfEntry({ service, ...entry }: OfficialEntry): SourceLine {
  const nothing = { isSupplement: false, numbers: [], notifications: [], hours: [], details: [] }
  return { ...entry, ...nothing, section: service }
}

/** A line as it lies in the directory. `place` decides the display order. */
export function lineRow(line: SourceLine, no: number, place: string) {
  return {
    no,
    id: line.id,
    origin: line.origin,
    section: line.section,
    municipality_code: line.area.municipalityCode,
    district_code: line.area.districtCode,
    place,
    ...packLine(line),
  }
}

/** An institution as it lies in the directory, with what it is found by. */
export function indexedProvider(merged: MergedLines, no: number): IndexedProvider {
  const row: OfficialProviderRow = {
    no,
    id: merged.id,
    origin: merged.origin,
    ...describedColumns(merged),
    folded: searchedFields(merged, merged.otherWords).join('\n'),
  }
  return { row, facets: facetsOf(merged) }
}

/**
 * Puts these institutions, in this order, in the place of the whole directory: each is a line of its own. For a store
 * that is being made, inside its transaction; imports build a new directory instead.
 */
export async function replaceOfficialDirectory(db: Db, entries: readonly OfficialEntry[]): Promise<void> {
  for (const table of ['provider', 'place', 'pair', 'line', 'member', 'former', 'likely', 'info'] as const)
    await db.deleteFrom(`official.${table}`).execute()
  const writer = batchWriter(db)
  for (let start = 0; start < entries.length; start += 500) {
    const lines = entries.slice(start, start + 500).map(lineOfEntry)
    await writer.lines(lines.map((line, at) => lineRow(line, start + at + 1, placeInOrder(line, start + at))))
    await writer.members(
      lines.map((_, at) => ({ line_no: start + at + 1, provider_no: start + at + 1, change: null })),
    )
    await writer.providers(lines.map((line, at) => indexedProvider(mergeLines([line]), start + at + 1)))
  }
  await writer.finish()
}

/** By municipality, those of the documents before all others, in the order in which they were given. */
export function placeInOrder({ area, origin }: Pick<SourceLine, 'area' | 'origin'>, at: number): string {
  return `${area.municipalityCode} ${origin === 'doc000' ? 0 : 1} ${String(at).padStart(8, '0')}`
}

/** The row of the institution that a line belongs to; every line's id names it. */
async function officialRow(db: Db, lineId: string): Promise<OfficialProviderRow | undefined> {
  return await db
    .selectFrom('official.line as l')
    .innerJoin('official.member as m', 'm.line_no', 'l.no')
    .innerJoin('official.provider as p', 'p.no', 'm.provider_no')
    .selectAll('p')
    .where('l.id', '=', lineId)
    .executeTakeFirst()
}

/** The institution of the directory that any of its lines names. */
export async function findOfficial(db: Db, lineId: string): Promise<Provider | undefined> {
  const row = await officialRow(db, lineId)
  return row === undefined ? undefined : providerFromOfficial(row)
}

/** The same with what is shown of one institution alone: its lines, numbers, notifications, hours. */
export async function findOfficialFacts(db: Db, lineId: string): Promise<OfficialFacts | undefined> {
  const rows = await db
    .selectFrom('official.line as l')
    .innerJoin('official.member as m', 'm.line_no', 'l.no')
    .innerJoin('official.member as n', 'n.provider_no', 'm.provider_no')
    .innerJoin('official.line as o', 'o.no', 'n.line_no')
    .select(['o.id', 'o.origin', 'o.section', 'o.entry', 'o.source'])
    .where('l.id', '=', lineId)
    .where('m.provider_no', '>', 0)
    .orderBy('o.no')
    .execute()
  return rows.length === 0 ? undefined : factsOf(rows.map(unpackLine))
}

/** Ids of every line of the institution that this one belongs to; of a line that is not there itself alone. */
export async function linesOfSame(db: Db, lineId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('official.line as l')
    .innerJoin('official.member as m', 'm.line_no', 'l.no')
    .innerJoin('official.member as n', 'n.provider_no', 'm.provider_no')
    .innerJoin('official.line as o', 'o.no', 'n.line_no')
    .select('o.id')
    .where('l.id', '=', lineId)
    .where('m.provider_no', '>', 0)
    .execute()
  return rows.length === 0 ? [lineId] : rows.map(({ id }) => id)
}
