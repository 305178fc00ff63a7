/** A name with the columns it stands in, and those that the text neither proves nor rules out. */
export type PlacedName = { name: string; columns: Set<number>; openColumns: Set<number> }

/** How many rows each column of a table has, e.g. [31, 23, 14]. */
type Heights = number[]

function permutations(values: number[]): number[][] {
  if (values.length <= 1) return [values]
  return values.flatMap((value, index) =>
    permutations(values.filter((_, other) => other !== index)).map((rest) => [value, ...rest]),
  )
}

/** The columns of a row: those that have not ended yet, left to right. */
const columnsOfRow = (heights: Heights, row: number) =>
  heights.flatMap((height, column) => (row < height ? [column] : []))

function columnsByName(rows: string[][], heights: Heights): Map<string, Set<number>> | undefined {
  const found = new Map<string, Set<number>>()
  for (const [row, names] of rows.entries()) {
    const open = columnsOfRow(heights, row)
    for (const [index, name] of names.entries()) {
      const column = open[index]
      const columns = found.get(name) ?? new Set<number>()
      if (column === undefined || columns.has(column)) return undefined
      found.set(name, columns.add(column))
    }
  }
  return found
}

/**
 * Puts the names of a table into its columns where plain text has lost the column of short rows.
 *
 * Columns run without gaps, so the number of names in each row gives the heights of the columns, but not which
 * column has which height. Every assignment that would put a name twice into one column is impossible. The
 * reading taken is the leftmost (columns end from the right); where others remain possible too, the columns in
 * which they differ are open. Throws where a row has more names than the one above: then rows are not what we think.
 */
export function placeColumns(rows: string[][], columnCount: number): PlacedName[] {
  if (rows.some((row, index) => row.length > (rows[index - 1]?.length ?? columnCount)))
    throw new Error('a column goes on after it had ended')
  const heights = Array.from(
    { length: columnCount },
    (_, column) => rows.filter((row) => row.length > column).length,
  )
  const readings = permutations(heights).flatMap((order) => columnsByName(rows, order) ?? [])
  const taken = columnsByName(rows, heights)
  if (!taken) throw new Error('a name stands twice in one column')
  return [...taken].map(([name, columns]) => {
    const others = readings.map((reading) => reading.get(name) ?? new Set<number>())
    const possible = new Set([...columns, ...others.flatMap((other) => [...other])])
    const certain = (column: number) => others.every((other) => other.has(column))
    return { name, columns, openColumns: new Set([...possible].filter((column) => !certain(column))) }
  })
}
