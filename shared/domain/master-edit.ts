import { z } from 'zod'
import { LocalDate } from './local-date.ts'

/** changed = ours stands instead of the shipped entry (or beside it, where none was shipped) · removed · shipped = back to what was shipped. */
export const MasterEditKind = z.enum(['changed', 'removed', 'shipped'])
export type MasterEditKind = z.infer<typeof MasterEditKind>

/** One change of one entry of a master. Never overwritten: the next change is the next version. */
export const MasterEdit = z.strictObject({
  /** Under resources/masters. */
  file: z.string(),
  /** See `entryKeys`. */
  key: z.string(),
  version: z.number().int().positive(),
  kind: MasterEditKind,
  /** The entry as we want it; null where it is removed or shipped. */
  entry: z.record(z.string(), z.unknown()).nullable(),
  /** The shipped entry that we saw when we changed it, null where there was none: a later delivery may differ. */
  shipped: z.record(z.string(), z.unknown()).nullable(),
  effectiveFrom: LocalDate,
  reason: z.string(),
  source: z.string(),
  verifiedBy: z.string(),
})
export type MasterEdit = z.infer<typeof MasterEdit>

/** An entry of any master, before its own schema has read it. */
export type RawEntry = Readonly<Record<string, unknown>>

/** The key of what a master says beside its entries (出典, 確認の状態, lists and numbers of its own). */
export const OWN_KEY = '@master'

/** What a master says beside its entries. */
export function ownFields({ entries: _entries, ...own }: RawEntry): RawEntry {
  return own
}

/** A master with our own fields in the place of the shipped ones; its entries are left as they are. */
export function withOwnFields<Master extends RawEntry>(
  raw: Master,
  standing: ReadonlyMap<string, MasterEdit>,
): Master {
  const entry = standing.get(OWN_KEY)?.entry
  return entry == null ? raw : { ...raw, ...ownFields(entry) }
}

/** The names under which entries say who they are, the first one present counts. */
const KEY_FIELDS = ['id', 'code', 'fact', 'key', 'symptom', 'title', 'word'] as const

function nameOf(entry: RawEntry): string {
  for (const field of KEY_FIELDS) {
    const value = entry[field]
    if (typeof value === 'string' && value !== '') return value
  }
  return ''
}

/**
 * The keys of a master's entries, in their order: the entry's own code; where a code stands more than once
 * (the same sign before and after a reform), with the day from which it holds, else its place.
 */
export function entryKeys(entries: readonly RawEntry[]): string[] {
  const count = new Map<string, number>()
  for (const name of entries.map(nameOf)) count.set(name, (count.get(name) ?? 0) + 1)
  const used = new Set<string>()
  return entries.map((entry, at) => {
    const name = nameOf(entry)
    if (name !== '' && count.get(name) === 1) return name
    const since = entry['effectiveFrom']
    const dated = `${name}@${typeof since === 'string' && since !== '' ? since : at}`
    const key = used.has(dated) ? `${name}@${at}` : dated
    used.add(key)
    return key
  })
}

/** Of each key the newest version that holds on `day`. */
export function editsInForce(edits: readonly MasterEdit[], day: LocalDate): ReadonlyMap<string, MasterEdit> {
  const standing = new Map<string, MasterEdit>()
  for (const edit of edits) {
    if (edit.effectiveFrom > day) continue
    const known = standing.get(edit.key)
    if (known === undefined || known.version < edit.version) standing.set(edit.key, edit)
  }
  return standing
}

/** The entries in force: shipped ones in their order, ours in the place of the shipped, new ones behind. */
export function withEdits(
  shipped: readonly RawEntry[],
  standing: ReadonlyMap<string, MasterEdit>,
): RawEntry[] {
  const keys = entryKeys(shipped)
  const known = new Set(keys)
  const kept = shipped.flatMap((entry, at) => {
    const edit = standing.get(keys[at] ?? '')
    if (edit === undefined || edit.kind === 'shipped') return [entry]
    return edit.entry === null ? [] : [edit.entry]
  })
  const added = [...standing.values()].flatMap(({ key, entry }) =>
    known.has(key) || key === OWN_KEY || entry === null ? [] : [entry],
  )
  return [...kept, ...added]
}

/** Whether two entries say the same, whatever the order of their fields. */
export function isSameEntry(a: RawEntry | null, b: RawEntry | null): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const record = value as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.keys(record)
      .toSorted()
      .map((name) => [name, sorted(record[name])]),
  )
}
