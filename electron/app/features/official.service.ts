import { findProvider } from '../../../db/repositories/directory.ts'
import { findOfficialFacts } from '../../../db/repositories/official-provider.ts'
import type { officialCalls } from '../../../shared/contract/official.ts'
import { officialView } from '../../../shared/domain/official-view.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Handlers } from '../context.ts'

export const officialHandlers: Handlers<typeof officialCalls> = {
  async 'official.ofProvider'({ db, clock, masters }, { providerId }) {
    const provider = await findProvider(db, providerId)
    if (provider === undefined) throw new AppError('not-found')
    const facts = provider.officialId === null ? undefined : await findOfficialFacts(db, provider.officialId)
    if (facts === undefined) return null
    return officialView(facts, provider.kind, masters.notificationLegends.entries, clock.today())
  },
}
