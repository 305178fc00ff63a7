import { afterAll, beforeAll, expect, test } from 'vitest'
import { IMPORT_SOURCES } from '../../electron/app/importing/import-sources.ts'
import { fileSha256 } from '../../electron/app/importing/readers/byte-source.ts'
import { writeDirectoryFiles } from '../bench/made-directory-files.ts'
import { fileFolder, readFileWith, sourceContext } from '../support/read-source.ts'

let files: Awaited<ReturnType<typeof fileFolder>>
beforeAll(async () => {
  files = await fileFolder()
})
afterAll(() => files.remove())

test('the invented files of the bench are read whole, in the proportions asked for, and the same in every run', async () => {
  const context = await sourceContext()
  const made = await writeDirectoryFiles(files.path, { rows: 4_300, withHours: true })
  const facts = made.filter(({ name }) => !name.includes('-2_'))
  expect(Math.abs(facts.reduce((sum, { rows }) => sum + rows, 0) - 4_300)).toBeLessThan(20)
  const ids = new Set<string>()
  for (const { path, rows } of made) {
    const [table] = await readFileWith(IMPORT_SOURCES, path, context)
    expect(table).toMatchObject({ rows, problems: [] })
    for (const { id } of table?.lines ?? []) {
      expect(ids).not.toContain(id)
      ids.add(id)
    }
  }
  const digests = await Promise.all(made.map(({ path }) => fileSha256(path)))
  const again = await writeDirectoryFiles(files.path, { rows: 4_300, withHours: true })
  expect(await Promise.all(again.map(({ path }) => fileSha256(path)))).toEqual(digests)
})
