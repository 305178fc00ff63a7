import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { MASTER_FILES } from '../../shared/domain/master-files.ts'
import type { Masters } from '../../shared/domain/master-files.ts'

/** Reads and checks every master under `resourcesDir`/masters; an `unreadable-file` names the file and the entry. */
export async function loadMasters(resourcesDir: string): Promise<Masters> {
  const loaded = await Promise.all(
    Object.entries(MASTER_FILES).map(async ([name, { file, schema }]) => {
      const parsed = schema.safeParse(await readJson(join(resourcesDir, 'masters', file), file))
      if (parsed.success) return [name, parsed.data] as const
      const where = parsed.error.issues[0]?.path.join('.') ?? ''
      throw new AppError('unreadable-file', {
        detail: `マスター ${file} の書き方が違います（${where}）。プログラムを入れ直してください。`,
      })
    }),
  )
  // Safe: every entry was parsed by the schema that stands under its own name.
  return Object.fromEntries(loaded) as unknown as Masters
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
