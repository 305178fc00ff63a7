import { pairOfIds, type InstitutionDecision } from '../../../shared/domain/institution-line.ts'
import type { InstitutionEvidence } from '../../../shared/domain/institution-evidence.ts'
import type { LineIntake } from './line-intake.ts'

/** Lines put together to institutions, all by the lines' numbers (from 1). */
export type LineGroups = {
  /** One line of each institution stands for it; 0: a supplement that no institution was found for. */
  readonly root: Int32Array
  /** Supplements that a person set apart from the institution whose number they name. */
  readonly apart: ReadonlySet<number>
  /** By root: the line that the institution is named after. */
  readonly principal: Int32Array
  /** By line: the next one of the same institution, 0 at the end; the chain of an institution begins at `first[root]`. */
  readonly next: Int32Array
  readonly first: Int32Array
  readonly likely: readonly {
    readonly a: number
    readonly b: number
    readonly evidence: InstitutionEvidence
  }[]
}

/**
 * Groups by the rules of same-institution.ts; opening hours go to the institution whose number they name, unless a person
 * set them apart from the line with that number.
 */
export function groupLines(intake: LineIntake, decisions: readonly InstitutionDecision[]): LineGroups {
  const { inTable } = intake
  const found = intake.takeTable().group(decisions)
  const numberOf = (place: number) => inTable.at(place)
  const size = intake.count + 1
  const root = new Int32Array(size)
  found.group.forEach((first, place) => {
    root[numberOf(place)] = numberOf(first)
  })
  const saidApart = new Set(
    decisions.filter(({ verdict }) => verdict === 'different').map(({ aId, bId }) => pairOfIds(aId, bId)),
  )
  const apart = new Set<number>()
  for (const { no, anchor } of intake.supplements()) {
    if (
      saidApart.size > 0 &&
      anchor > 0 &&
      saidApart.has(pairOfIds(intake.ids.at(no), intake.ids.at(anchor)))
    )
      apart.add(no)
    else root[no] = root[anchor] ?? 0
  }
  const likely = found.likely.map(({ a, b, evidence }) => ({ a: numberOf(a), b: numberOf(b), evidence }))
  return { root, apart, ...chains(intake, root), likely }
}

function chains(intake: LineIntake, root: Int32Array): Pick<LineGroups, 'principal' | 'next' | 'first'> {
  const principal = new Int32Array(root.length)
  const next = new Int32Array(root.length)
  const first = new Int32Array(root.length)
  // Backwards, so that each chain runs in the order of the numbers.
  for (let no = root.length - 1; no > 0; no -= 1) {
    const own = root[no] ?? 0
    if (own === 0) continue
    next[no] = first[own] ?? 0
    first[own] = no
    if (isBefore(intake, no, principal[own] ?? 0)) principal[own] = no
  }
  return { principal, next, first }
}

/** Whether a line names the institution rather than another one (0: none yet). */
function isBefore(intake: LineIntake, no: number, other: number): boolean {
  if (intake.isSupplement(no)) return false
  if (other === 0) return true
  const { rank, ids } = intake
  const [own, others] = [rank.at(no), rank.at(other)]
  return own === others ? ids.at(no) < ids.at(other) : own < others
}
