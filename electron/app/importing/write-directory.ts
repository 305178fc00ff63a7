import { linesByNumber, linesInOrder } from '../../../db/building/built-lines.ts'
import type { DirectoryBuild } from '../../../db/building/sqlite-build.ts'
import { indexedProvider } from '../../../db/repositories/official-provider.ts'
import { mergeLines } from '../../../shared/domain/merge-lines.ts'
import type { SourceLine } from '../../../shared/domain/source-line.ts'
import type { LineChange } from './count-changes.ts'
import type { LineGroups } from './group-lines.ts'
import type { LineIntake } from './line-intake.ts'

const BATCH = 500

/** Writes who belongs to whom, every institution with its index, and the likely pairs. Returns how many institutions. */
export async function writeDirectory(
  build: DirectoryBuild,
  intake: LineIntake,
  groups: LineGroups,
  changes: readonly LineChange[],
  onProvider: (done: number) => void,
): Promise<number> {
  const roots = await rootsInOrder(build, groups)
  await writeMembers(build, groups, changes, roots)
  for (let start = 0; start < roots.length; start += BATCH) {
    const batch = roots.subarray(start, start + BATCH)
    await writeProviders(build, intake, groups, batch, start + 1)
    onProvider(start + batch.length)
  }
  await build.writer.finish()
  for (let start = 0; start < groups.likely.length; start += BATCH) {
    const rows = groups.likely.slice(start, start + BATCH).map(({ a, b, evidence }, at) => ({
      no: start + at + 1,
      a_id: intake.ids.at(a),
      b_id: intake.ids.at(b),
      evidence: JSON.stringify(evidence),
    }))
    await build.writer.likely(rows)
  }
  return roots.length
}

/** The institutions in the display order of the lines that they are named after. */
async function rootsInOrder({ db }: DirectoryBuild, { root, principal }: LineGroups): Promise<Int32Array> {
  const numbers = await linesInOrder(db)
  const isPrincipal = (no: number) => principal[root[no] ?? 0] === no
  return Int32Array.from(numbers.filter(isPrincipal), (no) => root[no] ?? 0)
}

async function writeMembers(
  { writer }: DirectoryBuild,
  { root }: LineGroups,
  changes: readonly LineChange[],
  roots: Int32Array,
): Promise<void> {
  const place = new Int32Array(root.length)
  roots.forEach((own, at) => {
    place[own] = at + 1
  })
  for (let start = 1; start < root.length; start += BATCH) {
    const rows = []
    for (let no = start; no < Math.min(start + BATCH, root.length); no += 1) {
      const own = root[no] ?? 0
      if (own !== 0) rows.push({ line_no: no, provider_no: place[own] ?? 0, change: changes[no] ?? null })
    }
    await writer.members(rows)
  }
}

async function writeProviders(
  { db, writer }: DirectoryBuild,
  intake: LineIntake,
  { first, next }: LineGroups,
  roots: Int32Array,
  firstNo: number,
): Promise<void> {
  const lines = new Map<number, SourceLine>()
  const missing: number[] = []
  const chains = Array.from(roots, (own) => {
    const chain = []
    for (let no = first[own] ?? 0; no !== 0; no = next[no] ?? 0) {
      chain.push(no)
      const kept = intake.kept(no)
      if (kept === undefined) missing.push(no)
      else lines.set(no, kept)
    }
    return chain
  })
  for (const { no, line } of await linesByNumber(db, missing)) lines.set(no, line)
  await writer.providers(
    chains.map((chain, at) => {
      const own = chain.map((no) => lines.get(no)).filter((line) => line !== undefined)
      return indexedProvider(mergeLines(own), firstNo + at)
    }),
  )
}
