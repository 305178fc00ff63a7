import type { SourceLine } from '../../shared/domain/source-line.ts'
import type { OfficialLineRow } from '../tables/official.ts'

/** What of a line has columns of its own. */
type Keyed = 'id' | 'origin' | 'section' | 'source'
type Said = Omit<SourceLine, Keyed>

/** The fields of an entry in their places; one that is added later comes at the end. */
const FIELDS = [
  'name',
  'kind',
  'area',
  'isSupplement',
  'kana',
  'roles',
  'scenes',
  'uncertainScenes',
  'postalCode',
  'address',
  'latitude',
  'longitude',
  'phone',
  'fax',
  'corporation',
  'openDays',
  'url',
  'note',
  'night',
  'holiday',
  'numbers',
  'notifications',
  'hours',
  'details',
] as const satisfies readonly (keyof Said)[]

/** The same for what has fields itself. */
const AREA = ['prefecture', 'medicalArea', 'municipality', 'municipalityCode', 'district', 'districtCode']
const PARTS: Readonly<Record<string, readonly string[]>> = {
  numbers: ['kind', 'value'],
  notifications: ['symbol', 'name', 'number', 'startsOn'],
  hours: ['department', 'day', 'from', 'to'],
  details: ['label', 'text'],
}

type Fields = Readonly<Record<string, unknown>>
const valuesOf = (fields: Fields, names: readonly string[]) => names.map((name) => fields[name])
const fieldsOf = (values: readonly unknown[], names: readonly string[]) =>
  Object.fromEntries(names.map((name, at) => [name, values[at]]))

/**
 * What a line says as a JSON list (the names of its fields would be half of it), and by which source: that changes with
 * every file.
 */
export function packLine(line: SourceLine): Pick<OfficialLineRow, 'entry' | 'source'> {
  const said = FIELDS.map((field) => {
    if (field === 'area') return valuesOf(line.area, AREA)
    const parts = PARTS[field]
    const value = line[field]
    return parts === undefined ? value : (value as readonly Fields[]).map((part) => valuesOf(part, parts))
  })
  return { entry: JSON.stringify(said), source: packSource(line.source) }
}

/** A line as it was packed; written by packLine in a directory that only imports write. */
export function unpackLine(row: Pick<OfficialLineRow, Keyed | 'entry'>): SourceLine {
  // Safe: nobody else writes entries and sources.
  const said = JSON.parse(row.entry) as unknown[]
  const [document, asOf] = JSON.parse(row.source) as [string, string]
  const line: Record<string, unknown> = {
    id: row.id,
    origin: row.origin,
    section: row.section,
    source: { document, asOf },
  }
  for (const [at, field] of FIELDS.entries()) {
    const parts = PARTS[field]
    const value = said[at]
    if (field === 'area') line[field] = fieldsOf(value as unknown[], AREA)
    else
      line[field] = parts === undefined ? value : (value as unknown[][]).map((part) => fieldsOf(part, parts))
  }
  return line as SourceLine
}

/** The lines of a file name their source alike: it is packed once. */
let last = { document: '', asOf: '', packed: '["",""]' }

function packSource({ document, asOf }: SourceLine['source']): string {
  if (last.document !== document || last.asOf !== asOf)
    last = { document, asOf, packed: JSON.stringify([document, asOf]) }
  return last.packed
}
