import type { MapView, ServiceAreaView } from '../../../shared/contract/region.ts'
import { countClasses } from '../../../shared/domain/map-geometry.ts'
import { COUNT_FILLS, MARK_FILLS } from '../../../shared/domain/map-marks.ts'
import { SHAPE_COLOUR, SHAPED_ROLES, shapeOfRole, shapePath } from '../../../shared/domain/map-shapes.ts'
import { mapTiles } from '../../../shared/domain/map-tiles.ts'
import type { Role } from '../../../shared/domain/role.ts'
import { areaBackground, NO_AREA_FILL, PARTED_FILL } from '../../../shared/domain/sub-area-paint.ts'
import { mapText } from '../../text/region.ts'
import { useWords } from '../provider/use-words.ts'
import classes from './map.module.css'

type MapLegendProps = {
  readonly view: MapView
  readonly isTiles: boolean
  readonly role: Role | undefined
  readonly areas: MapView['subAreas']
  readonly serviceArea: ServiceAreaView | undefined
}

/** What shapes and fills mean, and where the borders come from. */
export function MapLegend({ view, isTiles, role, areas, serviceArea }: MapLegendProps) {
  const words = useWords()
  const used = new Set(view.shapes)
  const shaped = SHAPED_ROLES.filter((each) => used.has(shapeOfRole(each)))
  const places: readonly { readonly count: number }[] = isTiles ? mapTiles(view) : view.municipalities
  const starts = countClasses(places.map(({ count }) => count))
  return (
    <div className={classes.legend}>
      {!isTiles &&
        shaped.map((each) => (
          <span key={each}>
            <Sign shape={shapeOfRole(each)} />
            {words.role(each)}
          </span>
        ))}
      {!isTiles && used.has('hexagon') && (
        <span>
          <Sign shape="hexagon" />
          {role === undefined ? mapText.others : words.role(role)}
        </span>
      )}
      {areas.length > 0 ? (
        <AreaSigns view={view} areas={areas} />
      ) : serviceArea === undefined ? (
        !isTiles && view.boundaries.length === 0 ? null : (
          starts.map((start, index) => (
            <span key={start}>
              <i className={classes.swatch} style={{ background: COUNT_FILLS[index] }} />
              {index === 0 ? mapText.none : mapText.from(start)}
            </span>
          ))
        )
      ) : (
        (['○', '△', '×'] as const).map((mark) => (
          <span key={mark}>
            <i className={classes.swatch} style={{ background: MARK_FILLS[mark] }} />
            {mapText.marks[mark]}
          </span>
        ))
      )}
      <span className={classes.credit}>
        {isTiles
          ? view.unit === 'country'
            ? mapText.countryTiles
            : mapText.noBorders
          : view.boundarySource === null
            ? mapText.noBordersHere(view.unit)
            : mapText.credit(view.boundarySource.source, view.boundarySource.asOf)}
      </span>
    </div>
  )
}

/** Our own areas with what lies in their districts here. */
function AreaSigns({ view, areas }: Pick<MapLegendProps, 'view' | 'areas'>) {
  const countOf = (codes: readonly string[]) =>
    view.districts.filter(({ code }) => codes.includes(code)).reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      {areas.map((area) => (
        <span key={area.id}>
          <i className={classes.swatch} style={{ background: areaBackground([area]) }} />
          {mapText.areaOf(area.name, countOf(area.districtCodes))}
        </span>
      ))}
      <span>
        <i className={classes.swatch} style={{ background: NO_AREA_FILL }} />
        {mapText.noArea}
      </span>
      {view.boundaries.length > 0 && (
        <span>
          <i className={classes.swatch} style={{ background: PARTED_FILL }} />
          {mapText.parted}
        </span>
      )}
    </>
  )
}

function Sign({ shape }: { shape: ReturnType<typeof shapeOfRole> }) {
  return (
    <svg width={16} height={16} aria-hidden>
      <path d={shapePath(shape, 8, 8, 5.5)} fill={SHAPE_COLOUR[shape]} />
    </svg>
  )
}
