import { listPatients } from '../../../db/repositories/patient-list.ts'
import type { RuleTrial } from '../../../shared/contract/master-edit.ts'
import { TEST_PATIENTS_FILE, TestPatientMaster } from '../../../shared/domain/all-masters.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import type { NeedsInput } from '../../../shared/domain/facts.ts'
import type { LocalDate } from '../../../shared/domain/local-date.ts'
import type { Masters } from '../../../shared/domain/master-files.ts'
import type { RoleRule } from '../../../shared/domain/masters.ts'
import { deriveNeeds } from '../../../shared/domain/needs.ts'
import { needsDifference } from '../../../shared/domain/needs-difference.ts'
import { readPatientFile } from '../../../shared/domain/read-patient-file.ts'
import type { Ctx } from '../context.ts'
import { readCase } from './match-case.ts'

type Tried = { readonly who: string; readonly isOwn: boolean; readonly input: NeedsInput }

/** As many of the hospital's own patients are tried as lie on one department's list. */
const MOST_OWN = 60

/** The masters with one rule put in the place of another, added (`key` null) or taken out (`rule` null). */
export function withRule(masters: Masters, key: string | null, rule: RoleRule | null): Masters {
  const { entries } = masters.roleRules
  const isNew = key === null || !entries.some(({ id }) => id === key)
  const changed = entries.flatMap((entry) => (entry.id === key ? (rule ?? []) : entry))
  const next = isNew && rule !== null ? [...entries, rule] : changed
  return { ...masters, roleRules: { ...masters.roleRules, entries: next } }
}

/** What changes for whom between two states of the rules, as of `day`. */
export async function tryRules(
  ctx: Ctx,
  after: Masters,
  day: LocalDate,
): Promise<{ tested: number; own: number; changed: RuleTrial[] }> {
  const { roles } = compileMasters(ctx.masters)
  const patients = [...(await testPatients(ctx)), ...(await ownPatients(ctx))]
  const changed = patients.flatMap(({ who, isOwn, input }): RuleTrial[] => {
    const difference = needsDifference(deriveNeeds(input, ctx.masters, day), deriveNeeds(input, after, day))
    const { roles: changes, tasksAdded, tasksRemoved } = difference
    if (changes.length + tasksAdded.length + tasksRemoved.length === 0) return []
    return [
      {
        who,
        isOwn,
        tasksAdded,
        tasksRemoved,
        roles: changes.map((change) => ({
          ...change,
          word: roles.get(change.role)?.shortWord ?? change.role,
          reasonsBefore: [...change.reasonsBefore],
          reasonsAfter: [...change.reasonsAfter],
        })),
      },
    ]
  })
  return { tested: patients.length, own: patients.filter(({ isOwn }) => isOwn).length, changed }
}

async function testPatients(ctx: Ctx): Promise<Tried[]> {
  const { entries } = await ctx.masterSource.read(TEST_PATIENTS_FILE, TestPatientMaster)
  return entries.flatMap(({ patient }) => {
    const read = readPatientFile(patient, ctx.masters)
    if (!read.ok) return []
    const { situation, ageInMonths } = read.patient
    const years = Math.floor(ageInMonths / 12)
    const age = years === 0 ? `${ageInMonths}か月` : `${years}歳`
    const words = [
      age,
      situation.careLevel,
      situation.residence,
      situation.diagnosis,
      ...situation.treatments,
    ]
    return [{ who: words.filter((word) => word !== '').join('・'), isOwn: false, input: read.patient }]
  })
}

async function ownPatients(ctx: Ctx): Promise<Tried[]> {
  const { rows } = await listPatients(
    ctx.db,
    { text: '', includesDischarged: false, limit: MOST_OWN, responsibleUserId: undefined, ward: undefined },
    ctx.clock.today(),
  )
  const found: Tried[] = []
  for (const { admissionId, name } of rows) {
    const { input } = await readCase(ctx, admissionId)
    found.push({ who: name, isOwn: true, input })
  }
  return found
}
