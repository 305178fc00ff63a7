import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { RawEntry } from '../../shared/domain/master-edit.ts'
import { AppError } from '../../shared/errors.ts'

/** A master as the file holds it, its entries not yet read. */
export type RawMaster = { readonly entries: readonly RawEntry[] } & Readonly<Record<string, unknown>>

const RawMasterShape = z.looseObject({ entries: z.array(z.record(z.string(), z.unknown())) })

/** Where masters are read from: as shipped, or with a store's own changes. Two sources never share a cache. */
export type MasterSource = {
  readonly read: <T>(file: string, schema: z.ZodType<T>) => Promise<T>
}

/** The masters as they were shipped. */
export function shippedMasters(resourcesDir: string): MasterSource {
  return { read: (file, schema) => readMaster(resourcesDir, file, schema) }
}

/** Reads and checks one file under `resourcesDir`/masters; an `unreadable-file` names the file and the entry. */
export async function readMaster<T>(resourcesDir: string, file: string, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(await readJson(join(resourcesDir, 'masters', file), file))
  if (parsed.success) return parsed.data
  const where = parsed.error.issues[0]?.path.join('.') ?? ''
  throw new AppError('unreadable-file', {
    detail: `マスター ${file} の書き方が違います（${where}）。プログラムを入れ直してください。`,
  })
}

/** The file with its entries unread; `unreadable-file` where it is no master at all. */
export async function readRawMaster(resourcesDir: string, file: string): Promise<RawMaster> {
  return await readMaster(resourcesDir, file, RawMasterShape)
}

async function readJson(path: string, file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    throw new AppError('unreadable-file', {
      detail: `マスター ${file} を読めません。プログラムを入れ直してください。`,
    })
  }
}

/** `read` once per source of masters: later callers share the answer. */
export function onceRead<T>(
  read: (source: MasterSource) => Promise<T>,
): (source: MasterSource) => Promise<T> {
  const loaded = new WeakMap<MasterSource, Promise<T>>()
  return (source) => {
    const known = loaded.get(source)
    if (known !== undefined) return known
    const fresh = read(source)
    loaded.set(source, fresh)
    // A file that could not be read may be there at the next try.
    fresh.catch(() => loaded.delete(source))
    return fresh
  }
}
