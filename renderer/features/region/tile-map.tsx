import { useLocation } from 'wouter'
import type { MapView, ServiceAreaView } from '../../../shared/contract/region.ts'
import { classOf, countClasses } from '../../../shared/domain/map-geometry.ts'
import { COUNT_FILLS, MARK_FILLS, markOf } from '../../../shared/domain/map-marks.ts'
import { type MapTile, mapTiles } from '../../../shared/domain/map-tiles.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { areaBackground, areasAt } from '../../../shared/domain/sub-area-paint.ts'
import { prefectures } from '../../text/prefectures.ts'
import { mapText } from '../../text/region.ts'
import { NO_FILTER, useDirectoryFilter } from '../provider/use-directory-filter.ts'
import classes from './map.module.css'

type TileMapProps = {
  readonly view: MapView
  readonly role: Role | undefined
  /** Our own areas, where the map is coloured by them. */
  readonly areas: MapView['subAreas']
  readonly serviceArea: ServiceAreaView | undefined
  readonly onPrefecture: (code: string) => void
}

/** A schematic map: of the country a tile opens the map of its prefecture, of a medical area the list of its district. */
export function TileMap({ view, role, onPrefecture, ...paint }: TileMapProps) {
  const [, goTo] = useLocation()
  const [, setFilter] = useDirectoryFilter()
  const tiles = mapTiles(view)
  const columns = Math.max(0, ...tiles.map(({ column }) => column)) + 1
  const steps = countClasses(tiles.map(({ count }) => count))
  const isCountry = view.unit === 'country'
  const open = (code: string) => {
    if (isCountry) return onPrefecture(code)
    setFilter({ ...NO_FILTER, areaKey: code, areaCodes: [code], role: role ?? null })
    goTo('/providers')
  }
  return (
    <div className={classes.frame}>
      <div
        role="group"
        aria-label={mapText.tilesLabel(view.name)}
        className={classes.tiles}
        data-country={isCountry || undefined}
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      >
        {tiles.map((tile) => (
          <TileButton key={tile.code} tile={tile} steps={steps} onOpen={() => open(tile.code)} {...paint} />
        ))}
      </div>
    </div>
  )
}

type TileButtonProps = Pick<TileMapProps, 'areas' | 'serviceArea'> & {
  readonly tile: MapTile
  readonly steps: readonly number[]
  readonly onOpen: () => void
}

/** A prefecture in which nobody is has a name, and nothing to open. */
function TileButton({ tile, steps, areas, serviceArea, onOpen }: TileButtonProps) {
  const { code, column, row, town, count } = tile
  const name = tile.name === '' ? prefectures.find((each) => each.code === code)?.name : tile.name
  const mark = serviceArea === undefined ? undefined : markOf(serviceArea.places, code)
  const own = areasAt(areas, code)
  const fill =
    areas.length > 0
      ? areaBackground(own)
      : serviceArea === undefined
        ? COUNT_FILLS[classOf(count, steps)]
        : mark === undefined
          ? COUNT_FILLS[0]
          : MARK_FILLS[mark]
  return (
    <button
      type="button"
      className={classes.tile}
      style={{ gridColumn: column + 1, gridRow: row + 1, background: fill }}
      title={mapText.areaNames([name ?? '', ...own.map((area) => area.name)])}
      disabled={tile.name === ''}
      onClick={onOpen}
    >
      {town !== '' && <span className={classes.town}>{town}</span>}
      <span className={classes.tileName} data-long={(name ?? '').length > 6 || undefined}>
        {mark}
        {name}
      </span>
      <span className={classes.tileFoot}>
        {mapText.count(count)}
        {own.length > 0 && <em>{mapText.areaNames(own.map((area) => area.name))}</em>}
      </span>
    </button>
  )
}
