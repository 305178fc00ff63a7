import type { MasterField } from '../../../shared/domain/master-fields.ts'
import type { FactCondition, RuleOutcome } from '../../../shared/domain/masters.ts'
import { masterEditText } from '../../text/master-edit.ts'
import { recordOf } from './blank-entry.ts'
import { choicesOf, type FieldScope, labelOf } from './field-scope.ts'
import { placesAsWords } from './place-text.ts'
import { conditionText, outcomeText } from './rule-words.ts'

/** One field that two states of an entry have otherwise, in words. */
export type FieldDifference = { readonly label: string; readonly before: string; readonly after: string }

type Scope = Pick<FieldScope, 'file' | 'lists' | 'facts'> & { readonly roleWord: (role: never) => string }

/** A longer text is cut: it stands in the field itself. */
const LONGEST = 160

const isSame = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** What two states of an entry, a group or a row say otherwise; lists of rows row by row. */
export function differencesOf(
  fields: readonly MasterField[],
  before: unknown,
  after: unknown,
  scope: Scope,
  path = 'entry',
): FieldDifference[] {
  const [former, present] = [recordOf(before), recordOf(after)]
  return fields.flatMap((field) => {
    const [a, b] = [former[field.name], present[field.name]]
    if (isSame(a, b)) return []
    const place = `${path}.${field.name}`
    const label = labelOf(scope.file, place, field.name)
    const within =
      field.kind === 'group'
        ? differencesOf(field.fields, a, b, scope, place)
        : field.kind === 'list'
          ? rowDifferences(field, a, b, scope, place)
          : [{ label: '', before: textOf(field, place, a, scope), after: textOf(field, place, b, scope) }]
    return within.map((one) => ({
      ...one,
      label: [label, one.label].filter(Boolean).join(masterEditText.within),
    }))
  })
}

function rowDifferences(
  field: MasterField,
  before: unknown,
  after: unknown,
  scope: Scope,
  path: string,
): FieldDifference[] {
  const [a, b]: [unknown[], unknown[]] = [
    Array.isArray(before) ? before : [],
    Array.isArray(after) ? after : [],
  ]
  const rows = Math.max(a.length, b.length)
  const all = Array.from({ length: rows }, (_row, at) =>
    differencesOf(field.fields, a[at], b[at], scope, `${path}.${at}`).map((one) => ({
      ...one,
      label: `${masterEditText.row(at + 1)}${masterEditText.within}${one.label}`,
    })),
  )
  return all.flat()
}

function textOf(field: MasterField, path: string, value: unknown, scope: Scope): string {
  const text = plainText(field, path, value, scope)
  if (text === '') return masterEditText.none
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

function plainText(field: MasterField, path: string, value: unknown, scope: Scope): string {
  if (value === null || value === undefined) return field.kind === 'condition' ? masterEditText.everybody : ''
  if (typeof value === 'boolean') return value ? masterEditText.yes : masterEditText.no
  if (field.kind === 'condition') return sentenceOf(value, scope)
  if (field.kind === 'record') return recordText(field, path, value, scope)
  if (field.kind === 'outcomes') return outcomesText(value, scope)
  const values = (Array.isArray(value) ? value : [value]).filter(
    (one) => typeof one === 'string' || typeof one === 'number',
  )
  const written = values.map(String)
  if (field.kind === 'pattern') return written.join()
  const words = new Map(choicesOf(scope, field, path, written).map((choice) => [choice.value, choice.label]))
  return written.map((one) => placesAsWords(words.get(one) ?? one)).join('、')
}

function sentenceOf(value: unknown, { facts, roleWord }: Scope): string {
  const labels = new Map(facts.map(({ fact, label }) => [fact, label]))
  // It was parsed when it was saved.
  return conditionText(value as FactCondition, { factWord: (fact) => labels.get(fact) ?? fact, roleWord })
}

function outcomesText(value: unknown, { roleWord }: Scope): string {
  // They were parsed when they were saved.
  const outcomes = Array.isArray(value) ? (value as RuleOutcome[]) : []
  return outcomes.map((outcome) => outcomeText(outcome, { factWord: String, roleWord })).join('／')
}

function recordText(field: MasterField, path: string, value: unknown, scope: Scope): string {
  const [inner] = field.fields
  const record = recordOf(value)
  const keys = new Map(choicesOf(scope, field, path, []).map((choice) => [choice.value, choice.label]))
  if (inner === undefined) return ''
  return Object.entries(record)
    .map(([key, one]) => `${keys.get(key) ?? key}（${plainText(inner, path, one, scope)}）`)
    .join('、')
}
