import type { z } from 'zod'
import { matchText } from './compiled-masters.ts'
import type { CompiledMasters } from './compiled-masters.ts'
import type { FileProblem } from './patient-file.ts'

/** Which sentence tells what a field wants; the last name of the path decides. */
const EXPECTED: Readonly<Record<string, string>> = {
  insurance: 'list',
  treatments: 'list',
  existing: 'existing',
  roles: 'list',
  networks: 'list',
  km: 'number',
  confirmedDaysAgo: 'number',
  plannedDischargeInDays: 'number',
  night: 'cover',
  holiday: 'cover',
  capacity: 'capacity',
}

/** Zod's findings as Japanese sentences that say what to write; never the value of a patient's text. */
export function toFileProblems(
  error: z.ZodError,
  compiled: CompiledMasters,
  fields: readonly string[],
): FileProblem[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        field: [...issue.path, key].join('.'),
        message: matchText(compiled, 'problem.unknownField', { fields: fields.join('、') }),
      }))
    }
    return [{ field: issue.path.join('.'), message: sentence(issue, compiled) }]
  })
}

function sentence(issue: z.core.$ZodIssue, compiled: CompiledMasters): string {
  const names = issue.path.filter((part) => typeof part === 'string')
  const top = names[0] ?? ''
  const field = names.at(-1) ?? ''
  if (top === 'age' || top === 'ageMonths') return matchText(compiled, 'problem.age')
  if (top === 'sex') return matchText(compiled, 'problem.sex')
  if (top === 'postalCode') return matchText(compiled, 'problem.postalCode')
  if (top === 'scenes') return matchText(compiled, 'problem.scene')
  if (issue.code === 'invalid_type' && issue.input === undefined)
    return matchText(compiled, 'problem.missing', { field })
  if (issue.code === 'too_big')
    return matchText(compiled, 'problem.tooLong', { field, max: String(issue.maximum) })
  const kind =
    top === 'capabilities' ? 'capability' : top === 'serviceArea' ? 'mark' : (EXPECTED[field] ?? 'text')
  return matchText(compiled, 'problem.type', { field, expected: matchText(compiled, `expected.${kind}`) })
}
