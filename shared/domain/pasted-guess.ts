import { guessListMapping } from './list-mapping.ts'
import { PastedField } from './pasted-table.ts'

/** So many rows are looked at to tell what the columns hold. */
const LOOKED_AT = 30

export type PastedGuess = {
  /** Rows above the one that names the columns: titles and dates. */
  readonly above: number
  readonly hasHeading: boolean
  /** What each column of the widest row seems to hold, by its heading or by the look of its cells. */
  readonly columns: (PastedField | null)[]
}

/** What a pasted table seems to be; numbers of institutions have no field in a card and stay out. */
export function guessPasted(rows: readonly (readonly string[])[], width: number): PastedGuess {
  const head = rows.slice(0, LOOKED_AT).map((cells, at) => ({ line: at + 1, cells }))
  const { headingLine, columns } = guessListMapping(head)
  const known = new Map(columns.map(({ at, field }) => [at, PastedField.safeParse(field).data ?? null]))
  return {
    above: headingLine === null ? 0 : headingLine - 1,
    hasHeading: headingLine !== null,
    columns: Array.from({ length: width }, (_, at) => known.get(at) ?? null),
  }
}
