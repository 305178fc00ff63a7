import { listPatients } from '../../../db/repositories/patient-list.ts'
import type { RuleTrial } from '../../../shared/contract/master-edit.ts'
import { TEST_PATIENTS_FILE, TestPatientMaster } from '../../../shared/domain/all-masters.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import type { NeedsInput } from '../../../shared/domain/facts.ts'
import type { LocalDate } from '../../../shared/domain/local-date.ts'
import { entryKeys, OWN_KEY, type RawEntry } from '../../../shared/domain/master-edit.ts'
import { MASTER_FILES, type Masters, NEEDS_MASTERS } from '../../../shared/domain/master-files.ts'
import type { RoleRule } from '../../../shared/domain/masters.ts'
import { deriveNeeds } from '../../../shared/domain/needs.ts'
import { needsDifference } from '../../../shared/domain/needs-difference.ts'
import { readPatientFile } from '../../../shared/domain/read-patient-file.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx } from '../context.ts'
import { readCase } from './match-case.ts'

type Tried = {
  readonly who: string
  readonly isOwn: boolean
  readonly input: NeedsInput
  /** As the changed masters read the patient. */
  readonly changedInput: NeedsInput
}

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

/** The master of a file, where needs follow from it. */
export const needsMaster = (file: string) => NEEDS_MASTERS.find((one) => MASTER_FILES[one].file === file)

/** The masters with an entry (or, under OWN_KEY, the own fields) of one of them put in its place; null takes it out. */
export function withRaw(masters: Masters, file: string, key: string | null, entry: RawEntry | null): Masters {
  const name = needsMaster(file)
  if (name === undefined) throw new AppError('not-found')
  const before: readonly RawEntry[] = masters[name].entries
  const at = entryKeys(before).indexOf(key ?? '')
  const put = entry === null ? [] : [entry]
  const entries = at < 0 ? [...before, ...put] : before.toSpliced(at, 1, ...put)
  const whole =
    key === OWN_KEY ? { ...masters[name], ...entry, entries: before } : { ...masters[name], entries }
  return { ...masters, [name]: MASTER_FILES[name].schema.parse(whole) }
}

/** What changes for whom between two states of the rules, as of `day`. */
export async function tryRules(
  ctx: Ctx,
  after: Masters,
  day: LocalDate,
): Promise<{ tested: number; own: number; changed: RuleTrial[] }> {
  const { roles } = compileMasters(ctx.masters)
  const patients = [...(await testPatients(ctx, after)), ...(await ownPatients(ctx))]
  const changed = patients.flatMap(({ who, isOwn, input, changedInput }): RuleTrial[] => {
    const difference = needsDifference(
      deriveNeeds(input, ctx.masters, day),
      deriveNeeds(changedInput, after, day),
    )
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

async function testPatients(ctx: Ctx, after: Masters): Promise<Tried[]> {
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
    const who = words.filter((word) => word !== '').join('・')
    // The file has other ways to write a word as well: a renamed one is found by them.
    const reread = readPatientFile(patient, after)
    return [
      { who, isOwn: false, input: read.patient, changedInput: reread.ok ? reread.patient : read.patient },
    ]
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
    found.push({ who: name, isOwn: true, input, changedInput: input })
  }
  return found
}
