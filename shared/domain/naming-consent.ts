import { z } from 'zod'
import { AdmissionId, NamingConsentId, ProviderId, UserId } from './ids.ts'
import { Instant, LocalDate } from './local-date.ts'
import { plainLine, plainText } from './plain-text.ts'

/** How the partner told us: 電話 · FAX · 面談 · メール · カンファレンス. */
export const NamingConsentWay = z.enum(['phone', 'fax', 'visit', 'mail', 'meeting'])
export type NamingConsentWay = z.infer<typeof NamingConsentWay>

/** What a person writes about a consent. Empty numbers: the name alone may stand. */
export const NamingConsentContent = z.strictObject({
  phoneDay: plainLine(30),
  phoneNight: plainLine(30),
  /** Who agreed at the partner's. */
  person: plainLine(60).refine((text) => text !== '', '了解した人を入力してください。'),
  agreedOn: LocalDate,
  way: NamingConsentWay,
  /** Also in this patient's papers to other partners; else in the papers for the family alone. */
  includesPartners: z.boolean(),
  note: plainText(300),
})
export type NamingConsentContent = z.infer<typeof NamingConsentContent>

/**
 * 記載の同意: a partner who is not 公開 agreed that name and these numbers stand in the papers of this one stay.
 * Lists, exports and maps do not ask it: there visibility alone decides (decision 0023).
 */
export const NamingConsent = NamingConsentContent.extend({
  id: NamingConsentId,
  admissionId: AdmissionId,
  providerId: ProviderId,
  providerName: z.string(),
  recordedAt: Instant,
  recordedBy: UserId,
})
export type NamingConsent = z.infer<typeof NamingConsent>

/** Who reads a paper, as a consent distinguishes them. */
export type NamingReader = '家族' | '連携先'

/** The consents that hold for such a reader, by partner. */
export function consentsFor(
  consents: readonly NamingConsent[],
  reader: NamingReader,
): ReadonlyMap<string, NamingConsent> {
  const hold = consents.filter(({ includesPartners }) => reader === '家族' || includesPartners)
  return new Map(hold.map((consent) => [consent.providerId, consent]))
}

/** The numbers that a consent lets stand. */
export const agreedNumbers = ({
  phoneDay,
  phoneNight,
}: Pick<NamingConsent, 'phoneDay' | 'phoneNight'>): string[] =>
  [phoneDay, phoneNight].filter((number) => number !== '')
