/** Fills the {places} of a text of a master; a place without a value becomes empty. */
export function fillPlaces(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/gu, (_place, name: string) => values[name] ?? '')
}

/** Text without control characters other than line breaks and tabs; what came in by pasting may hold some. */
export function withoutControls<T>(value: T): T {
  // Safe: only characters inside texts change, never the shape.
  return JSON.parse(JSON.stringify(value), (_key, each: unknown) =>
    typeof each === 'string' ? each.replace(/[^\P{Cc}\n\t]/gu, '') : each,
  ) as T
}
