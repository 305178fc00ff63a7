import type { FilePart } from '../exports/list-writer.ts'

/** Long enough to choose a folder and to come back from a call; a list of the country is some 30 MB. */
export const KEPT_MS = 10 * 60_000

/** What a person has written last, until it is taken: its pieces are emptied, so that whoever still holds it holds nothing. */
type Kept = { readonly parts: FilePart[]; readonly timer: NodeJS.Timeout }

/** By person. */
const kept = new Map<string, Kept>()

/** Keeps a written file for its person for a while; the one before it goes. */
export function keepExport(userId: string, parts: FilePart[], forMs = KEPT_MS): void {
  freeExport(userId)
  // What waits to be taken must not keep the program from ending.
  const timer = setTimeout(() => freeExport(userId), forMs).unref()
  kept.set(userId, { parts, timer })
}

/** Frees what this person has written last; with `parts` only if it is that. */
export function freeExport(userId: string, parts?: readonly FilePart[]): void {
  const last = kept.get(userId)
  if (last === undefined || (parts !== undefined && parts !== last.parts)) return
  clearTimeout(last.timer)
  last.parts.splice(0)
  kept.delete(userId)
}
