import {
  findCareGroup,
  insertCareGroup,
  listCareGroupChanges,
  listCareGroups,
  updateCareGroup,
} from '../../../db/repositories/care-group.ts'
import {
  deleteGroupMember,
  findGroupMember,
  insertGroupMember,
  listGroupMembers,
  updateGroupMember,
} from '../../../db/repositories/care-group-member.ts'
import type { careGroupCalls } from '../../../shared/contract/care-group.ts'
import { CareGroupId } from '../../../shared/domain/care-group.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Handlers, stamp } from '../context.ts'
import { coverOfStay } from './away-cover.ts'
import { flagsAndGroupsOf, removeFlag, saveFlag } from './care-group-provider.ts'
import { inRoleOrder, memberView, placeOf } from './care-group-view.ts'
import { listRows, makeFromWord, writtenGroups } from './care-group-list.ts'
import {
  checkGroup,
  checkMember,
  ensureCareGroup,
  namedMember,
  newMember,
  note,
  readGroup,
} from './care-group-write.ts'

const MOST_CHANGES = 100

export const careGroupHandlers: Handlers<typeof careGroupCalls> = {
  async 'careGroup.words'({ masters }) {
    const { entries, roles, flags } = masters.careGroups
    return { kinds: [...entries], roles: [...roles], flags: [...flags] }
  },

  async 'careGroup.list'(ctx) {
    const own = await listCareGroups(ctx.db)
    return { groups: await listRows(ctx, own), written: await writtenGroups(ctx, own) }
  },

  async 'careGroup.get'(ctx, { groupId }) {
    const { group, isReference, participants } = await readGroup(ctx, groupId)
    const members = inRoleOrder(ctx, group, await listGroupMembers(ctx.db, [group.id]))
    return {
      group,
      isReference,
      place: placeOf(ctx.services.reference, group),
      members: await Promise.all(members.map((member) => memberView(ctx, member))),
      participants: [...participants],
      changes: await listCareGroupChanges(ctx.db, group.id, MOST_CHANGES),
    }
  },

  async 'careGroup.save'(ctx, { groupId, version, group: written }) {
    checkGroup(ctx, written)
    if (groupId === null) {
      const id = CareGroupId.parse(ctx.newId())
      const source = { document: '自院の記録', asOf: ctx.clock.today() }
      const fresh = { referenceCode: null, source, isFictional: false, version: 1 }
      await insertCareGroup(ctx.db, { ...written, id, ...fresh, ...stamp(ctx) })
      await note(ctx, id, 'made', written.name)
      return { id, version: 1 }
    }
    const own = await ensureCareGroup(ctx, groupId)
    // A group of the documents has just become ours: the version that was read was theirs.
    const read = version === 0 ? own.version : version
    const saved = await updateCareGroup(ctx.db, { ...own, ...written, version: read, ...stamp(ctx) })
    await note(ctx, own.id, 'changed', '')
    return { id: saved.id, version: saved.version }
  },

  async 'careGroup.saveMember'(ctx, { groupId, memberId, version, member: written }) {
    checkMember(ctx, written)
    const group = await ensureCareGroup(ctx, groupId)
    const content = await namedMember(ctx, written)
    if (memberId === null) {
      const member = newMember(ctx, group.id, content)
      await insertGroupMember(ctx.db, member)
      await note(ctx, group.id, 'memberAdded', member.name)
      return { groupId: group.id, member }
    }
    const before = await findGroupMember(ctx.db, memberId)
    if (before === undefined || before.groupId !== group.id) throw new AppError('not-found')
    const member = await updateGroupMember(ctx.db, { ...before, ...content, version, ...stamp(ctx) })
    await note(ctx, group.id, 'memberChanged', member.name)
    return { groupId: group.id, member }
  },

  async 'careGroup.removeMember'(ctx, { memberId, version }) {
    const member = await findGroupMember(ctx.db, memberId)
    if (member === undefined || (await findCareGroup(ctx.db, member.groupId)) === undefined)
      throw new AppError('not-found')
    await deleteGroupMember(ctx.db, { ...member, version })
    await note(ctx, member.groupId, 'memberRemoved', member.name)
    return member
  },

  'careGroup.coverOfTeam': async (ctx, { admissionId }) => await coverOfStay(ctx, admissionId),

  'careGroup.makeFromWord': async (ctx, asked) => await makeFromWord(ctx, asked),
  'careGroup.ofProvider': async (ctx, { providerId }) => await flagsAndGroupsOf(ctx, providerId),
  'careGroup.saveFlag': async (ctx, asked) => await saveFlag(ctx, asked),
  'careGroup.removeFlag': async (ctx, asked) => await removeFlag(ctx, asked),
}
