import type { InstitutionDecision } from '../../../shared/domain/institution-line.ts'
import type { InstitutionEvidence } from '../../../shared/domain/institution-evidence.ts'
import type { LineIntake } from './line-intake.ts'

/** Lines put together to institutions, all by the lines' numbers (from 1). */
export type LineGroups = {
  /** One line of each institution stands for it; 0: a supplement that no institution was found for. */
  readonly root: Int32Array
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

/** Groups by the rules of same-institution.ts; opening hours go to the institution whose number they name. */
export function groupLines(intake: LineIntake, decisions: readonly InstitutionDecision[]): LineGroups {
  const { inTable } = intake
  const found = intake.takeTable().group(decisions)
  const numberOf = (place: number) => inTable.at(place)
  const size = intake.count + 1
  const root = new Int32Array(size)
  found.group.forEach((first, place) => {
    root[numberOf(place)] = numberOf(first)
  })
  for (const { no, anchor } of intake.supplements()) root[no] = root[anchor] ?? 0
  const likely = found.likely.map(({ a, b, evidence }) => ({ a: numberOf(a), b: numberOf(b), evidence }))
  return { root, ...chains(intake, root), likely }
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
