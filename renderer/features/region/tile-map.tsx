import { useLocation } from 'wouter'
import type { MapView, ServiceAreaView } from '../../../shared/contract/region.ts'
import { classOf, countClasses } from '../../../shared/domain/map-geometry.ts'
import { COUNT_FILLS, MARK_FILLS, markOf } from '../../../shared/domain/map-marks.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { areaBackground, areasAt } from '../../../shared/domain/sub-area-paint.ts'
import { tileMap } from '../../../shared/domain/tile-map.ts'
import { mapText } from '../../text/region.ts'
import { NO_FILTER, useDirectoryFilter } from '../provider/use-directory-filter.ts'
import classes from './map.module.css'

type TileMapProps = {
  readonly view: MapView
  readonly role: Role | undefined
  /** Our own areas, where the map is coloured by them. */
  readonly areas: MapView['subAreas']
  readonly serviceArea: ServiceAreaView | undefined
}

/** Districts as tiles, roughly where they lie: a map for who has no borders yet. A tile opens the list of its district. */
export function TileMap({ view, role, areas, serviceArea }: TileMapProps) {
  const [, goTo] = useLocation()
  const [, setFilter] = useDirectoryFilter()
  const tiles = tileMap(view.districts)
  const columns = Math.max(0, ...tiles.map(({ column }) => column)) + 1
  const places = new Map(view.districts.map((each) => [each.code, each]))
  const towns = new Map(view.municipalities.map(({ code, name }) => [code, name]))
  const steps = countClasses(view.districts.map(({ count }) => count))
  return (
    <div className={classes.frame}>
      <div className={classes.tiles} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {tiles.map(({ code, column, row }) => {
          const place = places.get(code)
          if (place === undefined) return null
          const mark = serviceArea === undefined ? undefined : markOf(serviceArea.places, code)
          const own = areasAt(areas, code)
          const fill =
            areas.length > 0
              ? areaBackground(own)
              : serviceArea === undefined
                ? COUNT_FILLS[classOf(place.count, steps)]
                : mark === undefined
                  ? COUNT_FILLS[0]
                  : MARK_FILLS[mark]
          return (
            <button
              key={code}
              type="button"
              className={classes.tile}
              style={{ gridColumn: column + 1, gridRow: row + 1, background: fill }}
              title={mapText.areaNames([place.name, ...own.map((area) => area.name)])}
              onClick={() => {
                setFilter({ ...NO_FILTER, areaKey: code, areaCodes: [code], role: role ?? null })
                goTo('/providers')
              }}
            >
              <span className={classes.town}>{towns.get(place.municipalityCode)}</span>
              <span className={classes.tileName} data-long={place.name.length > 6 || undefined}>
                {mark}
                {place.name}
              </span>
              <span className={classes.tileFoot}>
                {mapText.count(place.count)}
                {own.length > 0 && <em>{mapText.areaNames(own.map((area) => area.name))}</em>}
              </span>
            </button>
          )
        })}
      </div>
    </div>
  )
}
