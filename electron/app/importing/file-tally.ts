import type { CoveredSection } from '../../../db/building/carry-over.ts'
import { type FileReport, MOST_REJECTED, type SectionReport } from '../../../shared/domain/import-report.ts'
import type { SourceLine } from '../../../shared/domain/source-line.ts'

/** No regional bureau (地方厚生局) has more prefectures than this; a table with more is of the whole country. */
const MOST_OF_A_BUREAU = 10

const ALL_PREFECTURES = Array.from({ length: 47 }, (_, index) => String(index + 1).padStart(2, '0'))

type Section = { origin: SourceLine['origin']; section: string; prefectures: Set<string>; isWhole: boolean }

/** What is counted of one file while it is read and afterwards. */
export class FileTally {
  readonly report: FileReport
  readonly kinds = new Set<string>()
  readonly encodings = new Set<string>()
  readonly #sections = new Map<string, Section>()
  #ofTable = new Set<string>()
  #tables = 0

  constructor(file: string, sha256: string) {
    const none = { rows: 0, added: 0, matched: 0, updated: 0, unchanged: 0, outside: 0, rejectedCount: 0 }
    const rest = { vanished: 0, rejected: [], ignoredTables: [], seconds: 0 }
    this.report = { file, kind: '', encoding: '', sha256, ...none, ...rest }
  }

  reject(rows: number, line: number, reason: string, table: string | undefined): void {
    const { report } = this
    report.rejectedCount += rows
    if (report.rejected.length < MOST_REJECTED)
      report.rejected.push({ line, reason, ...(table === undefined ? {} : { table }) })
  }

  /** A good line of the table being read, inside the chosen places or not. */
  see({ origin, section, area }: SourceLine): void {
    const prefecture = area.municipalityCode.slice(0, 2)
    const key = sectionKey(origin, section)
    let known = this.#sections.get(key)
    if (known === undefined) {
      // A list of one's own is the whole list, wherever its members are.
      known = { origin, section, prefectures: new Set(), isWhole: origin === 'list' }
      this.#sections.set(key, known)
    }
    known.prefectures.add(prefecture)
    this.#ofTable.add(prefecture)
  }

  /** After each table: one of the whole country covers all of it, even where a kind has nobody left in a prefecture. */
  endTable(): void {
    if (this.#ofTable.size > MOST_OF_A_BUREAU)
      for (const section of this.#sections.values()) section.isWhole ||= true
    this.#ofTable = new Set()
    this.#tables += 1
  }

  /** Whether any of its tables was read. */
  get isRead(): boolean {
    return this.#tables > 0
  }

  covered(): CoveredSection[] {
    return [...this.#sections.values()].map(({ origin, section, prefectures, isWhole }) => ({
      origin,
      section,
      prefectures: isWhole ? ALL_PREFECTURES : [...prefectures],
    }))
  }

  /** The finished report. Every row is exactly one thing: anything else is a fault of ours and must not pass. */
  finish(): FileReport {
    const { report } = this
    const { added, matched, updated, unchanged, outside, rejectedCount } = report
    if (report.rows !== added + matched + updated + unchanged + outside + rejectedCount)
      throw new Error('rows of an imported file were lost')
    report.kind = [...this.kinds].join(',')
    report.encoding = [...this.encodings].join(',')
    report.rejected.sort((a, b) => (a.table === b.table ? a.line - b.line : 0))
    return report
  }
}

export const sectionKey = (origin: string, section: string): string => `${origin}\n${section}`

/** Counts of all files by part of a source; a part is its place in the order of appearing. */
export class SectionTallies {
  readonly #places = new Map<string, number>()
  readonly #reports: SectionReport[] = []

  placeOf(origin: SourceLine['origin'], section: string): number {
    const key = sectionKey(origin, section)
    const known = this.#places.get(key)
    if (known !== undefined) return known
    const none = { rows: 0, added: 0, matched: 0, updated: 0, unchanged: 0, outside: 0 }
    const place =
      this.#reports.push({ origin, section, ...none, rejectedCount: 0, vanished: 0, reread: 0 }) - 1
    this.#places.set(key, place)
    return place
  }

  at(place: number): SectionReport | undefined {
    return this.#reports[place]
  }

  list(): SectionReport[] {
    return this.#reports.toSorted((a, b) =>
      sectionKey(a.origin, a.section) < sectionKey(b.origin, b.section) ? -1 : 1,
    )
  }
}
