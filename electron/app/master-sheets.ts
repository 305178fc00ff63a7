import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { LocalDate } from '../../shared/domain/local-date.ts'
import { editsInForce, type MasterEdit, withEdits } from '../../shared/domain/master-edit.ts'
import type { MasterSheet } from '../../shared/contract/master.ts'

const Text = z.string().catch('')

/** What any master has, whatever its entries are: enough for a person to read it with its sources. */
const AnyEntry = z.looseObject({
  word: Text,
  title: Text,
  symptom: Text,
  name: Text,
  fact: Text,
  text: Text,
  id: Text,
  code: Text,
  explanation: Text,
  does: Text,
  about: Text,
  meaning: Text,
  aliases: z.array(z.string()).catch([]),
  source: Text,
  verified: Text,
})
const AnyMaster = z.looseObject({
  title: z.string(),
  effectiveFrom: Text,
  source: Text,
  verified: Text,
  entries: z.array(AnyEntry).catch([]),
})

function rowOf(entry: z.infer<typeof AnyEntry>): MasterSheet['rows'][number] {
  const { word, title, symptom, name, fact, text, id, code, source, verified } = entry
  const { explanation, does, about, meaning, aliases } = entry
  const first = (...candidates: readonly string[]) => candidates.find((candidate) => candidate !== '') ?? ''
  const said = first(explanation, does, about, meaning, aliases.join('、'))
  const named = first(word, title, symptom, text)
  // A code says nothing to a person: it stands only where an entry has no words at all.
  const label = first(named, said, name, fact, id, code)
  const detail = named === '' ? '' : said
  return { label, detail, source, verified }
}

/** How a person recognises an entry: its own word, and what it is about. */
export function entryText(entry: Readonly<Record<string, unknown>>): { label: string; detail: string } {
  const { label, detail } = rowOf(AnyEntry.parse(entry))
  return { label, detail }
}

/** Every dated master under `resourcesDir`/masters, by file name, with the changes that hold on `day`. */
export async function readMasterSheets(
  resourcesDir: string,
  edits: readonly MasterEdit[],
  day: LocalDate,
): Promise<MasterSheet[]> {
  const byFile = Map.groupBy(edits, (edit) => edit.file)
  const folder = join(resourcesDir, 'masters')
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted()
  return await Promise.all(
    files.map(async (file) => {
      const { title, effectiveFrom, source, verified, entries } = AnyMaster.parse(
        JSON.parse(await readFile(join(folder, file), 'utf8')),
      )
      const inForce = withEdits(entries, editsInForce(byFile.get(file) ?? [], day))
      const rows = inForce.map((entry) => rowOf(AnyEntry.parse(entry)))
      return { name: file, title, effectiveFrom, source, verified, rows }
    }),
  )
}
