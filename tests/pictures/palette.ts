/** Colours as 0xRRGGBB with how often each stands in a picture. */
type Box = { readonly colours: readonly number[]; readonly weight: number; readonly spread: number }

const channel = (colour: number, shift: number) => (colour >> shift) & 0xff
const SHIFTS = [16, 8, 0] as const

/**
 * At most `size` colours for a picture, and the nearest of them for each of its own: median cut. A box is spoken for by
 * its most frequent colour, so that panels and lines keep exactly the colour they have on screen.
 */
export function choosePalette(counts: ReadonlyMap<number, number>, size: number) {
  const often = (colour: number) => counts.get(colour) ?? 0
  let boxes = [boxOf([...counts.keys()], often)]
  while (boxes.length < size) {
    const widest = boxes.reduce((a, b) => (b.weight * b.spread > a.weight * a.spread ? b : a))
    if (widest.spread === 0) break
    boxes = [...boxes.filter((box) => box !== widest), ...halvesOf(widest, often)]
  }
  const palette = boxes.map(({ colours }) => colours.reduce((a, b) => (often(b) > often(a) ? b : a)))
  const indexOf = new Map(boxes.flatMap(({ colours }, at) => colours.map((colour) => [colour, at] as const)))
  return { palette, indexOf }
}

/** How far the colours reach apart in one channel. */
function rangeOf(colours: readonly number[], shift: number): number {
  let low = 255
  let high = 0
  for (const colour of colours) {
    low = Math.min(low, channel(colour, shift))
    high = Math.max(high, channel(colour, shift))
  }
  return high - low
}

function boxOf(colours: readonly number[], often: (colour: number) => number): Box {
  // The root keeps a large plain panel from taking every colour for itself.
  const weight = Math.sqrt(colours.reduce((sum, colour) => sum + often(colour), 0))
  return { colours, weight, spread: Math.max(...SHIFTS.map((shift) => rangeOf(colours, shift))) }
}

function halvesOf({ colours }: Box, often: (colour: number) => number): Box[] {
  const shift = SHIFTS.reduce((a, b) => (rangeOf(colours, b) > rangeOf(colours, a) ? b : a))
  const sorted = colours.toSorted((a, b) => channel(a, shift) - channel(b, shift))
  const values = sorted.map((colour) => channel(colour, shift))
  const middle = ((values[0] ?? 0) + (values.at(-1) ?? 0)) / 2
  const at = values.findIndex((value) => value > middle)
  return [boxOf(sorted.slice(0, at), often), boxOf(sorted.slice(at), often)]
}
