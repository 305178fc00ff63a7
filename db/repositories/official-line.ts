import { hash } from 'node:crypto'
import { NOTHING_SAID, type SourceLine } from '../../shared/domain/source-line.ts'
import type { OfficialLineRow } from '../tables/official.ts'

/** What of a line has columns of its own. */
type Keyed = 'id' | 'origin' | 'section'

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list)
const said = <T extends string>(text: T): T | undefined => (text === '' ? undefined : text)
const known = <T extends string>(answer: T): T | undefined => (answer === 'unknown' ? undefined : answer)

/** The line as JSON, and its digest: that of the content without the source's date, which changes every time. */
export function packLine(line: SourceLine): { entry: string; digest: string } {
  const content = JSON.stringify({
    name: line.name,
    kind: line.kind,
    area: line.area,
    isSupplement: line.isSupplement || undefined,
    kana: said(line.kana),
    roles: some(line.roles),
    scenes: some(line.scenes),
    uncertainScenes: some(line.uncertainScenes),
    postalCode: said(line.postalCode),
    address: said(line.address),
    latitude: line.latitude ?? undefined,
    longitude: line.longitude ?? undefined,
    phone: said(line.phone),
    fax: said(line.fax),
    corporation: said(line.corporation),
    openDays: said(line.openDays),
    url: said(line.url),
    note: said(line.note),
    night: known(line.night),
    holiday: known(line.holiday),
    numbers: some(line.numbers),
    notifications: some(line.notifications),
    hours: some(line.hours),
    details: some(line.details),
  })
  const entry = `${content.slice(0, -1)},"source":${JSON.stringify(line.source)}}`
  return { entry, digest: hash('sha1', `${line.section}\n${content}`, 'base64').slice(0, 20) }
}

/** A line as it was packed; written by packLine in a directory that only imports write. */
export function unpackLine(row: Pick<OfficialLineRow, Keyed | 'entry'>): SourceLine {
  const said = JSON.parse(row.entry) as Partial<SourceLine>
  const keyed = { id: row.id, origin: row.origin, section: row.section }
  return { ...NOTHING_SAID, ...said, ...keyed } as SourceLine
}
