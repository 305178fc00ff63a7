/** A voiced mark that a Mac writes apart from its kana. Only kana: NFC would also change 神 (U+FA19) in a name. */
const APART_KANA = /[\u3040-\u30ff][\u3099\u309a]/gu
/** Control and format characters that no paper can show (soft hyphens, marks of direction, zero width); line ends stay. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu

/** Text as it can be set: one kind of line end, tabs as spaces, kana composed, nothing invisible. */
export function printable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(APART_KANA, (pair) => pair.normalize('NFC'))
    .replace(INVISIBLE, '')
}

/** The same content with every piece of text made printable. */
export function printableContent<T>(value: T): T {
  if (typeof value === 'string') return printable(value) as T
  if (Array.isArray(value)) return value.map((each: unknown) => printableContent(each)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, printableContent<unknown>(each)]),
  ) as T
}
