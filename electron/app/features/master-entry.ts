import type { z } from 'zod'
import { type MadeEdit, listMasterEdits } from '../../../db/repositories/master-edit.ts'
import type { MasterEntryRow } from '../../../shared/contract/master-edit.ts'
import { ALL_MASTERS } from '../../../shared/domain/all-masters.ts'
import { factsAskedIn, factWordings } from '../../../shared/domain/fact-words.ts'
import type { LocalDate } from '../../../shared/domain/local-date.ts'
import { editsInForce, entryKeys, isSameEntry, type RawEntry } from '../../../shared/domain/master-edit.ts'
import { FactCondition } from '../../../shared/domain/masters.ts'
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

/** Every entry as it stands: shipped ones in their order, then ours. */
export function entryRows({ raw, edits }: OpenMaster, today: LocalDate): MasterEntryRow[] {
  const last = lastEdits(edits)
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

/** Names what is wrong with an entry, field by field; {} where nothing is. */
export function entryProblems(
  { raw, schema, file }: OpenMaster,
  entry: RawEntry,
  ctx: Ctx,
): Record<string, string> {
  const parsed = schema.safeParse({ ...raw, entries: [entry] })
  const problems: Record<string, string> = {}
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      const field = path[0] === 'entries' ? path.slice(2).join('.') : path.join('.')
      problems[`entry.${field}`] ??= message
    }
  }
  if (file === 'role-rules.json' || file === 'fact-rules.json')
    Object.assign(problems, unknownFacts(entry, ctx))
  return problems
}

function unknownFacts(entry: RawEntry, ctx: Ctx): Record<string, string> {
  const when = FactCondition.safeParse(entry['when'])
  if (!when.success) return { 'entry.when': '条件を選んでください。' }
  const asked = factsAskedIn(when.data)
  if (asked.length === 0) return { 'entry.when': '条件を一つ以上選んでください。' }
  const known = new Set(factWordings(ctx.masters).map(({ fact }) => fact))
  const unknown = asked.filter((fact) => !known.has(fact))
  return unknown.length === 0
    ? {}
    : { 'entry.when': `この条件は一覧にありません：${unknown.join('、')}。一覧から選び直してください。` }
}
