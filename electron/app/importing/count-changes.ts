import type { KnownLine, VanishedCount } from '../../../db/building/carry-over.ts'
import type { RereadCount } from '../../../db/building/rewrite-lines.ts'
import { Origin } from '../../../shared/domain/source-line.ts'
import { type FileTally, sectionKey, type SectionTallies } from './file-tally.ts'
import type { LineGroups } from './group-lines.ts'
import type { LineIntake } from './line-intake.ts'

/** What an import does to a line: nothing (carried over or the same), or one of these. */
export type LineChange = 'added' | 'matched' | 'updated' | null

const NEW = 0
const UNCHANGED = 1
const UPDATED = 2

/** Why the rows of a line that belongs to no institution are left out. */
const REASONS = {
  orphan: 'この番号の施設が名簿にありません。施設のファイルを先に、または一緒に取り込んでください',
  apart: 'この番号の施設から分けると決めてあります（「同じ機関の確認」の「決めたこと」）',
} as const

type Outcome = 'added' | 'matched' | 'updated' | 'unchanged' | 'orphan' | 'apart'

const isNoChange = (outcome: Outcome): outcome is 'unchanged' | 'orphan' | 'apart' =>
  outcome === 'unchanged' || outcome in REASONS

/** Which of the new lines the directory before held. */
export class KnownLines {
  readonly state: Uint8Array
  isIdentical = true
  #known = 0
  constructor(newLines: number) {
    this.state = new Uint8Array(newLines + 1)
  }

  note(lines: readonly KnownLine[]): void {
    for (const { no, isUnchanged, isIdentical } of lines) {
      this.state[no] = isUnchanged ? UNCHANGED : UPDATED
      this.isIdentical &&= isIdentical
      this.#known += 1
    }
  }

  /** Whether every new line was there, word for word. */
  get isAll(): boolean {
    return this.isIdentical && this.#known === this.state.length - 1
  }
}

/**
 * Says of every new line what became of it, counts it for its file and section, and returns the changes by line number.
 * A new line of an institution that is known otherwise has joined it; else the first one founds it and the rest join.
 * `isWhole`: no places were chosen.
 */
export function countChanges(
  intake: LineIntake,
  groups: LineGroups,
  known: KnownLines,
  files: readonly FileTally[],
  sections: SectionTallies,
  isWhole: boolean,
): LineChange[] {
  const wasThere = linesBefore(intake, groups, known)
  const changes: LineChange[] = [null]
  for (let no = 1; no < known.state.length; no += 1) {
    const file = files[intake.file.at(no) - 1]
    const change = changeOf(intake, groups, known, wasThere, no)
    // The region's documents come with the program: they are there, no import has brought them.
    changes.push(file === undefined || isNoChange(change) ? null : change)
    if (file === undefined) continue
    const rows = intake.rows.at(no)
    const section = sections.at(intake.section.at(no))
    if (change === 'orphan' && !isWhole) {
      // Hours tell no municipality: those whose institution was not taken lie outside.
      file.report.outside += rows
      if (section !== undefined) section.outside += rows
    } else if (change === 'orphan' || change === 'apart') {
      file.reject(rows, intake.fileLine.at(no), REASONS[change], undefined)
      if (section !== undefined) section.rejectedCount += rows
    } else {
      file.report[change] += rows
      if (section !== undefined) section[change] += rows
    }
  }
  return changes
}

/** Where every line was there word for word. */
export function countUnchanged(
  intake: LineIntake,
  files: readonly FileTally[],
  sections: SectionTallies,
): void {
  for (let no = 1; no <= intake.count; no += 1) {
    const rows = intake.rows.at(no)
    const file = files[intake.file.at(no) - 1]
    if (file !== undefined) file.report.unchanged += rows
    const section = sections.at(intake.section.at(no))
    if (section !== undefined) section.unchanged += rows
  }
}

/** By root: 1 where the institution was in the directory before, or is of the region's documents. */
function linesBefore(intake: LineIntake, { root }: LineGroups, known: KnownLines): Uint8Array {
  const wasThere = new Uint8Array(root.length)
  for (let no = 1; no < root.length; no += 1) {
    const isNew = no < known.state.length && known.state[no] === NEW && intake.file.at(no) !== 0
    if (!isNew && !intake.isSupplement(no)) wasThere[root[no] ?? 0] = 1
  }
  return wasThere
}

function changeOf(
  intake: LineIntake,
  { root, apart }: LineGroups,
  { state }: KnownLines,
  wasThere: Uint8Array,
  no: number,
): Outcome {
  const own = root[no] ?? 0
  // Also one that was there: the institution whose number it names has gone.
  if (own === 0 && !apart.has(no)) return 'orphan'
  if (state[no] === UPDATED) return 'updated'
  if (state[no] === UNCHANGED) return 'unchanged'
  if (own === 0) return 'apart'
  if (intake.isSupplement(no) || wasThere[own] === 1) return 'matched'
  wasThere[own] = 1
  return 'added'
}

/** Lines that went away are told with the file that should have named them. */
export function countVanished(
  counts: readonly VanishedCount[],
  files: readonly FileTally[],
  sections: SectionTallies,
): void {
  for (const { origin, section, prefecture, count } of counts) {
    const file = files.find((each) =>
      each
        .covered()
        .some(
          (part) =>
            sectionKey(part.origin, part.section) === sectionKey(origin, section) &&
            part.prefectures.includes(prefecture),
        ),
    )
    if (file === undefined) continue
    file.report.vanished += count
    const part = sections.list().find((each) => each.origin === origin && each.section === section)
    if (part !== undefined) part.vanished += count
  }
}

/** Lines that changed legends read otherwise belong to no file: they are told by part of their source alone. */
export function countReread(counts: readonly RereadCount[], sections: SectionTallies): void {
  for (const { origin, section, count } of counts) {
    const part = sections.at(sections.placeOf(Origin.parse(origin), section))
    if (part !== undefined) part.reread += count
  }
}
