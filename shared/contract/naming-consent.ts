import { z } from 'zod'
import { AdmissionId, NamingConsentId, ProviderId } from '../domain/ids.ts'
import { NamingConsent, NamingConsentContent } from '../domain/naming-consent.ts'
import { plainText } from '../domain/plain-text.ts'
import { Visibility } from '../domain/provider.ts'
import { EVERYBODY, WRITERS } from '../domain/user.ts'
import { command, query } from './call.ts'

/** A partner of the stay whom papers leave out unless they agreed, and how that stands. */
export const HiddenPartnerView = z.strictObject({
  providerId: ProviderId,
  name: z.string(),
  /** 院内のみ or 非公表; 公開 where the group that they come for is not. */
  visibility: Visibility,
  /** What they do for the patient: 在宅医, 在宅医が不在のとき, 急変時の入院先. */
  does: z.array(z.string()),
  /** As team or card know them: what a consent would be asked for. */
  phoneDay: z.string(),
  phoneNight: z.string(),
  consent: NamingConsent.nullable(),
  recordedByName: z.string(),
})
export type HiddenPartnerView = z.infer<typeof HiddenPartnerView>

const aboutStay = (_input: unknown, { admissionId }: NamingConsent) => admissionId

/** 記載の同意: who is not 公開 and yet may stand in the papers of this one stay. */
export const namingConsentCalls = {
  'namingConsent.list': query({
    allow: EVERYBODY,
    input: z.strictObject({ admissionId: AdmissionId }),
    output: z.array(HiddenPartnerView),
    about: ({ admissionId }) => admissionId,
  }),
  /** In the place of the consent that was read; `conflict` where somebody recorded another meanwhile. */
  'namingConsent.save': command({
    allow: WRITERS,
    input: z.strictObject({
      admissionId: AdmissionId,
      providerId: ProviderId,
      replaces: NamingConsentId.nullable(),
      consent: NamingConsentContent,
    }),
    output: NamingConsent,
    about: ({ admissionId }) => admissionId,
  }),
  'namingConsent.withdraw': command({
    allow: WRITERS,
    input: z.strictObject({
      consentId: NamingConsentId,
      reason: plainText(300).refine((text) => text !== '', '取り消す理由を入力してください。'),
    }),
    output: NamingConsent,
    about: aboutStay,
  }),
  /** Undoes a withdrawal or a change: this one holds again. */
  'namingConsent.restore': command({
    allow: WRITERS,
    input: z.strictObject({ consentId: NamingConsentId }),
    output: NamingConsent,
    about: aboutStay,
  }),
}
