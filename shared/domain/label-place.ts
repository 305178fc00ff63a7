/** A rectangle on a map, in the map's own units. */
export type Box = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** How far a label is moved from where it belongs. */
export type Shift = { readonly x: number; readonly y: number }

const DIRECTIONS = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => [x, y] as const))
const RINGS = [1, 2, 3, 4, 5, 6]
const STAY: Shift = { x: 0, y: 0 }

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const moved = ({ left, right, top, bottom }: Box, { x, y }: Shift): Box => ({
  left: left + x,
  right: right + x,
  top: top + y,
  bottom: bottom + y,
})

/** A quarter of the label's own width or half of its height at a time, to all sides, the nearest first. */
function shiftsOf({ left, right, top, bottom }: Box): Shift[] {
  const [wide, high] = [(right - left) / 4, (bottom - top) / 2]
  const around = RINGS.flatMap((ring) =>
    DIRECTIONS.map(([x, y]) => ({ x: x * ring * wide, y: y * ring * high })),
  )
  return [STAY, ...around.toSorted((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))]
}

/** A label, and the place that it names, where its outline is known. */
export type Label = Box & { readonly outline?: readonly (readonly [number, number])[] }

/** Whether the middle of the label lies in the place that it names. */
function isAtHome({ outline, ...box }: Label, shift: Shift): boolean {
  const { left, right, top, bottom } = moved(box, shift)
  return outline === undefined || isInside([(left + right) / 2, (top + bottom) / 2], outline)
}

/**
 * Where labels stand so that none covers what must be seen nor a label before it: each stays, or is moved the least,
 * within the place that it names if it can be. Where everything around is taken it stays.
 */
export function placeLabels(labels: readonly Label[], seen: readonly Box[]): Shift[] {
  const taken = [...seen]
  return labels.map((label) => {
    const free = shiftsOf(label).filter((shift) => {
      const there = moved(label, shift)
      return !taken.some((other) => meet(there, other))
    })
    const shift = free.find((each) => isAtHome(label, each)) ?? free[0] ?? STAY
    taken.push(moved(label, shift))
    return shift
  })
}

/** By the number of sides that a ray to the left crosses. */
function isInside([x, y]: readonly [number, number], ring: readonly (readonly [number, number])[]): boolean {
  let inside = false
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1]
    if (y1 > y !== y2 > y && x > x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside
  }
  return inside
}

/** The box around a round mark. */
export const boxAround = (x: number, y: number, radius: number): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
})
