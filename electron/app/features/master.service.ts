import type { MasterSheet, masterCalls } from '../../../shared/contract/master.ts'
import type { Masters } from '../../../shared/domain/master-files.ts'
import type { Handlers } from '../context.ts'

const words = (master: { readonly entries: readonly { readonly word: string }[] }) =>
  master.entries.map(({ word }) => word)

type Entry = Masters[keyof Masters]['entries'][number]

/** What a person reads of an entry: its word or fact, and the explanation where it has one. */
function rowOf(entry: Entry): MasterSheet['rows'][number] {
  const label =
    'word' in entry ? entry.word : 'id' in entry ? entry.id : 'fact' in entry ? entry.fact : entry.text
  const explained = 'explanation' in entry ? entry : undefined
  const does = 'does' in entry ? entry.does : 'aliases' in entry ? entry.aliases.join('、') : ''
  return {
    label,
    detail: explained?.explanation ?? does,
    source: explained?.source ?? '',
    verified: explained?.verified ?? '',
  }
}

function sheetOf(name: string, master: Masters[keyof Masters]): MasterSheet {
  const { title, effectiveFrom, source, verified } = master
  const entries: readonly Entry[] = master.entries
  return { name, title, effectiveFrom, source, verified, rows: entries.map(rowOf) }
}

export const masterHandlers: Handlers<typeof masterCalls> = {
  async 'master.words'({ services: { masters } }) {
    return await Promise.resolve({
      careLevels: words(masters.careLevels),
      residences: words(masters.residences),
      households: words(masters.households),
      disclosures: words(masters.disclosures),
      insurances: words(masters.insurances),
      wishes: words(masters.wishes),
      treatments: words(masters.treatments),
      roles: masters.roles.entries
        .map(({ code, word, shortWord, order, group, does }) => ({
          code,
          word,
          shortWord,
          order,
          group,
          does,
        }))
        .toSorted((a, b) => a.order - b.order),
      providerKinds: masters.providerKinds.entries.map(({ code, word, roles }) => ({ code, word, roles })),
    })
  },

  async 'master.list'({ services: { masters } }) {
    return await Promise.resolve(Object.entries(masters).map(([name, master]) => sheetOf(name, master)))
  },
}
