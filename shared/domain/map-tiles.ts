import type { MapView } from '../contract/region.ts'
import { type Tile, tileMap } from './tile-map.ts'

/**
 * The country as a schematic map, one prefecture (JIS X 0401) a tile, every tile beside its neighbours as far as that
 * goes. Rows from north to south; two dots: sea.
 */
const COUNTRY = `
  .. .. .. .. .. .. .. .. .. .. .. 01 ..
  .. .. .. .. .. .. .. .. .. .. .. 02 ..
  .. .. .. .. .. .. .. .. .. .. 05 03 ..
  .. .. .. .. .. .. .. .. .. .. 06 04 ..
  .. .. .. .. .. .. .. .. 17 16 15 07 ..
  .. .. .. .. .. .. .. .. 18 20 10 09 08
  .. .. .. .. 32 31 28 26 25 21 19 11 12
  .. .. .. 35 34 33 27 29 24 23 22 13 ..
  42 41 40 .. .. .. .. 30 .. .. .. 14 ..
  .. 43 44 .. 38 37 .. .. .. .. .. .. ..
  .. 46 45 .. 39 36 .. .. .. .. .. .. ..
  47 .. .. .. .. .. .. .. .. .. .. .. ..`

const COUNTRY_TILES: readonly Tile[] = COUNTRY.trim()
  .split('\n')
  .flatMap((line, row) =>
    line
      .trim()
      .split(' ')
      .map((code, column) => ({ code, column, row })),
  )
  .filter(({ code }) => code !== '..')

export type MapTile = Tile & {
  /** Empty for a prefecture in which nobody is. */
  readonly name: string
  /** The municipality of a district; empty for a prefecture. */
  readonly town: string
  readonly count: number
}

/** Whether a map is drawn as tiles: the country as long as somebody wants it so, a medical area as long as it has no borders. */
export function isTiled(view: Pick<MapView, 'unit' | 'boundaries'>, isSchematic: boolean): boolean {
  return view.unit === 'country' ? isSchematic : view.unit === 'medicalArea' && view.boundaries.length === 0
}

/** Prefectures of the country, or the districts of a medical area, roughly where they lie. */
export function mapTiles(view: MapView): MapTile[] {
  const units = new Map(view.municipalities.map((each) => [each.code, each]))
  if (view.unit === 'country')
    return COUNTRY_TILES.map((tile) => {
      const { name = '', count = 0 } = units.get(tile.code) ?? {}
      return { ...tile, name, town: '', count }
    })
  const districts = new Map(view.districts.map((each) => [each.code, each]))
  return tileMap(view.districts).flatMap((tile) => {
    const place = districts.get(tile.code)
    if (place === undefined) return []
    const { name, count, municipalityCode } = place
    return { ...tile, name, town: units.get(municipalityCode)?.name ?? '', count }
  })
}
