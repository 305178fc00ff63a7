/** Where somebody stood and stands, from 1; null: not among those compared. */
export type Move = { readonly id: string; readonly before: number | null; readonly after: number | null }

/** The first `shown` of the new order, then those who stood among the first and do not any more. */
export function movesOf(before: readonly string[], after: readonly string[], shown: number): Move[] {
  const placeIn = (order: readonly string[]) => new Map(order.map((id, at) => [id, at + 1]))
  const [former, present] = [placeIn(before), placeIn(after)]
  const first = after.slice(0, shown)
  const left = before.slice(0, shown).filter((id) => !first.includes(id))
  return [...first, ...left].map((id) => ({
    id,
    before: former.get(id) ?? null,
    after: present.get(id) ?? null,
  }))
}

/** How many of these stand elsewhere than before. */
export function countMoved(moves: readonly Move[]): number {
  return moves.filter(({ before, after }) => before !== after).length
}
