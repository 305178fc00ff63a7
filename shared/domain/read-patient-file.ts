import { compileMasters, matchText } from './compiled-masters.ts'
import type { CompiledMasters } from './compiled-masters.ts'
import type { ExistingPartner, NeedsInput } from './facts.ts'
import { toFileProblems } from './file-problems.ts'
import type { Masters } from './master-files.ts'
import { PatientFile } from './patient-file.ts'
import type { FileProblem } from './patient-file.ts'
import type { Situation } from './situation.ts'

/** A patient file with every word turned into the master's own word. */
export interface ReadPatient extends NeedsInput {
  readonly sex: 'male' | 'female' | 'other'
  readonly postalCode: string | null
  readonly area: string | null
}
export type PatientFileReading =
  | { readonly ok: true; readonly patient: ReadPatient }
  | { readonly ok: false; readonly problems: readonly FileProblem[] }

const SEXES: Readonly<Record<string, ReadPatient['sex']>> = {
  男: 'male',
  男性: 'male',
  male: 'male',
  女: 'female',
  女性: 'female',
  female: 'female',
}
const NEAREST = 3
/** From this age on the care level decides, so it must be written. */
const CARE_LEVEL_FROM_MONTHS = 40 * 12

/** Reads the JSON of a patient file; each fault names its field and, for a word, the nearest words of the master. */
export function readPatientFile(raw: unknown, masters: Masters): PatientFileReading {
  const compiled = compileMasters(masters)
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { ok: false, problems: [{ field: '', message: matchText(compiled, 'problem.notObject') }] }
  }
  const parsed = PatientFile.safeParse(raw, { reportInput: true })
  if (!parsed.success)
    return { ok: false, problems: toFileProblems(parsed.error, compiled, Object.keys(PatientFile.shape)) }
  const file = parsed.data
  const problems: FileProblem[] = []
  const ageInMonths = file.ageMonths ?? (file.age === undefined ? null : file.age * 12)
  if (ageInMonths === null) problems.push({ field: 'age', message: matchText(compiled, 'problem.age') })
  if (file.careLevel === undefined && (ageInMonths ?? 0) >= CARE_LEVEL_FROM_MONTHS) {
    problems.push({ field: 'careLevel', message: matchText(compiled, 'problem.careLevel') })
  }
  const situation = toSituation(file, masters, compiled, problems)
  const existing = toExisting(file, compiled, problems)
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    patient: {
      ageInMonths: ageInMonths ?? 0,
      sex: SEXES[file.sex ?? ''] ?? 'other',
      postalCode: file.postalCode?.normalize('NFKC').replace(/\D/gu, '') ?? null,
      area: file.area?.trim() || null,
      plannedDischargeInDays: file.plannedDischargeInDays ?? null,
      situation,
      existing,
      refused: new Set(file.refusals),
    },
  }
}

type WordMaster = 'careLevels' | 'residences' | 'households' | 'disclosures' | 'insurances' | 'treatments'

function toSituation(
  file: PatientFile,
  masters: Masters,
  compiled: CompiledMasters,
  problems: FileProblem[],
): Situation {
  const word = (field: string, master: WordMaster, text: string): string => {
    const found = compiled[master].find(text)
    if (found) return found.word
    const nearest = compiled[master].nearest(text, NEAREST).join('、')
    const values = { value: text.slice(0, 40), title: masters[master].title, nearest }
    problems.push({ field, message: matchText(compiled, 'problem.word', values) })
    return ''
  }
  const unknown = '不明'
  return {
    careLevel: word('careLevel', 'careLevels', file.careLevel ?? '未申請'),
    residence: word('residence', 'residences', file.residence),
    household: word('household', 'households', file.household || unknown),
    diagnosis: file.diagnosis,
    disclosure: word('disclosure', 'disclosures', file.disclosure || unknown),
    insurance: file.insurance.map((text, at) => word(`insurance.${at}`, 'insurances', text)),
    treatments: file.treatments.map((text, at) => word(`treatments.${at}`, 'treatments', text)),
    wishes: [file.wishes].flat().filter((wish) => wish.trim() !== ''),
    scenes: file.scenes,
  }
}

function toExisting(
  file: PatientFile,
  compiled: CompiledMasters,
  problems: FileProblem[],
): ExistingPartner[] {
  return file.existing.flatMap((partner, at) => {
    const role = compiled.roleWords.find(partner.role)
    if (role) return [{ role: role.code, providerId: partner.id }]
    const nearest = compiled.roleWords.nearest(partner.role, NEAREST).join('、')
    problems.push({
      field: `existing.${at}.role`,
      message: matchText(compiled, 'problem.role', { value: partner.role.slice(0, 40), nearest }),
    })
    return []
  })
}
