import { z } from 'zod'

/** Ids are UUID text, one brand a kind: a patient's id passed for an admission's does not compile. */
export const UserId = z.uuid().brand<'UserId', 'inout'>()
export type UserId = z.infer<typeof UserId>
export const PatientId = z.uuid().brand<'PatientId', 'inout'>()
export type PatientId = z.infer<typeof PatientId>
export const AdmissionId = z.uuid().brand<'AdmissionId', 'inout'>()
export type AdmissionId = z.infer<typeof AdmissionId>
export const InquiryId = z.uuid().brand<'InquiryId', 'inout'>()
export type InquiryId = z.infer<typeof InquiryId>
export const TeamMemberId = z.uuid().brand<'TeamMemberId', 'inout'>()
export type TeamMemberId = z.infer<typeof TeamMemberId>
export const ConferenceId = z.uuid().brand<'ConferenceId', 'inout'>()
export type ConferenceId = z.infer<typeof ConferenceId>
export const IssuedPaperId = z.uuid().brand<'IssuedPaperId', 'inout'>()
export type IssuedPaperId = z.infer<typeof IssuedPaperId>
export const NamingConsentId = z.uuid().brand<'NamingConsentId', 'inout'>()
export type NamingConsentId = z.infer<typeof NamingConsentId>

/** A provider is named by our card's UUID or, where no card exists yet, by its stable official id (`doc000:…`, `kaigo:…`). */
export const ProviderId = z.string().min(1).max(120).brand<'ProviderId', 'inout'>()
export type ProviderId = z.infer<typeof ProviderId>
