import type { MapView, ServiceAreaView } from '../contract/region.ts'
import type { GeoPoint } from './boundary.ts'
import { labelOutline, labelPoint } from './map-geometry.ts'
import { markOf } from './map-marks.ts'
import { areasAt, partedDistricts } from './sub-area-paint.ts'

/** A name on a map, and where it belongs. */
export type MapName = {
  readonly code: string
  readonly text: string
  /** Only of a municipality or prefecture: of how many providers. */
  readonly count: number | null
  readonly point: GeoPoint
  /** The place that it names, where its borders are known. */
  readonly outline?: readonly GeoPoint[]
  /** Names that weigh more choose their places first. */
  readonly weight: number
}

type Asked = {
  readonly view: MapView
  /** Of the one provider whose ○△× is shown. */
  readonly serviceArea: ServiceAreaView | null
  /** Our own areas whose names stand beside the districts of parted municipalities. */
  readonly areas: MapView['subAreas']
}

/**
 * The names of a map: what was asked for first (○△× of districts), then places by how many are there, then our own areas.
 * Without borders, or outside of them, a place has its name in the middle of its providers.
 */
export function mapNames({ view, serviceArea, areas }: Asked): MapName[] {
  const borders = new Map(view.boundaries.map(({ code, polygons }) => [code, polygons]))
  const marks = serviceArea?.places ?? []
  const places = view.municipalities.flatMap(({ code, name, count, middle }): MapName[] => {
    const border = borders.get(code) ?? []
    const point = labelPoint(border) ?? middle
    if (point === null) return []
    const outline = labelOutline(border)
    const text = `${markOf(marks, code) ?? ''}${name}`
    return [{ code, text, count, point, weight: count, ...(outline === undefined ? {} : { outline }) }]
  })
  const asked = view.districts.flatMap(({ code, name, latitude, longitude }): MapName[] => {
    const own = marks.find(({ areaCodes }) => areaCodes.includes(code))
    if (own === undefined || latitude === null || longitude === null) return []
    return [{ code, text: own.mark + name, count: null, point: [longitude, latitude], weight: Infinity }]
  })
  const parted = partedDistricts(areas, view.districts).flatMap(
    ({ code, latitude, longitude }): MapName[] => {
      const text = areasAt(areas, code)
        .map(({ name }) => name)
        .join('・')
      if (text === '' || latitude === null || longitude === null) return []
      return [{ code, text, count: null, point: [longitude, latitude], weight: -1 }]
    },
  )
  return [...places, ...asked, ...parted]
}
