import { listMasterEdits } from '../../../db/repositories/master-edit.ts'
import type { masterCalls } from '../../../shared/contract/master.ts'
import type { Handlers } from '../context.ts'
import { readMasterSheets } from '../master-sheets.ts'

const words = (master: { readonly entries: readonly { readonly word: string }[] }) =>
  master.entries.map(({ word }) => word)

export const masterHandlers: Handlers<typeof masterCalls> = {
  async 'master.words'({ masters }) {
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

  'master.list': async ({ db, clock, services: { resourcesDir } }) =>
    await readMasterSheets(resourcesDir, await listMasterEdits(db), clock.today()),
}
