import type { LineColumns } from './institution-line.ts'
import { type Edges, type Forest, isOneTree, rootOf } from './line-groups.ts'

/** What counts as one side: a source as a whole, or a section of it. */
export type Side = 'side' | 'part'

type Bucket = {
  readonly lines: Int32Array
  readonly columns: LineColumns
  readonly forest: Forest
  /** Whether a person keeps the groups of two roots apart. */
  readonly isApart: (rootA: number, rootB: number) => boolean
  readonly side: Side
  /** Only what no other group of the same side has. */
  readonly needsUnique: boolean
  readonly agrees: (columns: LineColumns, a: number, b: number) => boolean
}

type Group = { readonly root: number; readonly lines: readonly number[]; readonly sides: ReadonlySet<number> }

/**
 * Joins groups of one bucket that agree, where it is clear: each side has one of them, and each agrees with each. All other
 * pairs of different sides become candidates.
 */
export function clearJoins(bucket: Bucket, edges: Edges, candidates: Edges | null): void {
  if (isOneTree(bucket.forest, bucket.lines)) return
  const groups = groupsOf(bucket)
  const allowed = bucket.needsUnique ? groups.filter((group) => isUnique(group, groups)) : groups
  const joined = new Set<string>()
  if (allowed.length > 1)
    for (const together of components(bucket, allowed)) {
      if (!isClear(bucket, together)) continue
      const first = lowestLine(
        bucket,
        together.flatMap(({ lines }) => lines),
      )
      for (const group of together) edges.push(first, lowestLine(bucket, group.lines))
      if (candidates !== null)
        for (const a of together) for (const b of together) joined.add(`${a.root}:${b.root}`)
    }
  if (candidates !== null) offerOthers(bucket, groups, joined, candidates)
}

function offerOthers(
  { columns }: Bucket,
  groups: readonly Group[],
  joined: ReadonlySet<string>,
  candidates: Edges,
): void {
  for (const [at, a] of groups.entries())
    for (const b of groups.slice(at + 1)) {
      if (joined.size > 0 && joined.has(`${a.root}:${b.root}`)) continue
      for (const one of a.lines)
        for (const other of b.lines)
          if (columns.side.at(one) !== columns.side.at(other)) candidates.push(one, other)
    }
}

function groupsOf({ lines, columns, forest, side }: Bucket): Group[] {
  const byRoot = new Map<number, { lines: number[]; sides: Set<number> }>()
  for (const line of new Set(lines)) {
    const root = rootOf(forest, line)
    const group = byRoot.get(root) ?? { lines: [], sides: new Set<number>() }
    group.lines.push(line)
    group.sides.add(columns[side].at(line))
    byRoot.set(root, group)
  }
  return [...byRoot].map(([root, group]) => ({ root, ...group }))
}

const shareSide = (a: Group, b: Group): boolean => [...a.sides].some((side) => b.sides.has(side))

const isUnique = (group: Group, groups: readonly Group[]): boolean =>
  groups.every((other) => other === group || !shareSide(group, other))

const groupsAgree = ({ columns, isApart, agrees }: Bucket, a: Group, b: Group): boolean =>
  !isApart(a.root, b.root) && a.lines.some((one) => b.lines.some((other) => agrees(columns, one, other)))

/** Groups that hang together by agreement. */
function components(bucket: Bucket, groups: readonly Group[]): Group[][] {
  const left = new Set(groups)
  const found: Group[][] = []
  for (const first of groups) {
    if (!left.delete(first)) continue
    const together = [first]
    for (const member of together)
      for (const other of left)
        if (groupsAgree(bucket, member, other)) {
          left.delete(other)
          together.push(other)
        }
    if (together.length > 1) found.push(together)
  }
  return found
}

function isClear(bucket: Bucket, together: readonly Group[]): boolean {
  return together.every((group, at) =>
    together.slice(at + 1).every((other) => !shareSide(group, other) && groupsAgree(bucket, group, other)),
  )
}

function lowestLine({ columns }: Bucket, lines: readonly number[]): number {
  return lines.reduce((low, line) => (columns.idOf(line) < columns.idOf(low) ? line : low))
}
