/** Longitude and latitude in degrees. */
export type PinPoint = readonly [longitude: number, latitude: number]

/** What of a map is seen, and where the cross-hair stands on it. Nothing in it depends on the size of the frame. */
export type PinView = {
  readonly center: PinPoint
  /** Pixels in a degree of latitude. */
  readonly scale: number
  readonly pin: PinPoint
}

/** Width and height in pixels; `narrow`: how much shorter a degree of longitude is than one of latitude. */
export type PinFrame = { readonly width: number; readonly height: number; readonly narrow: number }

/** Nearer the map shows no more than it does here: a place is not found to the metre on it. */
const NEAREST = 12_000
/** The cross-hair keeps so far from the edge. */
const MARGIN = 40
/** Kilometres in a degree of latitude. */
const DEGREE_KM = 111.2

/** Where a point lies in the frame, in pixels. */
export function toFrame(
  { center, scale }: PinView,
  frame: PinFrame,
  point: PinPoint,
): [x: number, y: number] {
  return [
    frame.width / 2 + (point[0] - center[0]) * frame.narrow * scale,
    frame.height / 2 - (point[1] - center[1]) * scale,
  ]
}

/** The point under a pixel of the frame. */
export function fromFrame(
  { center, scale }: PinView,
  frame: PinFrame,
  [x, y]: readonly [number, number],
): PinPoint {
  return [
    center[0] + (x - frame.width / 2) / (frame.narrow * scale),
    center[1] - (y - frame.height / 2) / scale,
  ]
}

/** The cross-hair on the pixel that was clicked. */
export function placePin(view: PinView, frame: PinFrame, at: readonly [number, number]): PinView {
  return { ...view, pin: fromFrame(view, frame, at) }
}

/** The cross-hair moved by pixels; at the edge the map comes along. */
export function movePin(view: PinView, frame: PinFrame, dx: number, dy: number): PinView {
  const [x, y] = toFrame(view, frame, view.pin)
  const pin = fromFrame(view, frame, [x + dx, y + dy])
  const isInside =
    x + dx > MARGIN && x + dx < frame.width - MARGIN && y + dy > MARGIN && y + dy < frame.height - MARGIN
  return { ...view, pin, center: isInside ? view.center : pin }
}

/** The map moved under the frame; the cross-hair stays on its place. */
export function panMap(view: PinView, frame: PinFrame, dx: number, dy: number): PinView {
  return { ...view, center: fromFrame(view, frame, [frame.width / 2 - dx, frame.height / 2 - dy]) }
}

/** Nearer or farther around the cross-hair; never farther than `farthest` (the whole map). */
export function zoomPin(view: PinView, factor: number, farthest: number): PinView {
  const scale = Math.max(farthest, Math.min(NEAREST, view.scale * factor))
  const ratio = view.scale / scale
  const toward = (center: number, pin: number) => pin + (center - pin) * ratio
  const { center, pin } = view
  return { ...view, scale, center: [toward(center[0], pin[0]), toward(center[1], pin[1])] }
}

/** The map with this point in its middle, so many kilometres wide. */
export function pinViewAt(point: PinPoint, frame: PinFrame, kilometres: number): PinView {
  return { center: point, pin: point, scale: (frame.width * DEGREE_KM) / kilometres }
}

/** Kilometres of so many pixels. */
export function kilometresOf({ scale }: PinView, pixels: number): number {
  return (pixels * DEGREE_KM) / scale
}
