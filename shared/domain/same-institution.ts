import { NumberColumn } from './number-column.ts'
import { clearJoins, type Side } from './clear-joins.ts'
import { compareNames, contradicts, evidenceOf } from './institution-evidence.ts'
import {
  addLine,
  type InstitutionDecision,
  type InstitutionLine,
  type LineColumns,
  newLineColumns,
  officialNumbersOf,
} from './institution-line.ts'
import { type LikelyPair, likelyPairs } from './likely-pairs.ts'
import { type LineBuckets, newLineBuckets } from './line-buckets.ts'
import {
  type Apart,
  apartIn,
  type Edges,
  type Forest,
  isOneTree,
  joinLines,
  newForest,
  rootOf,
} from './line-groups.ts'
import { hashPair, hashText } from './text-hash.ts'

export type InstitutionGroups = {
  /** For each line the first line of its institution. */
  readonly group: Int32Array
  readonly likely: readonly LikelyPair[]
}

export type InstitutionTable = {
  /** Takes the next line; its place counts from 0. */
  readonly add: (line: InstitutionLine) => void
  readonly group: (decisions: readonly InstitutionDecision[]) => InstitutionGroups
}

/** Where lines meet: under one official number, one name in one municipality, one telephone and kind, one address and kind. */
type Meeting = {
  readonly numbers: LineBuckets
  readonly names: LineBuckets
  readonly phones: LineBuckets
  readonly places: LineBuckets
}

/**
 * Puts lines of the same institution together: by a person's word, by official numbers, by telephone and name, by name and
 * address, by name and municipality where only one on each side has it and nothing speaks against it. What stays open is
 * offered as likely. `idOf` tells a line's id by its place. Neither depends on the order of the lines; 「別の機関」 holds against everything.
 */
export function newInstitutionTable(idOf: (line: number) => string): InstitutionTable {
  const columns = newLineColumns(idOf)
  const meeting: Meeting = {
    numbers: newLineBuckets(),
    names: newLineBuckets(),
    phones: newLineBuckets(),
    places: newLineBuckets(),
  }
  return {
    add(line) {
      addLine(columns, line)
      meet(meeting, columns, columns.code.length - 1)
    },
    group(decisions) {
      const groups = groupLines(columns, meeting, decisions)
      // Asked once, and the largest part of an import's memory.
      for (const column of Object.values(columns)) if (column instanceof NumberColumn) column.clear()
      return groups
    },
  }
}

/** The same for lines at hand. */
export function groupInstitutions(
  lines: Iterable<InstitutionLine>,
  decisions: readonly InstitutionDecision[],
): InstitutionGroups {
  const ids: string[] = []
  const table = newInstitutionTable((line) => ids[line] ?? '')
  for (const line of lines) {
    ids.push(line.id)
    table.add(line)
  }
  return table.group(decisions)
}

function meet(meeting: Meeting, columns: LineColumns, line: number): void {
  for (const number of officialNumbersOf(columns, line)) meeting.numbers.put(number, line)
  const municipality = columns.municipality.at(line)
  if (municipality === 0) return
  for (const names of [columns.core, columns.full, columns.short])
    meeting.names.put(hashPair(names.at(line), municipality), line)
  const family = familyOf(columns, line)
  if (family === '') return
  const here = municipality + hashText(family)
  meeting.phones.put(hashPair(columns.phone.at(line), here), line)
  meeting.places.put(hashPair(columns.numbers.at(line), here + columns.town.at(line)), line)
}

/** Offices of one corporation share telephone and house: only those of one kind may be the same. */
function familyOf(columns: LineColumns, line: number): string {
  const { [line]: house = '' } = columns.house
  const { [line]: kind = '' } = columns.kind
  return house === 'office' || house === 'shared' ? kind : house
}

function groupLines(
  columns: LineColumns,
  meeting: Meeting,
  decisions: readonly InstitutionDecision[],
): InstitutionGroups {
  const forest = newForest(columns.code.length)
  const { idOf } = columns
  const { same, apart } = decided(columns, decisions)
  const candidates: Edges = []
  joinLines(forest, same, apart, idOf)
  joinLines(forest, numberJoins(columns, meeting, candidates), apart, idOf)
  for (const step of STEPS) {
    const edges: Edges = []
    // What is left open is known after the last step only.
    const open = step === STEPS.at(-1) ? candidates : null
    const isApart = apartIn(forest, apart)
    meeting.names.each((lines) => {
      clearJoins({ lines, columns, forest, isApart, ...step }, edges, open)
    })
    joinLines(forest, edges, apart, idOf)
  }
  offerUnnamed(columns, meeting, forest, candidates)
  const likely = likelyPairs(columns, forest, candidates, apart)
  return { group: forest.map((_, line) => rootOf(forest, line)), likely }
}

