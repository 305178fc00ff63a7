import { evidenceOf, type InstitutionEvidence } from './institution-evidence.ts'
import type { LineColumns } from './institution-line.ts'
import { type Apart, apartIn, type Edges, type Forest, pairKey, rootOf } from './line-groups.ts'

/** Two lines of different groups that a person should look at; `a` and `b` are places in the order of adding. */
export type LikelyPair = { readonly a: number; readonly b: number; readonly evidence: InstitutionEvidence }

/** More questions about one institution than this nobody answers. */
const MOST_PER_GROUP = 5

type Weighed = LikelyPair & { readonly weight: number; readonly key: string }

/** Points for what agrees and against what does not; the same number and the telephone tell most. */
const WEIGHTS = { number: 8, phone: 4, name: 3, address: 3, municipality: 1, kind: 1 } as const

function weigh(evidence: InstitutionEvidence): number {
  const points = (agrees: string, weight: number) =>
    agrees === 'same' ? weight : agrees === 'different' ? -weight / 2 : agrees === 'partly' ? weight * 0.7 : 0
  return Object.entries(WEIGHTS).reduce(
    (sum, [what, weight]) => sum + points(evidence[what as keyof typeof WEIGHTS], weight),
    0,
  )
}

/** Worth a question: not another number, not another telephone in another house, not two names that share nothing. */
function isWorth({ number, phone, name, address, kind }: InstitutionEvidence): boolean {
  if (number === 'same') return true
  if (number === 'different') return name === 'same' && (phone === 'same' || address === 'same')
  if (name === 'different') return kind === 'same' && (phone === 'same' || address === 'same')
  return !(phone === 'different' && address === 'different')
}

/** One pair for two groups, the strongest; at most five for one group; in the order of their weight, then of their ids. */
export function likelyPairs(
  columns: LineColumns,
  forest: Forest,
  candidates: Edges,
  apart: Apart,
): LikelyPair[] {
  const best = new Map<string, Weighed>()
  const isApart = apartIn(forest, apart)
  for (let at = 0; at + 1 < candidates.length; at += 2) {
    const [a = 0, b = 0] = [candidates[at], candidates[at + 1]]
    const [rootA, rootB] = [rootOf(forest, a), rootOf(forest, b)]
    if (rootA === rootB || isApart(rootA, rootB)) continue
    const key = pairKey(rootA, rootB)
    const pair = weighed(columns, a, b)
    if (!isWorth(pair.evidence)) continue
    const before = best.get(key)
    if (before === undefined || isBefore(pair, before)) best.set(key, pair)
  }
  return bounded(forest, [...best.values()])
}

function weighed(columns: LineColumns, one: number, other: number): Weighed {
  const [a, b] = columns.idOf(one) < columns.idOf(other) ? [one, other] : [other, one]
  const evidence = evidenceOf(columns, a, b)
  return { a, b, evidence, weight: weigh(evidence), key: `${columns.idOf(a)}\n${columns.idOf(b)}` }
}

const isBefore = (one: Weighed, other: Weighed): boolean =>
  one.weight === other.weight ? one.key < other.key : one.weight > other.weight

function bounded(forest: Forest, pairs: readonly Weighed[]): LikelyPair[] {
  const asked = new Map<number, number>()
  const isOpen = (root: number) => (asked.get(root) ?? 0) < MOST_PER_GROUP
  return pairs
    .toSorted((one, other) => (isBefore(one, other) ? -1 : 1))
    .flatMap(({ a, b, evidence }) => {
      const roots = [rootOf(forest, a), rootOf(forest, b)]
      if (!roots.every(isOpen)) return []
      for (const root of roots) asked.set(root, (asked.get(root) ?? 0) + 1)
      return [{ a, b, evidence }]
    })
}
