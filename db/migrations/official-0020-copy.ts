import type { MigrationDb } from './create-table.ts'

/** Lines a statement: below both engines' limit of parameters. */
const BATCH = 500

/** Of an earlier directory every institution is one line of one source. The digest is left empty: they count as changed. */
export async function copyProvidersToLines(schema: MigrationDb): Promise<void> {
  let after = -1
  for (;;) {
    const rows = await schema
      .selectFrom('provider')
      .selectAll()
      .where('no', '>', after)
      .orderBy('no')
      .limit(BATCH)
      .execute()
    if (rows.length === 0) return
    after = Number(rows.at(-1)?.['no'])
    await schema.insertInto('line').values(rows.map(lineOf)).execute()
    const members = rows.map(({ no }) => ({ line_no: no, provider_no: no, change: null }))
    await schema.insertInto('member').values(members).execute()
  }
}

type Row = Record<string, unknown>

/** JSON without what is empty, as the directory keeps its lines. */
function lineOf(row: Row): Row {
  const text = (column: string) => (row[column] === '' ? undefined : row[column])
  const list = (column: string) => {
    const items: unknown = JSON.parse(String(row[column]))
    return Array.isArray(items) && items.length > 0 ? items : undefined
  }
  const said = (column: string) => (row[column] === 'unknown' ? undefined : row[column])
  const entry = {
    name: row['name'],
    kana: text('kana'),
    kind: row['kind'],
    roles: list('roles'),
    area: {
      prefecture: row['prefecture'],
      medicalArea: row['medical_area'],
      municipality: row['municipality'],
      municipalityCode: row['municipality_code'],
      district: row['district'],
      districtCode: row['district_code'],
    },
    scenes: list('scenes'),
    uncertainScenes: list('uncertain_scenes'),
    postalCode: text('postal_code'),
    address: text('address'),
    latitude: row['latitude'] ?? undefined,
    longitude: row['longitude'] ?? undefined,
    phone: text('phone'),
    fax: text('fax'),
    corporation: text('corporation'),
    openDays: text('open_days'),
    url: text('url'),
    note: text('note'),
    night: said('night'),
    holiday: said('holiday'),
    source: { document: row['source_document'], asOf: row['source_as_of'] },
  }
  return {
    no: row['no'],
    id: row['id'],
    origin: row['origin'],
    section: row['service'],
    municipality_code: row['municipality_code'],
    district_code: row['district_code'],
    place: `${String(row['municipality_code'])} ${row['origin'] === 'doc000' ? 0 : 1} ${String(row['no']).padStart(8, '0')}`,
    digest: '',
    entry: JSON.stringify(entry),
  }
}
