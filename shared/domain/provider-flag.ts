import { z } from 'zod'
import { ProviderId, UserId } from './ids.ts'
import { Instant, LocalDate } from './local-date.ts'
import { plainLine, plainText } from './plain-text.ts'

/** What a person writes of an institution's place in the region; `flag` is a code of the master care-groups. */
export const ProviderFlagContent = z.strictObject({
  flag: z.string().min(1).max(40),
  sinceOn: LocalDate.nullable(),
  untilOn: LocalDate.nullable(),
  /** Which document or person says so, and of when. */
  source: z.strictObject({ document: plainLine(200).min(1), asOf: plainLine(60) }),
  note: plainText(500),
})
export type ProviderFlagContent = z.infer<typeof ProviderFlagContent>

/** 積極的役割を担う医療機関, 連携拠点, 開放型病床, 情報共有システム: with since, until and source. */
export const ProviderFlag = ProviderFlagContent.extend({
  id: z.uuid(),
  providerId: ProviderId,
  version: z.number().int().nonnegative(),
  updatedAt: Instant,
  updatedBy: UserId,
})
export type ProviderFlag = z.infer<typeof ProviderFlag>
