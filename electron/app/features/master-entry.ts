import type { z } from 'zod'
import { type MadeEdit, listMasterEdits } from '../../../db/repositories/master-edit.ts'
import type { MasterEntryRow } from '../../../shared/contract/master-edit.ts'
import { ALL_MASTERS } from '../../../shared/domain/all-masters.ts'
import type { LocalDate } from '../../../shared/domain/local-date.ts'
import {
  editsInForce,
  entryKeys,
  isSameEntry,
  OWN_KEY,
  ownFields,
  type RawEntry,
  withEdits,
  withOwnFields,
} from '../../../shared/domain/master-edit.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx } from '../context.ts'
import { entryText } from '../master-sheets.ts'
import { type RawMaster, readRawMaster } from '../read-master.ts'

/** A master as it is edited: the file, its schema, and our changes. */
export type OpenMaster = {
  readonly file: string
  readonly raw: RawMaster
  readonly schema: z.ZodType
  readonly isFixed: boolean
  readonly edits: readonly MadeEdit[]
}

/** `not-found` for a file that is no master. */
export async function openMaster(ctx: Ctx, file: string): Promise<OpenMaster> {
  const known = ALL_MASTERS.get(file)
  if (known === undefined) throw new AppError('not-found')
  const raw = await readRawMaster(ctx.services.resourcesDir, file)
  return { file, raw, ...known, edits: await listMasterEdits(ctx.db, file) }
}

/** The last change of each entry, whether or not it holds yet. */
function lastEdits(edits: readonly MadeEdit[]): Map<string, MadeEdit> {
  return new Map(edits.map((edit) => [edit.key, edit]))
}

/** The master's own fields as they hold today. */
export function ownFieldsInForce({ raw, edits }: OpenMaster, today: LocalDate): RawEntry {
  return ownFields(withOwnFields(raw, editsInForce(edits, today)))
}

/** The entries that hold today, without those that are not used any more. */
export function entriesInForce({ raw, edits }: OpenMaster, today: LocalDate): RawEntry[] {
  return withEdits(raw.entries, editsInForce(edits, today))
}

/** What the master says beside its entries, as a row of its own. */
export function ownRow(master: OpenMaster, today: LocalDate): MasterEntryRow {
  const { raw, edits } = master
  const newest = edits.findLast(({ key }) => key === OWN_KEY)
  const holds = editsInForce(edits, today).get(OWN_KEY)
  const shipped = ownFields(raw)
  const isPlanned = newest !== undefined && newest.effectiveFrom > today
  return {
    key: OWN_KEY,
    label: '',
    detail: '',
    state: isPlanned ? 'planned' : stateOf(holds, shipped),
    version: newest?.version ?? 0,
    isShippedNewer: holds?.kind === 'changed' && !isSameEntry(holds.shipped, shipped),
    entry: { ...ownFieldsInForce(master, today) },
    shipped: { ...shipped },
  }
}

/** Every entry as it stands: shipped ones in their order, then ours. */
export function entryRows({ raw, edits }: OpenMaster, today: LocalDate): MasterEntryRow[] {
  const last = lastEdits(edits.filter(({ key }) => key !== OWN_KEY))
  const standing = editsInForce(edits, today)
  const keys = entryKeys(raw.entries)
  const shipped = new Map(raw.entries.map((entry, at) => [keys[at] ?? '', entry]))
  const own = [...last.keys()].filter((key) => !shipped.has(key))
  return [...keys, ...own].flatMap((key) => {
    const theirs = shipped.get(key) ?? null
    const newest = last.get(key)
    const holds = standing.get(key)
    const entry = holds?.entry ?? (holds?.kind === 'removed' ? null : theirs) ?? newest?.entry ?? theirs
    // One of ours that was removed again is only history.
    if (entry === null || (theirs === null && newest?.kind !== 'changed')) return []
    const isPlanned = newest !== undefined && newest.effectiveFrom > today
    return [
      {
        key,
        ...entryText(entry),
        state: isPlanned ? 'planned' : stateOf(holds, theirs),
        version: newest?.version ?? 0,
        isShippedNewer: holds?.kind === 'changed' && theirs !== null && !isSameEntry(holds.shipped, theirs),
        entry: { ...entry },
        shipped: theirs === null ? null : { ...theirs },
      } satisfies MasterEntryRow,
    ]
  })
}

function stateOf(
  holds: MadeEdit | undefined | { kind: string },
  shipped: RawEntry | null,
): MasterEntryRow['state'] {
  if (holds === undefined || holds.kind === 'shipped') return 'shipped'
  if (holds.kind === 'removed') return 'removed'
  return shipped === null ? 'added' : 'changed'
}
