import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImportSource, ReadResult, SourceContext } from '../../electron/app/importing/import-source.ts'
import { openTables } from '../../electron/app/importing/readers/open-tables.ts'
import { loadMasters } from '../../electron/app/masters.ts'
import { projectDir } from '../../electron/app/project-dir.ts'
import { loadReferenceData } from '../../electron/app/reference-data.ts'
import type { SourceLine } from '../../shared/domain/source-line.ts'

/** The masters and areas of the repository. */
export async function sourceContext(): Promise<SourceContext> {
  const [masters, reference] = await Promise.all([
    loadMasters(join(projectDir(), 'resources')),
    loadReferenceData(join(projectDir(), 'seeds')),
  ])
  return { masters, areas: reference.areas, asOf: '2026年6月1日' }
}

/** A folder for the files of one test file. */
export async function fileFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'ieji-files-'))
  return {
    path: folder,
    async put(name: string, content: string | Uint8Array): Promise<string> {
      const path = join(folder, name)
      await writeFile(path, content)
      return path
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

export type ReadTable = {
  readonly name: string
  readonly encoding: string
  readonly kind: string | null
  readonly rows: number
  readonly lines: SourceLine[]
  readonly problems: { line: number; problem: string; rows: number }[]
}

/**
 * Every table of a file, read by the source that recognises it; a table that nobody knows has kind null. `headRows` are
 * title and header rows, which are nobody's.
 */
export async function readFileWith(
  sources: readonly ImportSource[],
  path: string,
  context: SourceContext,
  headRows = 1,
): Promise<ReadTable[]> {
  const tables: ReadTable[] = []
  for await (const { name, encoding, head, rows } of openTables(path, path.split('/').at(-1) ?? '')) {
    const source = sources.find(({ recognises }) => recognises(head))
    const results: ReadResult[] = []
    let count = 0
    const reader = source?.read(head, context)
    for await (const batch of rows()) {
      count += batch.length
      for (const row of batch) reader?.take(row, (result) => results.push(result))
    }
    reader?.end((result) => results.push(result))
    tables.push({
      name,
      encoding,
      kind: source?.kind ?? null,
      rows: count - headRows,
      lines: results.flatMap((result) => ('found' in result ? [result.found] : [])),
      problems: results.flatMap((result) => ('problem' in result ? [result] : [])),
    })
    const accounted = results.reduce((sum, result) => sum + result.rows, 0)
    if (source !== undefined && accounted !== count - headRows)
      throw new Error(`${accounted} rows told of ${count - headRows} in ${name}`)
  }
  return tables
}
