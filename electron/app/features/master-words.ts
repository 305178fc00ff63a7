import { z } from 'zod'
import type { WordLists } from '../../../shared/contract/master-edit.ts'
import type { MasterField } from '../../../shared/domain/master-fields.ts'
import type { RawEntry } from '../../../shared/domain/master-edit.ts'
import type { Masters } from '../../../shared/domain/master-files.ts'

type Word = WordLists[string][number]
type Coded = { readonly code: string; readonly word: string }

const words = (entries: readonly Coded[]): Word[] => entries.map(({ code, word }) => ({ value: code, word }))

/** The words themselves are written, not their codes. */
const ownWords = (entries: readonly Pick<Coded, 'word'>[]): Word[] =>
  entries.map(({ word }) => ({ value: word, word }))

const LISTS: Readonly<Record<string, (masters: Masters) => Word[]>> = {
  roles: ({ roles }) => roles.entries.map(({ code, shortWord }) => ({ value: code, word: shortWord })),
  treatments: ({ treatments }) => words(treatments.entries),
  diseases: ({ diseases }) => words(diseases.entries),
  providerKinds: ({ providerKinds }) => words(providerKinds.entries),
  groupRoles: ({ careGroups }) => words(careGroups.roles),
  answers: ({ providerFacts }) => [
    ...providerFacts.choices.map(({ code, options }) => ({
      value: code,
      word: options.map(({ word }) => word).join('・'),
    })),
    // What is typed in: the page has the words for them.
    { value: 'number', word: '' },
    { value: 'text', word: '' },
  ],
  'word:residences': ({ residences }) => ownWords(residences.entries),
  'word:households': ({ households }) => ownWords(households.entries),
  'word:disclosures': ({ disclosures }) => ownWords(disclosures.entries),
  'word:careLevels': ({ careLevels }) => ownWords(careLevels.entries),
  'word:insurances': ({ insurances }) => ownWords(insurances.entries),
  'word:treatments': ({ treatments }) => ownWords(treatments.entries),
}

/** The traits that entries of a master bear, each once; the page has the words for them. */
function traitsIn(entries: readonly RawEntry[]): Word[] {
  const traits = entries.flatMap(({ traits: all }) => z.array(z.string()).catch([]).parse(all))
  return [...new Set(traits)].map((value) => ({ value, word: '' }))
}

const namesIn = (fields: readonly MasterField[]): string[] =>
  fields.flatMap(({ list, fields: inner }) => [list, ...namesIn(inner)])

/** Every list that these fields choose from, by its name. */
export function wordLists(
  fields: readonly MasterField[],
  masters: Masters,
  entries: readonly RawEntry[],
): WordLists {
  const lists: WordLists = {}
  for (const name of namesIn(fields)) {
    if (name === 'traits') lists[name] ??= traitsIn(entries)
    else if (name !== '') lists[name] ??= LISTS[name]?.(masters) ?? []
  }
  return lists
}
