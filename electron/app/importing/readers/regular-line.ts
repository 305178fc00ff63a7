const QUOTE = 0x22
const RETURN = 0x0d

/** Flags are half of the cells of ナビイ: one string for each character is enough. */
const LETTERS = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))

/** A string of its own: a slice of a longer one would keep that whole one in memory. */
function text(bytes: Buffer, start: number, end: number): string {
  if (end === start) return ''
  if (end - start === 1) return LETTERS[bytes[start] ?? 0] ?? ''
  return bytes.toString('utf8', start, end)
}

/**
 * The cells of a line (from `start` to before `end`, without its line break), where it is a record by itself and plainly
 * written: each cell bare or wholly in quotation marks, none of which stands within. Undefined for any other line: what
 * that is, is for the CSV library to say.
 */
export function regularCells(
  bytes: Buffer,
  start: number,
  end: number,
  delimiter: number,
): string[] | undefined {
  const cells: string[] = []
  let at = start
  for (;;) {
    const isQuoted = at < end && bytes[at] === QUOTE
    let stop = isQuoted ? at + 1 : at
    if (isQuoted) {
      while (stop < end && bytes[stop] !== QUOTE) stop += 1
      if (stop === end) return undefined
      cells.push(text(bytes, at + 1, stop))
      stop += 1
      if (stop < end && bytes[stop] !== delimiter) return undefined
    } else {
      for (; stop < end && bytes[stop] !== delimiter; stop += 1)
        if (bytes[stop] === QUOTE || bytes[stop] === RETURN) return undefined
      cells.push(text(bytes, at, stop))
    }
    if (stop === end) return cells
    at = stop + 1
  }
}

/** Whether quotation marks in a piece of text come in pairs: then no cell is open at its end. */
export function hasPairedQuotes(bytes: Buffer, start: number, end: number): boolean {
  let isPaired = true
  for (let at = bytes.indexOf(QUOTE, start); at !== -1 && at < end; at = bytes.indexOf(QUOTE, at + 1))
    isPaired = !isPaired
  return isPaired
}
