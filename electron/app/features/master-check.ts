import { z } from 'zod'
import { TEST_PATIENTS_FILE } from '../../../shared/domain/all-masters.ts'
import { factsAskedIn, factWordings } from '../../../shared/domain/fact-words.ts'
import { OWN_KEY, ownFields, type RawEntry } from '../../../shared/domain/master-edit.ts'
import { fieldsOfMaster, type MasterField } from '../../../shared/domain/master-fields.ts'
import { FactCondition } from '../../../shared/domain/masters.ts'
import { groupOf } from '../../../shared/domain/provider-fact.ts'
import { readPatientFile } from '../../../shared/domain/read-patient-file.ts'
import type { Ctx } from '../context.ts'
import { entriesInForce, type OpenMaster, ownFieldsInForce } from './master-entry.ts'
import { wordLists } from './master-words.ts'

type Problems = Record<string, string>

/** Names what is wrong with an entry (or, under OWN_KEY, with the master's own fields), field by field; {} where nothing is. */
export function entryProblems(master: OpenMaster, key: string | null, entry: RawEntry, ctx: Ctx): Problems {
  const { raw, schema, file } = master
  const isOwn = key === OWN_KEY
  const entries = isOwn ? entriesInForce(master, ctx.clock.today()) : [entry]
  const whole = isOwn ? { ...ownFields(entry), entries } : { ...raw, entries }
  const fields = fieldsOfMaster(file, schema)[isOwn ? 'own' : 'entry']
  const lists = wordLists(fields, ctx.masters, entries)
  return {
    ...(file === TEST_PATIENTS_FILE ? patientProblems(entry, ctx) : {}),
    ...schemaProblems(schema, whole, isOwn),
    ...fieldProblems(fields, entry, 'entry', (field, path) => ({
      ...(field.kind === 'condition' ? conditionProblem(field, path, ctx) : {}),
      ...(field.kind === 'pattern' ? patternProblem(path) : {}),
      ...(field.list === '' || field.isOpen ? {} : unlisted(path, lists[field.list] ?? [])),
    })),
    ...(isOwn ? stillUsed(master, entry, ctx) : {}),
  }
}

function schemaProblems(schema: z.ZodType, whole: RawEntry, isOwn: boolean): Problems {
  const parsed = schema.safeParse(whole)
  const problems: Problems = {}
  for (const { path, message } of parsed.error?.issues ?? []) {
    if (isOwn && path[0] === 'entries') continue
    const field = path[0] === 'entries' ? path.slice(2) : path
    problems[['entry', ...field].join('.')] ??= message
  }
  return problems
}

/** A value with the path that its field shows errors at. */
type At = { readonly at: string; readonly value: unknown }

const isRecord = (value: unknown): value is RawEntry =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Puts every value of every field, in groups and rows as well, to `check`. */
function fieldProblems(
  fields: readonly MasterField[],
  entry: unknown,
  at: string,
  check: (field: MasterField, at: At) => Problems,
): Problems {
  if (!isRecord(entry)) return {}
  const problems: Problems = {}
  for (const field of fields) {
    const value = entry[field.name]
    const path = `${at}.${field.name}`
    const rows = field.kind === 'list' && Array.isArray(value) ? value : []
    const own = field.kind === 'group' ? [fieldProblems(field.fields, value, path, check)] : []
    const inner = rows.map((row, no) => fieldProblems(field.fields, row, `${path}.${no}`, check))
    Object.assign(problems, ...own, ...inner, check(field, { at: path, value }))
  }
  return problems
}

function conditionProblem({ isNullable }: MasterField, { at, value }: At, ctx: Ctx): Problems {
  if (isNullable && value === null) return {}
  const when = FactCondition.safeParse(value)
  if (!when.success) return { [at]: '条件を選んでください。' }
  const asked = factsAskedIn(when.data)
  if (asked.length === 0) return { [at]: '条件を一つ以上選んでください。' }
  const known = new Set(factWordings(ctx.masters).map(({ fact }) => fact))
  const unknown = asked.filter((fact) => !known.has(fact))
  return unknown.length === 0
    ? {}
    : { [at]: `この条件は一覧にありません：${unknown.join('、')}。一覧から選び直してください。` }
}

/** A pattern that cannot be read would stop every reading of a diagnosis. */
function patternProblem({ at, value }: At): Problems {
  if (typeof value !== 'string') return {}
  try {
    new RegExp(value, 'u')
    return {}
  } catch {
    return { [at]: '正規表現として読めません。書き方を確認してください。' }
  }
}

function unlisted({ at, value }: At, list: readonly { readonly value: string }[]): Problems {
  const written = Array.isArray(value) ? value : [value]
  const known = new Set(list.map((one) => one.value))
  const unknown = written.filter((one) => typeof one === 'string' && one !== '' && !known.has(one))
  return unknown.length === 0
    ? {}
    : { [at]: `一覧にありません：${unknown.join('、')}。一覧から選び直してください。` }
}

const Texts = z.array(z.string()).catch([])
const Coded = z.array(z.looseObject({ code: z.string() })).catch([])

/** Which codes of a master's own lists its entries name. */
const USED: Readonly<Record<string, (entries: readonly RawEntry[]) => Readonly<Record<string, string[]>>>> = {
  'care-groups.json': (entries) => ({ roles: entries.flatMap(({ roles }) => Texts.parse(roles)) }),
  'provider-facts.json': (entries) => ({
    choices: entries.map(({ answer }) => String(answer)),
    groups: entries.map(({ code }) => groupOf(String(code))),
  }),
}

/** A code of the master's own lists that entries still name cannot go. */
function stillUsed(master: OpenMaster, own: RawEntry, ctx: Ctx): Problems {
  const today = ctx.clock.today()
  const before = ownFieldsInForce(master, today)
  const used = USED[master.file]?.(entriesInForce(master, today)) ?? {}
  return Object.fromEntries(
    Object.entries(used).flatMap(([name, codes]) => {
      const kept = new Set(Coded.parse(own[name]).map(({ code }) => code))
      const known = Coded.parse(before[name]).map(({ code }) => code)
      const gone = known.filter((code) => !kept.has(code) && codes.includes(code))
      return gone.length === 0 ? [] : [[`entry.${name}`, `使われている項目は消せません：${gone.join('、')}`]]
    }),
  )
}

/** A test patient must be one that the rules can read. */
function patientProblems({ patient }: RawEntry, { masters }: Ctx): Problems {
  const read = readPatientFile(patient, masters)
  if (read.ok) return {}
  return Object.fromEntries(read.problems.map(({ field, message }) => [`entry.patient.${field}`, message]))
}
