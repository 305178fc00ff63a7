import { fromProviderLine } from './candidate.ts'
import type { MatchProvider } from './candidate.ts'
import { compileMasters, matchText } from './compiled-masters.ts'
import { toFileProblems } from './file-problems.ts'
import type { Masters } from './master-files.ts'
import type { FileProblem } from './patient-file.ts'
import { ProviderLine } from './providers-file.ts'

export type ProvidersFileReading =
  | { readonly ok: true; readonly providers: readonly MatchProvider[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] }

/** Reads the JSON of a providers file (a list); each fault names its line and field. */
export function readProvidersFile(raw: unknown, masters: Masters): ProvidersFileReading {
  const compiled = compileMasters(masters)
  if (!Array.isArray(raw))
    return { ok: false, problems: [{ field: '', message: matchText(compiled, 'problem.providersNotArray') }] }
  const problems: FileProblem[] = []
  const providers: MatchProvider[] = []
  const ids = new Set<string>()
  for (const [at, line] of raw.entries()) {
    const parsed = ProviderLine.safeParse(line, { reportInput: true })
    if (!parsed.success) {
      const found = toFileProblems(parsed.error, compiled, Object.keys(ProviderLine.shape))
      problems.push(...found.map((problem) => ({ ...problem, field: `${at}.${problem.field}` })))
      continue
    }
    for (const role of parsed.data.roles.filter((word) => !compiled.roleWords.find(word))) {
      const nearest = compiled.roleWords.nearest(role, 3).join('、')
      problems.push({
        field: `${at}.roles`,
        message: matchText(compiled, 'problem.role', { value: role, nearest }),
      })
    }
    if (ids.has(parsed.data.id))
      problems.push({
        field: `${at}.id`,
        message: matchText(compiled, 'problem.duplicateId', { value: parsed.data.id }),
      })
    ids.add(parsed.data.id)
    providers.push(fromProviderLine(parsed.data, compiled))
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, providers }
}
