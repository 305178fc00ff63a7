/**
 * JSON that people can read and compare: one line an entry of a list, one line a plain field.
 */
export function toJsonLines(document: Record<string, unknown>): string {
  const fields = Object.entries(document).map(([name, value]) => {
    if (!Array.isArray(value)) return `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`
    const lines = value.map((entry) => `    ${JSON.stringify(entry)}`)
    return `  ${JSON.stringify(name)}: [\n${lines.join(',\n')}\n  ]`
  })
  return `{\n${fields.join(',\n')}\n}\n`
}
