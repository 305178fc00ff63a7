import type { InstitutionDecision, InstitutionLine } from '../../shared/domain/institution-line.ts'
import { groupInstitutions } from '../../shared/domain/same-institution.ts'

let nextId = 0

/** A clinic of ナビイ in 防府市, changed as said. */
export function line(part: Partial<InstitutionLine>): InstitutionLine {
  nextId += 1
  return {
    id: `line-${String(nextId).padStart(4, '0')}`,
    origin: 'navi',
    section: '診療所',
    kind: 'clinic',
    name: '架空医院',
    corporation: '',
    municipalityCode: '35206',
    phone: '',
    address: '',
    numbers: [],
    ...part,
  }
}

/** Ids of each group, and of each likely pair, in an order that does not depend on the lines'. */
export function outcome(lines: readonly InstitutionLine[], decisions: readonly InstitutionDecision[] = []) {
  const { group, likely } = groupInstitutions(lines, decisions)
  const byRoot = new Map<number, string[]>()
  for (const [at, { id }] of lines.entries()) {
    const root = group[at] ?? -1
    byRoot.set(root, [...(byRoot.get(root) ?? []), id])
  }
  const idOf = (at: number) => lines[at]?.id ?? ''
  return {
    groups: [...byRoot.values()].map((ids) => ids.toSorted().join(' ')).toSorted(),
    likely: likely.map(({ a, b }) => [idOf(a), idOf(b)].toSorted().join(' ')).toSorted(),
  }
}
