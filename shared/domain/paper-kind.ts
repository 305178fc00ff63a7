import { z } from 'zod'

/** The papers we make; one file each in electron/app/documents, titles and rules in the master paper-kinds. */
export const PaperKindCode = z.enum([
  'referral-letter',
  'conference-record',
  'conference-sheet',
  'emergency-card',
  'family-candidates',
  'anonymous-inquiry',
  'fax-cover',
  'patient-list',
  'conference-invitation',
])
export type PaperKindCode = z.infer<typeof PaperKindCode>

/** Who reads it: 家族（本人を含む）· 連携先 · 院内. */
export const PaperAudience = z.enum(['家族', '連携先', '院内'])
export type PaperAudience = z.infer<typeof PaperAudience>

/** What the master says of a kind of paper. */
export const PaperKind = z.strictObject({
  code: PaperKindCode,
  title: z.string(),
  audience: PaperAudience,
  /** 同意 is needed before it leaves: it names the patient to somebody outside. */
  needsConsent: z.boolean(),
  /** 告知 is checked: the patient or the family reads it, or may come to read it. */
  checksDisclosure: z.boolean(),
  /** Anonymous: neither name, ID, birth date nor exact address may stand in it. */
  isAnonymous: z.boolean(),
  /** Only 公開 providers may be listed in it. */
  publicProvidersOnly: z.boolean(),
  hasDoctorPart: z.boolean(),
  /** It goes to one partner: a recipient is chosen, and versions count for each of them. */
  takesRecipient: z.boolean(),
  /** one: it is about one conference; latest: it takes what the last one settled; none: about no conference. */
  conference: z.enum(['one', 'latest', 'none']),
  /** Where its items come from, and whether that was checked against the original. */
  source: z.string(),
  verified: z.string(),
})
export type PaperKind = z.infer<typeof PaperKind>

export const PaperKindMaster = z.strictObject({
  title: z.string(),
  source: z.string(),
  verified: z.string(),
  effectiveFrom: z.iso.date(),
  entries: z.array(PaperKind),
})

/** Words that would tell what the patient has not been told (master telling-words). */
export const TellingWordGroup = z.strictObject({
  code: z.string(),
  about: z.enum(['diagnosis', 'prognosis']),
  /** The group applies where the diagnosis holds one of these; an empty list: always. */
  whenDiagnosisHas: z.array(z.string()),
  words: z.array(z.string()).min(1),
})
export type TellingWordGroup = z.infer<typeof TellingWordGroup>

export const TellingWordMaster = z.strictObject({
  title: z.string(),
  source: z.string(),
  verified: z.string(),
  effectiveFrom: z.iso.date(),
  entries: z.array(TellingWordGroup),
})
