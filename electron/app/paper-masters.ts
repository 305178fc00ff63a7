import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import {
  type PaperKind,
  PaperKindMaster,
  type TellingWordGroup,
  TellingWordMaster,
} from '../../shared/domain/paper-kind.ts'
import { AppError } from '../../shared/errors.ts'

/** What papers there are, and which words would tell what was not told. */
export type PaperMasters = {
  readonly kinds: readonly PaperKind[]
  readonly tellingWords: readonly TellingWordGroup[]
}

const loaded = new Map<string, Promise<PaperMasters>>()

/** Reads both masters under `resourcesDir`/masters once; `unreadable-file` names a damaged one. */
export function loadPaperMasters(resourcesDir: string): Promise<PaperMasters> {
  const known = loaded.get(resourcesDir)
  if (known !== undefined) return known
  const fresh = readBoth(join(resourcesDir, 'masters'))
  loaded.set(resourcesDir, fresh)
  // A file that could not be read may be there at the next try.
  fresh.catch(() => loaded.delete(resourcesDir))
  return fresh
}

async function readBoth(folder: string): Promise<PaperMasters> {
  const [kinds, words] = await Promise.all([
    read(folder, 'paper-kinds.json', PaperKindMaster),
    read(folder, 'telling-words.json', TellingWordMaster),
  ])
  return { kinds: kinds.entries, tellingWords: words.entries }
}

async function read<T>(folder: string, file: string, schema: z.ZodType<T>): Promise<T> {
  try {
    return schema.parse(JSON.parse(await readFile(join(folder, file), 'utf8')))
  } catch {
    const detail = `マスター ${file} を読めません。プログラムを入れ直してください。`
    throw new AppError('unreadable-file', { detail })
  }
}
