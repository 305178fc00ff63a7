import type { MasterField } from '../../../shared/domain/master-fields.ts'

/** What stands in a field where nothing was written: left out where it may be, else empty (and refused at the field). */
export function emptyOf({ kind, isRequired, isNullable, fields }: MasterField): unknown {
  if (!isRequired) return undefined
  if (isNullable) return null
  if (kind === 'group') return blankEntry(fields)
  if (kind === 'record') return {}
  if (kind === 'words' || kind === 'choices' || kind === 'list' || kind === 'outcomes') return []
  if (kind === 'condition') return { all: [] }
  if (kind === 'boolean') return false
  return kind === 'text' || kind === 'pattern' ? '' : null
}

/** A new entry or row. */
export function blankEntry(fields: readonly MasterField[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = emptyOf(field)
      return value === undefined ? [] : [[field.name, value]]
    }),
  )
}

/** A code that no entry has yet: nobody needs to invent one. `start` as in target:own1. */
export function freeCode(start: string, taken: readonly string[]): string {
  for (let no = 1; ; no += 1) {
    const code = `${start}own${no}`
    if (!taken.includes(code)) return code
  }
}

/** A value as fields by name; {} where it is none. */
export function recordOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(Object.entries(value))
}
