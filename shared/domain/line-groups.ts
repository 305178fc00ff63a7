/** Lines that are put together, as a forest: each line points to one above it, a root to itself. */
export type Forest = Int32Array

/** Every line on its own. */
export function newForest(lines: number): Forest {
  return Int32Array.from({ length: lines }, (_, index) => index)
}

/** The root of a line's tree. Shortens the way, so asking again is quick. */
export function rootOf(forest: Forest, line: number): number {
  let at = line
  for (;;) {
    const up = forest[at] ?? at
    if (up === at) return at
    const above = forest[up] ?? up
    forest[at] = above
    at = above
  }
}

/** Whether these lines are together already. */
export function isOneTree(forest: Forest, lines: Int32Array): boolean {
  const root = rootOf(forest, lines[0] ?? 0)
  for (const line of lines) if (rootOf(forest, line) !== root) return false
  return true
}

/** Puts two trees together; the lower root stays, so that nothing depends on the order. */
function join(forest: Forest, a: number, b: number): void {
  const rootA = rootOf(forest, a)
  const rootB = rootOf(forest, b)
  if (rootA !== rootB) forest[Math.max(rootA, rootB)] = Math.min(rootA, rootB)
}

/** Pairs of lines, both ends in one list: a, b, a, b … */
export type Edges = number[]
/** Pairs that stay apart whatever speaks for them. */
export type Apart = readonly (readonly [number, number])[]

/**
 * Adds the joins of one step. Where they would put a kept-apart pair together, the joins around that pair are tried one by one
 * in the order of the lines' ids, and those that would do it are left out: so the order of the lines does not matter.
 */
export function joinLines(forest: Forest, edges: Edges, apart: Apart, idOf: (line: number) => string): void {
  if (apart.length === 0) {
    joinAll(forest, edges)
    return
  }
  const tried = forest.slice()
  joinAll(tried, edges)
  const broken = new Set<number>()
  for (const [a, b] of apart) if (rootOf(tried, a) === rootOf(tried, b)) broken.add(rootOf(tried, a))
  const careful: [number, number][] = []
  eachEdge(edges, (a, b) => {
    if (broken.has(rootOf(tried, a))) careful.push([a, b])
    else join(forest, a, b)
  })
  for (const [a, b] of inOrder(careful, idOf))
    if (!apartIn(forest, apart)(rootOf(forest, a), rootOf(forest, b))) join(forest, a, b)
}

function joinAll(forest: Forest, edges: Edges): void {
  eachEdge(edges, (a, b) => {
    join(forest, a, b)
  })
}

function eachEdge(edges: Edges, take: (a: number, b: number) => void): void {
  for (let at = 0; at + 1 < edges.length; at += 2) take(edges[at] ?? 0, edges[at + 1] ?? 0)
}

function inOrder(edges: readonly [number, number][], idOf: (line: number) => string): [number, number][] {
  return edges
    .map(([a, b]) => {
      const [low, high] = idOf(a) < idOf(b) ? [a, b] : [b, a]
      return { edge: [low, high] as [number, number], key: `${idOf(low)}\n${idOf(high)}` }
    })
    .toSorted((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ edge }) => edge)
}

/** Asks whether the trees of two roots hold a kept-apart pair; answers for the forest as it is now. */
export function apartIn(forest: Forest, apart: Apart): (rootA: number, rootB: number) => boolean {
  if (apart.length === 0) return () => false
  const keys = new Set(apart.map(([a, b]) => pairKey(rootOf(forest, a), rootOf(forest, b))))
  return (a, b) => keys.has(pairKey(a, b))
}

/** The same for a pair whichever comes first. */
export function pairKey(a: number, b: number): string {
  return a < b ? `${a}:${b}` : `${b}:${a}`
}
