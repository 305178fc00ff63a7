import { createContext, useContext } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { WordLists } from '../../../shared/contract/master-edit.ts'
import type { MasterField } from '../../../shared/domain/master-fields.ts'
import { masterChoiceText, masterFieldText } from '../../text/master-fields.ts'
import { masterTraitText } from '../../text/master-traits.ts'

/** Facts that conditions may ask for, in words. */
export type Facts = CallOutput<'masterEdit.facts'>

/** What every field of an open master needs, however deep it stands. */
export type FieldScope = {
  readonly file: string
  readonly lists: WordLists
  readonly facts: Facts
  /** By path: entry.items.2.title. */
  readonly errors: Readonly<Record<string, string>>
  readonly isReadOnly: boolean
}

export const FieldScopeContext = createContext<FieldScope>({
  file: '',
  lists: {},
  facts: [],
  errors: {},
  isReadOnly: true,
})

export const useFieldScope = () => useContext(FieldScopeContext)

export type FieldProps = {
  readonly field: MasterField
  /** entry.items.2.title */
  readonly path: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  /** In a table the column has the label. */
  readonly isLabelHidden?: boolean
  /** Written once (code). */
  readonly isFixed?: boolean
}

/** The error of a field, else the first one within it (a word of a list). */
export function errorAt(errors: FieldScope['errors'], path: string): string | undefined {
  return errors[path] ?? Object.entries(errors).find(([name]) => name.startsWith(`${path}.`))?.[1]
}

/** entry.items.2.title → items.title: where a field stands, whichever row it is in. */
const placeOf = (path: string) =>
  path
    .split('.')
    .slice(1)
    .filter((part) => !/^\d+$/u.test(part))
    .join('.')

/** The narrowest wording first: of the file, of the path, of the name alone. */
function wordingFor<Wording>(
  table: Readonly<Record<string, Wording>>,
  file: string,
  path: string,
): Wording | undefined {
  const place = placeOf(path)
  const parts = place.split('.')
  const names = [`${file}:${place}`, ...parts.map((_part, at) => parts.slice(at).join('.'))]
  return names.map((name) => table[name]).find((wording) => wording !== undefined)
}

export function labelOf(file: string, path: string, name: string): string {
  return wordingFor(masterFieldText, file, path) ?? name
}

export type Choice = { readonly value: string; readonly label: string }

/** The choices of a field with their words; what is written already is always among them. */
export function choicesOf(
  { lists, file }: Pick<FieldScope, 'lists' | 'file'>,
  { list, options }: Pick<MasterField, 'list' | 'options'>,
  path: string,
  written: readonly string[],
): Choice[] {
  const words = wordingFor(masterChoiceText, file, path) ?? {}
  const wordOf = (value: string) =>
    list === 'traits' ? (masterTraitText[`${file}:${value}`] ?? masterTraitText[value]) : words[value]
  const listed = new Map((lists[list] ?? []).map(({ value, word }) => [value, word]))
  const values = [...(options.length > 0 ? options : listed.keys()), ...written]
  return [...new Set(values)].map((value) => ({
    value,
    label: [listed.get(value), wordOf(value)].find((word) => word !== undefined && word !== '') ?? value,
  }))
}
