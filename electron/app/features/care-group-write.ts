import {
  careGroupOfReference,
  findCareGroup,
  insertCareGroup,
  recordCareGroupChange,
} from '../../../db/repositories/care-group.ts'
import { insertGroupMember } from '../../../db/repositories/care-group-member.ts'
import { findProvider } from '../../../db/repositories/directory.ts'
import { ensureCard } from '../../../db/repositories/provider-card.ts'
import {
  type CareGroup,
  CareGroupId,
  CareGroupMemberId,
  type CareGroupMember,
  type CareGroupMemberContent,
  type CareGroupStep,
} from '../../../shared/domain/care-group.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, stamp } from '../context.ts'
import { asGroup, groupsOfDocuments } from './care-group-view.ts'

/** Adds a line to a group's history, by whoever is signed in. */
export async function note(
  ctx: Ctx,
  groupId: CareGroupId,
  step: CareGroupStep,
  detail: string,
): Promise<void> {
  const line = { at: ctx.clock.now(), byName: ctx.user.displayName, step, detail }
  await recordCareGroupChange(ctx.db, groupId, line)
}

/** A group of ours, or one of the public documents read as it stands there; `not-found` else. */
export async function readGroup(
  ctx: Ctx,
  id: CareGroupId,
): Promise<{ group: CareGroup; isReference: boolean; participants: readonly string[] }> {
  const own = await findCareGroup(ctx.db, id)
  if (own !== undefined) return { group: own, isReference: false, participants: [] }
  const reference = groupsOfDocuments(ctx.services.reference).find((one) => one.id === id)
  if (reference === undefined) throw new AppError('not-found')
  const adopted = await careGroupOfReference(ctx.db, reference.code)
  if (adopted !== undefined) return { group: adopted, isReference: false, participants: [] }
  return { group: asGroup(reference), isReference: true, participants: reference.participants }
}

/**
 * The group as a record of ours: itself, or a new one made of an entry of the public documents with its
 * participants as members by name. Whoever writes on a group calls this first.
 */
export async function ensureCareGroup(ctx: Ctx, id: CareGroupId): Promise<CareGroup> {
  const { group, isReference, participants } = await readGroup(ctx, id)
  if (!isReference) return group
  const own = { ...group, id: CareGroupId.parse(ctx.newId()), version: 1, ...stamp(ctx) }
  await insertCareGroup(ctx.db, own)
  await note(ctx, own.id, 'adopted', group.source.document)
  for (const name of participants)
    await insertGroupMember(ctx.db, newMember(ctx, own.id, { ...EMPTY_MEMBER, name }))
  return own
}

/** What a member has before anybody writes more. */
export const EMPTY_MEMBER: CareGroupMemberContent = {
  providerId: null,
  name: '',
  role: 'partner',
  person: '',
  standsInFor: [],
  standInNote: '',
  standInOrder: 0,
  fromOn: null,
  toOn: null,
  note: '',
}

export function newMember(ctx: Ctx, groupId: CareGroupId, content: CareGroupMemberContent): CareGroupMember {
  return { ...content, id: CareGroupMemberId.parse(ctx.newId()), groupId, version: 1, ...stamp(ctx) }
}

/** The member's provider as our card, with its name; a member without a provider keeps the name as written. */
export async function namedMember(
  ctx: Ctx,
  content: CareGroupMemberContent,
): Promise<CareGroupMemberContent> {
  if (content.providerId === null) {
    if (content.name !== '') return content
    throw new AppError('invalid-input', {
      fields: { 'member.name': '連携先を選ぶか、名前を書いてください。' },
    })
  }
  const providerId = await ensureCard(ctx.db, content.providerId, ctx.newId, stamp(ctx))
  const provider = await findProvider(ctx.db, providerId)
  return { ...content, providerId, name: provider?.name ?? content.name }
}

/** Kind, role and area must be ones that masters and areas hold; dates must not be crossed. */
export function checkGroup(ctx: Ctx, group: Pick<CareGroup, 'kind' | 'sinceOn' | 'untilOn'>): void {
  if (!ctx.masters.careGroups.entries.some(({ code }) => code === group.kind))
    throw new AppError('invalid-input', { fields: { 'group.kind': '一覧から選んでください。' } })
  if (group.sinceOn !== null && group.untilOn !== null && group.untilOn < group.sinceOn)
    throw new AppError('invalid-input', { fields: { 'group.untilOn': '開始の日より後の日にしてください。' } })
}

export function checkMember(ctx: Ctx, member: CareGroupMemberContent): void {
  if (!ctx.masters.careGroups.roles.some(({ code }) => code === member.role))
    throw new AppError('invalid-input', { fields: { 'member.role': '一覧から選んでください。' } })
  if (member.fromOn !== null && member.toOn !== null && member.toOn < member.fromOn)
    throw new AppError('invalid-input', { fields: { 'member.toOn': '始まりの日より後の日にしてください。' } })
}
