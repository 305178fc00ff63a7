import { z } from 'zod'
import {
  CareGroup,
  CareGroupChange,
  CareGroupContent,
  CareGroupId,
  CareGroupMember,
  CareGroupMemberContent,
  CareGroupMemberId,
  CareGroupStatus,
} from '../domain/care-group.ts'
import { CareGroupKindWord, CareGroupRoleWord, ProviderFlagWord } from '../domain/care-group-master.ts'
import { AdmissionId, ProviderId } from '../domain/ids.ts'
import { Visibility } from '../domain/provider.ts'
import { ProviderFlag, ProviderFlagContent } from '../domain/provider-flag.ts'
import { EVERYBODY, WRITERS } from '../domain/user.ts'
import { command, query } from './call.ts'

/** A group on the list. */
export const CareGroupRow = z.strictObject({
  id: CareGroupId,
  kind: z.string(),
  name: z.string(),
  /** Medical area and municipalities in words. */
  place: z.string(),
  operator: z.string(),
  phone: z.string(),
  status: CareGroupStatus,
  visibility: Visibility,
  /** Only the public documents know it: nobody has written on it yet. */
  isReference: z.boolean(),
  isFictional: z.boolean(),
  memberCount: z.number().int(),
  /** Names of the members who lead it or take its patients. */
  heads: z.array(z.string()),
  areaCodes: z.array(z.string()),
})
export type CareGroupRow = z.infer<typeof CareGroupRow>

/** A member as the group's page shows it, with what the directory knows. */
export const CareGroupMemberView = z.strictObject({
  member: CareGroupMember,
  providerName: z.string(),
  place: z.string(),
  phone: z.string(),
  phoneNight: z.string(),
  visibility: Visibility.nullable(),
  /** False: not yet, or no longer. */
  isCurrent: z.boolean(),
})
export type CareGroupMemberView = z.infer<typeof CareGroupMemberView>

/** A group's name that stands on cards (連携グループ) and is no group yet. */
export const WrittenGroup = z.strictObject({
  word: z.string(),
  providers: z.array(z.strictObject({ id: ProviderId, name: z.string() })),
})
export type WrittenGroup = z.infer<typeof WrittenGroup>

/** Somebody who comes for the home doctor or takes the patient, by a group of the home doctor. */
export const CoverPartner = z.strictObject({
  providerId: ProviderId,
  name: z.string(),
  phone: z.string(),
  phoneNight: z.string(),
  groupId: CareGroupId,
  groupName: z.string(),
  /** When they come. */
  note: z.string(),
  isInTeam: z.boolean(),
  /** Provider and group both 公開. */
  isPublic: z.boolean(),
})
export type CoverPartner = z.infer<typeof CoverPartner>

const ONE = { version: z.number().int().nonnegative() }
const SavedGroup = z.strictObject({ id: CareGroupId, ...ONE })

/** 連携グループ: groups of institutions, their members, and what an institution is in the region. */
export const careGroupCalls = {
  'careGroup.words': query({
    allow: EVERYBODY,
    input: z.strictObject({}),
    output: z.strictObject({
      kinds: z.array(CareGroupKindWord),
      roles: z.array(CareGroupRoleWord),
      flags: z.array(ProviderFlagWord),
    }),
  }),
  /** Ours and those of the public documents, in the order of kinds; names on cards that are no group yet. */
  'careGroup.list': query({
    allow: EVERYBODY,
    input: z.strictObject({}),
    output: z.strictObject({ groups: z.array(CareGroupRow), written: z.array(WrittenGroup) }),
  }),
  'careGroup.get': query({
    allow: EVERYBODY,
    input: z.strictObject({ groupId: CareGroupId }),
    output: z.strictObject({
      group: CareGroup,
      isReference: z.boolean(),
      place: z.string(),
      members: z.array(CareGroupMemberView),
      /** Names as the public document writes them, while the group is not ours. */
      participants: z.array(z.string()),
      changes: z.array(CareGroupChange),
    }),
  }),
  /** A new group (id null), a changed one, or one of the public documents, which becomes ours. */
  'careGroup.save': command({
    allow: WRITERS,
    input: z.strictObject({ groupId: CareGroupId.nullable(), ...ONE, group: CareGroupContent }),
    output: SavedGroup,
  }),
  /** A new member (id null) or a changed one. The provider gets our card; a reference group becomes ours. */
  'careGroup.saveMember': command({
    allow: WRITERS,
    input: z.strictObject({
      groupId: CareGroupId,
      memberId: CareGroupMemberId.nullable(),
      ...ONE,
      member: CareGroupMemberContent,
    }),
    output: z.strictObject({ groupId: CareGroupId, member: CareGroupMember }),
  }),
  /** Takes out a membership written by mistake; its trace stays in the history. */
  'careGroup.removeMember': command({
    allow: WRITERS,
    input: z.strictObject({ memberId: CareGroupMemberId, ...ONE }),
    output: CareGroupMember,
  }),
  /** Makes a group of a name that stands on cards; those cards become its members. */
  'careGroup.makeFromWord': command({
    allow: WRITERS,
    input: z.strictObject({ word: z.string().min(1).max(80), kind: z.string().min(1).max(40) }),
    output: SavedGroup,
  }),
  /** Groups and flags of a provider, for its page. */
  'careGroup.ofProvider': query({
    allow: EVERYBODY,
    input: z.strictObject({ providerId: ProviderId }),
    output: z.strictObject({
      memberships: z.array(
        z.strictObject({ group: CareGroupRow, member: CareGroupMember, isCurrent: z.boolean() }),
      ),
      flags: z.array(ProviderFlag),
    }),
  }),
  /** Who comes when the home doctor of the team is away, whom they can ask, which hospital takes the patient. */
  'careGroup.coverOfTeam': query({
    allow: EVERYBODY,
    input: z.strictObject({ admissionId: AdmissionId }),
    output: z.strictObject({
      hasDoctor: z.boolean(),
      standIns: z.array(CoverPartner),
      advisers: z.array(CoverPartner),
      hospitals: z.array(CoverPartner),
      /** Hospitals that know this very patient (入院希望) and those agreed on with the fire department. */
      registered: z.array(
        z.strictObject({ hospitalId: ProviderId, name: z.string(), hasConsent: z.boolean() }),
      ),
      agreed: z.array(z.strictObject({ hospitalId: ProviderId, name: z.string(), with: z.string() })),
    }),
    about: ({ admissionId }) => admissionId,
  }),
  'careGroup.saveFlag': command({
    allow: WRITERS,
    input: z.strictObject({
      providerId: ProviderId,
      flagId: z.uuid().nullable(),
      ...ONE,
      flag: ProviderFlagContent,
    }),
    output: ProviderFlag,
  }),
  'careGroup.removeFlag': command({
    allow: WRITERS,
    input: z.strictObject({ flagId: z.uuid(), ...ONE }),
    output: z.strictObject({}),
  }),
}
