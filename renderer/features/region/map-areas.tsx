import type { MapView } from '../../../shared/contract/region.ts'
import type { FlatMap } from '../../../shared/domain/map-geometry.ts'
import { AREA_TONES, areasAt, partedDistricts } from '../../../shared/domain/sub-area-paint.ts'
import { mapText } from '../../text/region.ts'
import classes from './map.module.css'
import type { Camera } from './use-map-camera.ts'

type MapAreasProps = {
  readonly view: MapView
  readonly map: FlatMap
  readonly camera: Camera
  readonly areas: MapView['subAreas']
}

/** Borders are of municipalities, our own areas of districts: each district that lies in one shows it at its point. */
export function MapAreas({ view, map, camera: { k, x, y }, areas }: MapAreasProps) {
  return (
    <g className={classes.labels}>
      {partedDistricts(areas, view.districts).map(({ code, name, latitude, longitude }) => {
        const own = areasAt(areas, code)
        const [first] = own
        if (first === undefined || latitude === null || longitude === null) return null
        const [left, top] = map.project([longitude, latitude])
        return (
          <g key={code} transform={`translate(${left * k + x} ${top * k + y})`}>
            <rect
              x={-10}
              y={-10}
              width={20}
              height={20}
              fill={AREA_TONES[first.color].fill}
              stroke={AREA_TONES[first.color].tone}
              strokeWidth={2}
            >
              <title>{mapText.areaNames([name, ...own.map((area) => area.name)])}</title>
            </rect>
          </g>
        )
      })}
    </g>
  )
}
