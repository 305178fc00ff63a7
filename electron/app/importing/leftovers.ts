import { readdir } from 'node:fs/promises'
import { builderOf } from '../../../db/official-file.ts'
import { removeOfficialFile } from '../../../db/official-builder.ts'
import { listImportRuns } from '../../../db/repositories/import-run.ts'
import { currentOfficialFile } from '../../../db/repositories/official-pointer.ts'
import type { OpenStore } from '../stores.ts'

/** Whether a process of this machine lives; one that belongs to somebody else lives too. */
export function isAlive(pid: number): boolean {
  if (pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Removes directory files that nobody needs: all but the one in use, the one before it (the way back), and those that a
 * living program is building or holds for review. One that cannot be removed now goes the next time.
 */
export async function removeLeftovers(store: OpenStore, reviewed: readonly string[] = []): Promise<void> {
  const current = await currentOfficialFile(store.db)
  const runs = await listImportRuns(store.db, 50)
  const way = runs.find(({ officialFile, previousFile, undoneAt }) => {
    return undoneAt === null && officialFile === current && previousFile !== current
  })
  const kept = new Set([current, way?.previousFile, ...reviewed])
  const names = await readdir(store.folder)
  const others = names.filter((name) => {
    if (!/^official-[\w-]+\.sqlite$/u.test(name) || kept.has(name)) return false
    const builder = builderOf(name)
    return builder === undefined || !isAlive(builder) || wasInUse(runs, name)
  })
  await Promise.allSettled(others.map((name) => removeOfficialFile(store.folder, name)))
}

/** A file that was pointed to is no candidate any more, whoever built it. */
const wasInUse = (runs: readonly { officialFile: string; previousFile: string }[], name: string) =>
  runs.some(({ officialFile, previousFile }) => officialFile === name || previousFile === name)
