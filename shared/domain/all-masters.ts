import { z } from 'zod'
import { ConferencePartyMaster } from './conference-parties.ts'
import { ChangeSuggestionMaster, ConferenceTemplateMaster } from './conference-template.ts'
import { LocalDate } from './local-date.ts'
import { MASTER_FILES } from './master-files.ts'
import { PaperKindMaster, TellingWordMaster } from './paper-kind.ts'
import { PatientFile } from './patient-file.ts'

/** Patients, all fictional, on whom a changed rule is tried before it is saved. */
export const TestPatientMaster = z.strictObject({
  title: z.string(),
  effectiveFrom: LocalDate,
  source: z.string(),
  verified: z.string(),
  entries: z.array(z.strictObject({ code: z.string(), patient: PatientFile })).min(1),
})
export type TestPatientMaster = z.infer<typeof TestPatientMaster>

export const TEST_PATIENTS_FILE = 'test-patients.json'

type AnyMaster = { readonly schema: z.ZodType; readonly isFixed: boolean }

/** Masters whose codes the program itself asks for: their entries are changed, never added or removed. */
const FIXED: readonly string[] = [
  'roles.json',
  'match-texts.json',
  'candidate-conditions.json',
  'team-weights.json',
  'paper-kinds.json',
  'navi-rules.json',
]

const MORE: Record<string, z.ZodType> = {
  'conference-templates.json': ConferenceTemplateMaster,
  'expected-changes.json': ChangeSuggestionMaster,
  'conference-parties.json': ConferencePartyMaster,
  'paper-kinds.json': PaperKindMaster,
  'telling-words.json': TellingWordMaster,
  [TEST_PATIENTS_FILE]: TestPatientMaster,
}

/** Every master that can be edited, by its file. A new one in MASTER_FILES is among them by itself. */
export const ALL_MASTERS: ReadonlyMap<string, AnyMaster> = new Map(
  [
    ...Object.values(MASTER_FILES).map(({ file, schema }): [string, z.ZodType] => [file, schema]),
    ...Object.entries(MORE),
  ].map(([file, schema]) => [file, { schema, isFixed: FIXED.includes(file) }]),
)
