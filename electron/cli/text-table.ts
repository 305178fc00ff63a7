/** Columns a character takes in a terminal: two for East Asian wide ones. */
function width(text: string): number {
  let columns = 0
  for (const character of text)
    columns +=
      /[\u1100-\u115f\u2e80-\uffdc\u{1f000}-\u{3ffff}]/u.test(character) && !/[\uff61-\uffdc]/.test(character)
        ? 2
        : 1
  return columns
}

function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)))
}

/** A plain table with a head and lined-up columns. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) => Math.max(width(title), ...rows.map((row) => width(row[at] ?? ''))))
  const line = (cells: readonly string[]) =>
    widths
      .map((columns, at) => pad(cells[at] ?? '', columns))
      .join('  ')
      .trimEnd()
  return [line(head), widths.map((columns) => '-'.repeat(columns)).join('  '), ...rows.map(line)].join('\n')
}
