import { z } from 'zod'
import { FaxCheck, Nearness } from '../domain/fax-number.ts'
import { ProviderId } from '../domain/ids.ts'
import { plainLine, plainText } from '../domain/plain-text.ts'
import { EVERYBODY, WRITERS } from '../domain/user.ts'
import { command, query } from './call.ts'
import { PaperFile } from './paper.ts'

/** Somebody who could get our FAX by mistake. */
export const FaxNeighbour = z.strictObject({
  providerId: ProviderId,
  name: z.string(),
  place: z.string(),
  fax: z.string(),
  nearness: Nearness.nullable(),
})
export type FaxNeighbour = z.infer<typeof FaxNeighbour>

/** How the FAX number of a provider stands. */
export const FaxStand = z.strictObject({
  /** Empty: it has none. */
  number: z.string(),
  check: FaxCheck.nullable(),
  isVerified: z.boolean(),
  /** The first of the two was the person who reads this: somebody else must be the second. */
  isFirstMine: z.boolean(),
  /** Numbers close to this one, the closest first; names called alike elsewhere. */
  near: z.array(FaxNeighbour),
  alike: z.array(FaxNeighbour),
})
export type FaxStand = z.infer<typeof FaxStand>

const Which = z.strictObject({
  providerId: ProviderId,
  /** The number that was on screen; another one since is a `conflict`. */
  number: z.string().min(1).max(40),
  version: z.number().int().nonnegative(),
})

/** FAX番号の確認: two people, and before that a test sheet only. */
export const faxCheckCalls = {
  'faxCheck.read': query({
    allow: EVERYBODY,
    input: z.strictObject({ providerId: ProviderId }),
    output: FaxStand,
  }),
  /** 送付テスト票: a sheet without any patient, with a word to be read back by telephone. */
  'faxCheck.printTest': command({
    allow: WRITERS,
    input: Which,
    output: z.strictObject({ file: PaperFile }),
    isLogged: true,
  }),
  /** The first, or the second person; `blocked` where both would be the same. */
  'faxCheck.confirm': command({
    allow: WRITERS,
    input: Which.extend({
      how: plainLine(60).refine((text) => text !== '', '確かめた方法を入力してください。'),
    }),
    output: FaxStand,
    isLogged: true,
  }),
  /** The number was wrong, or somebody slipped: it begins anew. */
  'faxCheck.withdraw': command({
    allow: WRITERS,
    input: Which.extend({ reason: plainText(200) }),
    output: FaxStand,
    isLogged: true,
  }),
}
