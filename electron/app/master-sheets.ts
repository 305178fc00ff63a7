import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { LocalDate } from '../../shared/domain/local-date.ts'
import { editsInForce, type MasterEdit, withEdits, withOwnFields } from '../../shared/domain/master-edit.ts'
import type { MasterSheet } from '../../shared/contract/master.ts'

const Text = z.string().catch('')

const AnyPatient = z.looseObject({
  age: z.number().optional(),
  ageMonths: z.number().optional(),
  residence: Text,
  careLevel: Text,
  diagnosis: Text,
  treatments: z.array(z.string()).catch([]),
})

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
  section: Text,
  aliases: z.array(z.string()).catch([]),
  whenDiagnosisHas: z.array(z.string()).catch([]),
  words: z.array(z.string()).catch([]),
  patient: AnyPatient.optional().catch(undefined),
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
  const { explanation, does, about, meaning, aliases, words, whenDiagnosisHas, section } = entry
  const first = (...candidates: readonly string[]) => candidates.find((candidate) => candidate !== '') ?? ''
  const told = words.join('、')
  // Of words that tell, `about` is a code.
  const said = first(explanation, does, told === '' ? about : told, meaning, aliases.join('、'))
  const named = first(
    word,
    title,
    symptom,
    text,
    section,
    whenDiagnosisHas.join('・'),
    patientText(entry.patient),
  )
  // A code says nothing to a person: it stands only where an entry has no words at all.
  const label = first(named, said, name, fact, id, code)
  const detail = named === '' ? '' : said
  return { label, detail, source, verified }
}

/** 84歳・要介護2・自宅・肺炎: the fictional patient whom an entry is about. */
function patientText(patient: z.infer<typeof AnyPatient> | undefined): string {
  if (patient === undefined) return ''
  const { age, ageMonths, careLevel, residence, diagnosis, treatments } = patient
  const years = age === undefined ? '' : `${age}歳`
  const old = ageMonths === undefined ? years : `${ageMonths}か月`
  return [old, careLevel, residence, diagnosis, ...treatments].filter((word) => word !== '').join('・')
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
      const standing = editsInForce(byFile.get(file) ?? [], day)
      const { title, effectiveFrom, source, verified, entries } = AnyMaster.parse(
        withOwnFields(
          z.looseObject({}).parse(JSON.parse(await readFile(join(folder, file), 'utf8'))),
          standing,
        ),
      )
      const inForce = withEdits(entries, standing)
      const rows = inForce.map((entry) => rowOf(AnyEntry.parse(entry)))
      return { name: file, title, effectiveFrom, source, verified, rows }
    }),
  )
}
