import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'

/** Where the map is looked at from: factor of enlargement, and the shift of its left upper corner in pixels. */
export type Camera = { readonly k: number; readonly x: number; readonly y: number }

const START: Camera = { k: 1, x: 0, y: 0 }
const NEAREST = 60
/** Pixels in a degree at which a street is seen. */
const NEAREST_DEGREE = 60_000
const STEP = 1.5
const PUSH = 60

/** A map of the country can be enlarged further than one of a town. */
const nearestOf = (degree: number) => Math.max(NEAREST, NEAREST_DEGREE / degree)

/** Nearer or farther, with the point under (x, y) staying where it is. */
function zoomed(
  { k, x, y }: Camera,
  factor: number,
  { at, nearest }: { at: { x: number; y: number }; nearest: number },
): Camera {
  const next = Math.max(1, Math.min(nearest, k * factor))
  const ratio = next / k
  return next === 1 ? START : { k: next, x: at.x - (at.x - x) * ratio, y: at.y - (at.y - y) * ratio }
}

type Hands = {
  readonly shift: (dx: number, dy: number) => void
  readonly zoom: (factor: number) => void
  readonly reset: () => void
}

function press(event: KeyboardEvent, { shift, zoom, reset }: Hands): void {
  const moves: Record<string, () => void> = {
    ArrowLeft: () => shift(PUSH, 0),
    ArrowRight: () => shift(-PUSH, 0),
    ArrowUp: () => shift(0, PUSH),
    ArrowDown: () => shift(0, -PUSH),
    '+': () => zoom(STEP),
    ';': () => zoom(STEP),
    '-': () => zoom(1 / STEP),
    '0': reset,
  }
  const move = event.ctrlKey || event.altKey || event.metaKey ? undefined : moves[event.key]
  if (move === undefined) return
  event.preventDefault()
  move()
}

function useWheel(
  element: RefObject<SVGSVGElement | null>,
  setCamera: (change: (now: Camera) => Camera) => void,
  nearest: number,
): void {
  useEffect(() => {
    const svg = element.current
    if (svg === null) return
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      const box = svg.getBoundingClientRect()
      const at = { x: event.clientX - box.left, y: event.clientY - box.top }
      setCamera((now) => zoomed(now, event.deltaY < 0 ? 1.25 : 0.8, { at, nearest }))
    }
    svg.addEventListener('wheel', onWheel, { passive: false })
    return () => svg.removeEventListener('wheel', onWheel)
  }, [element, setCamera, nearest])
}

/** Pan and zoom by wheel, drag and keys (arrows, + -, 0). */
export function useMapCamera(
  element: RefObject<SVGSVGElement | null>,
  size: { width: number; height: number; degree: number },
) {
  const [camera, setCamera] = useState(START)
  const drag = useRef<{ x: number; y: number; isMoved: boolean } | null>(null)
  const middle = { x: size.width / 2, y: size.height / 2 }
  const nearest = nearestOf(size.degree)
  useWheel(element, setCamera, nearest)
  const shift = (dx: number, dy: number) => setCamera((now) => ({ ...now, x: now.x + dx, y: now.y + dy }))
  const zoom = (factor: number, at = middle) => setCamera((now) => zoomed(now, factor, { at, nearest }))
  const reset = () => setCamera(START)
  return {
    camera,
    zoom,
    reset,
    onKeyDown: (event: KeyboardEvent) => press(event, { shift, zoom, reset }),
    onPointerDown(event: PointerEvent) {
      drag.current = { x: event.clientX, y: event.clientY, isMoved: false }
    },
    onPointerMove(event: PointerEvent) {
      const from = drag.current
      if (from === null || event.buttons === 0) return
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y]
      if (!from.isMoved && Math.hypot(dx, dy) < 4) return
      drag.current = { x: event.clientX, y: event.clientY, isMoved: true }
      shift(dx, dy)
    },
  }
}

export { STEP as ZOOM_STEP }
