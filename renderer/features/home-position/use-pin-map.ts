import {
  type Dispatch,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  type SetStateAction,
  useEffect,
  useRef,
} from 'react'
import {
  movePin,
  panMap,
  type PinFrame,
  type PinView,
  placePin,
  zoomPin,
} from '../../../shared/domain/pin-map.ts'

/** Pixels of the ring around the cross-hair: the home lies somewhere in it. */
export const RING = 14
const STEP = 12
const SMALL_STEP = 2
const ZOOM = 1.5

type Change = Dispatch<SetStateAction<PinView>>

type Hands = {
  readonly frame: PinFrame
  /** Pixels in a degree at which the whole map is seen. */
  readonly farthest: number
  readonly onWhole: () => void
  /** The cross-hair was put somewhere by a person. */
  readonly onPlaced: () => void
}

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Click and arrow keys put the cross-hair, wheel and + - 0 go nearer and farther, a drag moves the map. */
export function usePinMap(element: RefObject<SVGSVGElement | null>, change: Change, hands: Hands) {
  const { frame, farthest, onWhole, onPlaced } = hands
  useWheel(element, change, farthest)
  const zoom = (factor: number) => change((view) => zoomPin(view, factor, farthest))
  return {
    nearer: () => zoom(ZOOM),
    farther: () => zoom(1 / ZOOM),
    onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      const arrow = ARROWS[event.key]
      const step = event.shiftKey ? SMALL_STEP : STEP
      if (arrow !== undefined) {
        change((view) => movePin(view, frame, arrow[0] * step, arrow[1] * step))
        onPlaced()
      } else if (event.key === '+' || event.key === ';') zoom(ZOOM)
      else if (event.key === '-') zoom(1 / ZOOM)
      else if (event.key === '0') onWhole()
      else return
      event.preventDefault()
    },
    ...usePointer(element, change, hands),
  }
}

/** A press puts the cross-hair, unless the pointer was drawn on: then the map moves. */
function usePointer(element: RefObject<SVGSVGElement | null>, change: Change, { frame, onPlaced }: Hands) {
  const drag = useRef<{ x: number; y: number; isMoved: boolean } | null>(null)
  return {
    onPointerDown(event: PointerEvent) {
      drag.current = { x: event.clientX, y: event.clientY, isMoved: false }
    },
    onPointerMove(event: PointerEvent) {
      const from = drag.current
      if (from === null || event.buttons === 0) return
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y]
      if (!from.isMoved && Math.hypot(dx, dy) < 4) return
      drag.current = { x: event.clientX, y: event.clientY, isMoved: true }
      change((view) => panMap(view, frame, dx, dy))
    },
    onPointerUp(event: PointerEvent) {
      const from = drag.current
      drag.current = null
      const box = element.current?.getBoundingClientRect()
      if (from === null || from.isMoved || box === undefined) return
      change((view) => placePin(view, frame, [event.clientX - box.left, event.clientY - box.top]))
      onPlaced()
    },
  }
}

function useWheel(element: RefObject<SVGSVGElement | null>, change: Change, farthest: number): void {
  useEffect(() => {
    const svg = element.current
    if (svg === null) return
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      change((view) => zoomPin(view, event.deltaY < 0 ? 1.25 : 0.8, farthest))
    }
    svg.addEventListener('wheel', onWheel, { passive: false })
    return () => svg.removeEventListener('wheel', onWheel)
  }, [element, change, farthest])
}
