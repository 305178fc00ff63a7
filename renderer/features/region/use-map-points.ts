import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { MapInput, MapPoints } from '../../../shared/contract/region.ts'
import type { MapFrame } from '../../../shared/domain/map-clusters.ts'
import type { FlatMap } from '../../../shared/domain/map-geometry.ts'
import { call, type CallError } from '../../api/client.ts'
import { mapText } from '../../text/region.ts'
import type { Camera } from './use-map-camera.ts'

/** A moving map is asked for again when it rests for so long. */
const REST_MS = 120
/** The frame is asked for in pieces of so many pixels: a small move asks for the same. */
const PIECE = 256

/** What is seen, in whole pieces, at the next of the steps of enlargement (1, √2, 2 …). */
function seenFrame(map: FlatMap, { k, x, y }: Camera): MapFrame {
  const step = 2 ** (Math.round(2 * Math.log2(k)) / 2)
  const [degree, steep] = [map.degree * step, map.steep * step]
  const [west, , , north] = map.bounds
  const left = west - x / k / map.degree
  const top = north + y / k / map.steep
  const low = (degrees: number, units: number) => (Math.floor((degrees * units) / PIECE) * PIECE) / units
  const high = (degrees: number, units: number) => (Math.ceil((degrees * units) / PIECE) * PIECE) / units
  const within = (value: number, most: number) => Math.max(-most, Math.min(most, value))
  return {
    bounds: [
      within(low(left, degree), 180),
      within(low(top - map.height / k / map.steep, steep), 85),
      within(high(left + map.width / k / map.degree, degree), 180),
      within(high(top, steep), 85),
    ],
    degree,
    steep,
  }
}

export const sentFrame = ({ bounds: [west, south, east, north], degree, steep }: MapFrame) => ({
  bounds: [west, south, east, north] as [number, number, number, number],
  degree,
  steep,
})

/** The clusters and shapes of the frame, reckoned in the core; while the next are asked for, these stay. */
export function useMapPoints(asked: MapInput, map: FlatMap, camera: Camera) {
  const [rested] = useDebouncedValue(camera, REST_MS)
  const frame = seenFrame(map, rested)
  return useQuery<MapPoints & { frame: MapFrame }, CallError>({
    queryKey: ['region.mapPoints', asked, frame],
    queryFn: async () => ({
      ...(await call('region.mapPoints', { ...asked, frame: sentFrame(frame) })),
      frame,
    }),
    placeholderData: keepPreviousData,
  })
}

/** Radius in pixels of a circle that stands for so many. */
export const clusterRadius = (count: number) => 5 + mapText.number(count).length * 3.1