function decided(columns: LineColumns, decisions: readonly InstitutionDecision[]) {
  const places = new Map(decisions.flatMap(({ aId, bId }) => [aId, bId]).map((id) => [id, -1]))
  for (let line = 0; places.size > 0 && line < columns.code.length; line += 1) {
    const id = columns.idOf(line)
    if (places.has(id)) places.set(id, line)
  }
  const same: Edges = []
  const apart: [number, number][] = []
  for (const { aId, bId, verdict } of decisions) {
    const a = places.get(aId) ?? -1
    const b = places.get(bId) ?? -1
    if (a < 0 || b < 0 || a === b) continue
    if (verdict === 'same') same.push(a, b)
    else apart.push([a, b])
  }
  return { same, apart: apart as Apart }
}

/** One number is one institution, unless place and name both differ: then a person looks. */
function numberJoins(columns: LineColumns, meeting: Meeting, candidates: Edges): Edges {
  const edges: Edges = []
  meeting.numbers.each((lines) => {
    const sorted = inIdOrder(columns, lines)
    for (const [at, a] of sorted.entries())
      for (const b of sorted.slice(at + 1)) {
        const isNear =
          columns.municipality.at(a) === columns.municipality.at(b) && columns.municipality.at(a) !== 0
        if (isNear || compareNames(columns, a, b) !== 'different') edges.push(a, b)
        else candidates.push(a, b)
      }
  })
  return edges
}

const inIdOrder = (columns: LineColumns, lines: Int32Array): number[] =>
  Array.from(lines).toSorted((a, b) => (columns.idOf(a) < columns.idOf(b) ? -1 : 1))

type Step = {
  readonly side: Side
  readonly needsUnique: boolean
  readonly agrees: (columns: LineColumns, a: number, b: number) => boolean
}

const isSameName = (columns: LineColumns, a: number, b: number) => compareNames(columns, a, b) === 'same'

const isSamePhone = ({ phone }: LineColumns, a: number, b: number) =>
  phone.at(a) !== 0 && phone.at(a) === phone.at(b)

const isSamePlace = (columns: LineColumns, a: number, b: number) =>
  evidenceOf(columns, a, b).address === 'same' && !contradicts(columns, a, b)

/** Strongest first: what one step has put together is one group for the next. */
const STEPS: readonly Step[] = [
  {
    side: 'part',
    needsUnique: false,
    agrees: (columns, a, b) => isSamePhone(columns, a, b) && isSameName(columns, a, b),
  },
  {
    side: 'side',
    needsUnique: false,
    agrees: (columns, a, b) => isSamePlace(columns, a, b) && isSameName(columns, a, b),
  },
  {
    side: 'side',
    needsUnique: true,
    agrees: (columns, a, b) => isSameName(columns, a, b) && !contradicts(columns, a, b),
  },
  {
    side: 'side',
    needsUnique: false,
    agrees: (columns, a, b) =>
      compareNames(columns, a, b) === 'partly' &&
      !contradicts(columns, a, b) &&
      (isSamePhone(columns, a, b) || isSamePlace(columns, a, b)),
  },
]

/** Other names, but one telephone or one address and one kind, and one on each side: offered, never joined. */
function offerUnnamed(columns: LineColumns, meeting: Meeting, forest: Forest, candidates: Edges): void {
  const offer = (lines: Int32Array) => {
    if (isOneTree(forest, lines)) return
    const held = new Map<number, Set<number>>()
    for (const line of lines) {
      const side = columns.side.at(line)
      held.set(side, (held.get(side) ?? new Set()).add(rootOf(forest, line)))
    }
    const alone = Array.from(lines).filter((line) => held.get(columns.side.at(line))?.size === 1)
    for (const [at, a] of alone.entries())
      for (const b of alone.slice(at + 1))
        if (columns.side.at(a) !== columns.side.at(b)) candidates.push(a, b)
  }
  meeting.phones.each(offer)
  meeting.places.each(offer)
}
