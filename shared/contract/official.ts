import { z } from 'zod'
import { ProviderId } from '../domain/ids.ts'
import { OfficialView } from '../domain/official-view.ts'
import { EVERYBODY } from '../domain/user.ts'
import { query } from './call.ts'

export const officialCalls = {
  /** What public sources say of a provider beyond its fields: 届出, hours, numbers. Null where none names it. */
  'official.ofProvider': query({
    allow: EVERYBODY,
    input: z.strictObject({ providerId: ProviderId }),
    output: OfficialView.nullable(),
  }),
}
