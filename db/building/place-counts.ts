import type { OfficialPlaceRow } from '../tables/official.ts'
import type { OfficialProviderRow } from '../tables/provider.ts'

/** Counts institutions by place and roles while they are written: whoever asks later reads some thousand rows, not all. */
export class PlaceCounts {
  readonly #counts = new Map<string, OfficialPlaceRow>()

  add(rows: readonly OfficialProviderRow[]): void {
    for (const row of rows) {
      const key = keyOf(row)
      const known = this.#counts.get(key)
      if (known === undefined) this.#counts.set(key, placeOf(row))
      else known.count += 1
    }
  }

  /** What was counted; it begins again afterwards. */
  take(): OfficialPlaceRow[] {
    const rows = [...this.#counts.values()]
    this.#counts.clear()
    return rows
  }
}

/** Sources may write a place in two ways, and each is counted as it is written. */
const keyOf = (row: OfficialProviderRow) =>
  `${row.municipality_code}\n${row.district_code ?? ''}\n${row.prefecture}${row.medical_area ?? ''}\n${row.municipality}\n${row.district ?? ''}\n${row.roles}`

const placeOf = (row: OfficialProviderRow): OfficialPlaceRow => ({
  prefecture: row.prefecture,
  medical_area: row.medical_area,
  municipality: row.municipality,
  municipality_code: row.municipality_code,
  district: row.district,
  district_code: row.district_code,
  roles: row.roles,
  count: 1,
})
