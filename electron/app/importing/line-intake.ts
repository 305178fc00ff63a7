import type { DirectoryWriter } from '../../../db/building/directory-writer.ts'
import { lineRow } from '../../../db/repositories/official-provider.ts'
import { principalRank } from '../../../shared/domain/merge-lines.ts'
import { wholeNumbers } from '../../../shared/domain/number-column.ts'
import { type InstitutionTable, newInstitutionTable } from '../../../shared/domain/same-institution.ts'
import type { SourceLine } from '../../../shared/domain/source-line.ts'
import { TextList, TextPlaces } from '../../../shared/domain/text-list.ts'

/**
 * Where a line comes from: the import's file from 1 (0: the reference data, -1: carried over), its line there, its rows,
 * and the place of its section among those of the import.
 */
export type Provenance = {
  readonly file: number
  readonly line: number
  readonly rows: number
  readonly section: number
}

export const REFERENCE = { file: 0, line: 0, rows: 0, section: -1 } as const satisfies Provenance
export const CARRIED_OVER = { file: -1, line: 0, rows: 0, section: -1 } as const satisfies Provenance

/** So many lines stay in memory from reading to writing: a usual import is never read back. */
const MOST_KEPT = 20_000

/** Lines that add to an institution name it by this number. */
const anchorOf = ({ numbers }: SourceLine): string | undefined =>
  numbers.find(({ kind }) => kind === 'naviId')?.value

/** Behind every rank that an institution may be named by. */
const SUPPLEMENT = 99

/**
 * Every line of the directory being built, numbered from 1 in the order of coming. What later steps need of half a million
 * lines is kept in columns of numbers; the lines themselves go to the writer.
 */
export class LineIntake {
  /** By number; place 0 is empty. */
  readonly ids = new TextList()
  readonly file = wholeNumbers()
  readonly fileLine = wholeNumbers()
  readonly rows = wholeNumbers()
  readonly section = wholeNumbers()
  /** Of the line among those that an institution may be named after; supplements are none. */
  readonly rank = wholeNumbers()
  /** Number of the line at each place of the institution table; supplements are not in it. */
  readonly inTable = wholeNumbers()
  #table: InstitutionTable | undefined = newInstitutionTable((place) => this.ids.at(this.inTable.at(place)))
  readonly #supplements = wholeNumbers()
  /** By supplement: the number of the institution that its line names; empty where it names none. */
  readonly #named = new TextList()
  readonly #anchors = new Map<string, number>()
  readonly #writer: DirectoryWriter
  #seen = new TextPlaces(this.ids)
  #kept: SourceLine[] | undefined = []
  #waiting: ReturnType<typeof lineRow>[] = []

  constructor(writer: DirectoryWriter) {
    this.#writer = writer
    this.ids.push('')
    for (const column of [this.file, this.fileLine, this.rows, this.section]) column.push(-1)
    this.rank.push(SUPPLEMENT)
  }

  get count(): number {
    return this.ids.length - 1
  }

  has(id: string): boolean {
    return this.#seen.has(id)
  }

  /** A new line; it goes to the writer with the next flush. */
  add(line: SourceLine, place: string, from: Provenance): void {
    const no = this.note(line, from)
    this.#seen.add(line.id, no)
    this.#waiting.push(lineRow(line, no, place))
  }

  /** A line that is in the directory already. */
  note(line: SourceLine, from: Provenance): number {
    const no = this.ids.push(line.id)
    this.file.push(from.file)
    this.fileLine.push(from.line)
    this.rows.push(from.rows)
    this.section.push(from.section)
    this.rank.push(line.isSupplement ? SUPPLEMENT : principalRank(line.origin))
    this.#join(line, no)
    this.#keep(line)
    return no
  }

  async flush(): Promise<void> {
    if (this.#waiting.length === 0) return
    await this.#writer.lines(this.#waiting)
    this.#waiting = []
  }

  /** A line that is still in memory. */
  kept(no: number): SourceLine | undefined {
    return this.#kept?.[no - 1]
  }

  /** Ids are no longer asked for. */
  forgetSeen(): void {
    this.#seen = new TextPlaces(this.ids)
  }

  /** What tells which lines are one institution, to be asked once: it is the largest part of the memory. */
  takeTable(): InstitutionTable {
    const table = this.#table
    if (table === undefined) throw new Error('the lines are grouped already')
    this.#table = undefined
    return table
  }

  /** Nobody asks any more where lines come from. */
  forgetOrigins(): void {
    for (const column of [this.file, this.fileLine, this.rows, this.section, this.rank, this.inTable])
      column.clear()
  }

  isSupplement(no: number): boolean {
    return this.rank.at(no) === SUPPLEMENT
  }

  /** Every line that only adds to an institution, with the line of that institution; 0 where none is named or there. */
  *supplements(): Generator<{ readonly no: number; readonly anchor: number }> {
    for (const [place, no] of this.#supplements.values.entries())
      yield { no, anchor: this.#anchors.get(this.#named.at(place)) ?? 0 }
  }

  #join(line: SourceLine, no: number): void {
    const anchor = anchorOf(line)
    if (line.isSupplement) {
      this.#supplements.push(no)
      this.#named.push(anchor ?? '')
      return
    }
    if (anchor !== undefined) this.#anchors.set(anchor, no)
    const { id, origin, section, kind, name, corporation, phone, address, numbers, area } = line
    const { municipalityCode } = area
    this.#table?.add({
      id,
      origin,
      section,
      kind,
      name,
      corporation,
      phone,
      address,
      numbers,
      municipalityCode,
    })
    this.inTable.push(no)
  }

  #keep(line: SourceLine): void {
    if (this.#kept === undefined) return
    if (this.#kept.length < MOST_KEPT) this.#kept.push(line)
    else this.#kept = undefined
  }
}
