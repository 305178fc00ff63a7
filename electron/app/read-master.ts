import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { AppError } from '../../shared/errors.ts'

/** Reads and checks one file under `resourcesDir`/masters; an `unreadable-file` names the file and the entry. */
export async function readMaster<T>(resourcesDir: string, file: string, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(await readJson(join(resourcesDir, 'masters', file), file))
  if (parsed.success) return parsed.data
  const where = parsed.error.issues[0]?.path.join('.') ?? ''
  throw new AppError('unreadable-file', {
    detail: `マスター ${file} の書き方が違います（${where}）。プログラムを入れ直してください。`,
  })
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

/** `read` once per resources folder: later callers share the answer. */
export function onceRead<T>(
  read: (resourcesDir: string) => Promise<T>,
): (resourcesDir: string) => Promise<T> {
  const loaded = new Map<string, Promise<T>>()
  return (resourcesDir) => {
    const known = loaded.get(resourcesDir)
    if (known !== undefined) return known
    const fresh = read(resourcesDir)
    loaded.set(resourcesDir, fresh)
    // A file that could not be read may be there at the next try.
    fresh.catch(() => loaded.delete(resourcesDir))
    return fresh
  }
}
