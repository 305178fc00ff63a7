/** A rectangle on a map, in the map's own units. */
export type Box = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** How far a label is moved from where it belongs; `isShort`: only its short form has room. */
export type Placed = { readonly x: number; readonly y: number; readonly isShort: boolean }

type Shift = { readonly x: number; readonly y: number; readonly ring: number }

const DIRECTIONS = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => [x, y] as const))
const RINGS = [1, 2, 3, 4, 5, 6]
/** Farther from what it names nobody knows what a label means, unless it still stands in it. */
const NEAR = 2

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const moved = ({ left, right, top, bottom }: Box, { x, y }: { x: number; y: number }): Box => ({
  left: left + x,
  right: right + x,
  top: top + y,
  bottom: bottom + y,
})

/** A quarter of the label's own width or half of its height at a time, to all sides, the nearest first. */
function shiftsOf({ left, right, top, bottom }: Box): Shift[] {
  const [wide, high] = [(right - left) / 4, (bottom - top) / 2]
  const around = RINGS.flatMap((ring) =>
    DIRECTIONS.map(([x, y]) => ({ x: x * ring * wide, y: y * ring * high, ring })),
  )
  return [{ x: 0, y: 0, ring: 0 }, ...around.toSorted((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))]
}

/** Between the middles of two boxes. */
const apart = (a: Box, b: Box) =>
  Math.hypot((a.left + a.right - b.left - b.right) / 2, (a.top + a.bottom - b.top - b.bottom) / 2)

/** A label with the place that it names, where its outline is known. */
export type Label = Box & {
  readonly outline?: readonly (readonly [number, number])[]
  /** The room of its short form (the name without its count). */
  readonly short?: Box
  /** Labels that weigh more choose their places first. */
  readonly weight?: number
}

/** Whether the middle of the label lies in the place that it names. */
function isAtHome(outline: NonNullable<Label['outline']>, { left, right, top, bottom }: Box): boolean {
  return isInside([(left + right) / 2, (top + bottom) / 2], outline)
}

type Free = {
  readonly isFree: (box: Box) => boolean
  /** Whether there it is read as the name of this place, and of no other. */
  readonly isOwn: (box: Box) => boolean
}

/** In its place the whole or only the name, then beside it; undefined where nothing around is free. */
function placeOf(label: Label, { isFree, isOwn }: Free): Placed | undefined {
  const forms = [label, ...(label.short === undefined ? [] : [label.short])].map((box, at) => ({
    box,
    isShort: at > 0,
    free: shiftsOf(box).filter((shift) => isFree(moved(box, shift))),
  }))
  const { outline } = label
  const home = forms.flatMap(({ box, isShort, free }) => {
    const found = free.find((each) => outline !== undefined && isAtHome(outline, moved(box, each)))
    return found === undefined ? [] : { x: found.x, y: found.y, isShort }
  })
  const beside = forms.flatMap(({ box, isShort, free }) => {
    const found = free.find((each) => each.ring <= NEAR && isOwn(moved(box, each)))
    return found === undefined ? [] : { x: found.x, y: found.y, isShort }
  })
  return home[0] ?? beside[0]
}

/**
 * Where labels stand so that none covers what must be seen, nor another label: each stays, or is moved the least, within
 * the place that it names if it can be, and never nearer to where another belongs. Where there is room for the short form alone it takes that; where there is none
 * it is left out (null).
 */
export function placeLabels(labels: readonly Label[], seen: readonly Box[]): (Placed | null)[] {
  const taken = [...seen]
  const places: (Placed | null)[] = labels.map(() => null)
  const order = labels
    .map((label, at) => ({ label, at }))
    .toSorted((a, b) => (b.label.weight ?? 0) - (a.label.weight ?? 0))
  for (const { label, at } of order) {
    const place = placeOf(label, {
      isFree: (box) => !taken.some((other) => meet(box, other)),
      isOwn: (box) => labels.every((other) => other === label || apart(box, label) <= apart(box, other)),
    })
    if (place === undefined) continue
    taken.push(moved(place.isShort ? (label.short ?? label) : label, place))
    places[at] = place
  }
  return places
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
