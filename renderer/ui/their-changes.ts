/** One place of a record that somebody else saved otherwise; `isMineToo`: we wrote there as well. */
export type TheirChange = {
  /** As the form names the field: patient.phone. */
  readonly path: string
  readonly before: unknown
  readonly theirs: unknown
  readonly isMineToo: boolean
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Same content; lists are compared as a whole. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** What differs between the record as it was read and as it stands now, field by field. */
export function theirChanges(before: unknown, theirs: unknown, mine: unknown, path = ''): TheirChange[] {
  if (isRecord(before) && isRecord(theirs)) {
    const written = isRecord(mine) ? mine : {}
    const keys = [...new Set([...Object.keys(before), ...Object.keys(theirs)])]
    return keys.flatMap((key) =>
      theirChanges(before[key], theirs[key], written[key], path === '' ? key : `${path}.${key}`),
    )
  }
  if (isSame(before, theirs)) return []
  // Both wrote the same: there is nothing to choose.
  const isMineToo = !isSame(mine, before) && !isSame(mine, theirs)
  return [{ path, before, theirs, isMineToo }]
}

/** The newer record with our own writing kept: a field that we touched stays ours, every other is theirs. */
export function keepingMine(before: unknown, theirs: unknown, mine: unknown): unknown {
  if (isRecord(before) && isRecord(theirs) && isRecord(mine))
    return Object.fromEntries(
      Object.keys({ ...theirs, ...mine }).map((key) => [
        key,
        key in mine ? keepingMine(before[key], theirs[key], mine[key]) : theirs[key],
      ]),
    )
  return isSame(mine, before) ? theirs : mine
}
