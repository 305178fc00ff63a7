import { findCareGroup } from '../../../db/repositories/care-group.ts'
import { listGroupMembers, listMembersOfProvider } from '../../../db/repositories/care-group-member.ts'
import { findProvider } from '../../../db/repositories/directory.ts'
import { ensureCard } from '../../../db/repositories/provider-card.ts'
import {
  deleteProviderFlag,
  listProviderFlags,
  saveProviderFlag,
} from '../../../db/repositories/provider-flag.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import type { ProviderFlag, ProviderFlagContent } from '../../../shared/domain/provider-flag.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, stamp } from '../context.ts'
import { isMemberOn, rowOf } from './care-group-view.ts'

/** Groups and flags of a provider; an official entry without our card has none. */
export async function flagsAndGroupsOf(
  ctx: Ctx,
  asked: ProviderId,
): Promise<CallOutput<'careGroup.ofProvider'>> {
  const provider = await findProvider(ctx.db, asked)
  if (provider === undefined) throw new AppError('not-found')
  const memberships: CallOutput<'careGroup.ofProvider'>['memberships'] = []
  for (const member of await listMembersOfProvider(ctx.db, provider.id)) {
    const group = await findCareGroup(ctx.db, member.groupId)
    if (group === undefined) continue
    const row = rowOf(ctx, group, await listGroupMembers(ctx.db, [group.id]), false)
    memberships.push({ group: row, member, isCurrent: isMemberOn(member, ctx.clock.today()) })
  }
  return { memberships, flags: await listProviderFlags(ctx.db, provider.id) }
}

type FlagInput = {
  readonly providerId: ProviderId
  readonly flagId: string | null
  readonly version: number
  readonly flag: ProviderFlagContent
}

/** Adds or changes a flag; the provider gets our card, so that the fact outlives an import. */
export async function saveFlag(
  ctx: Ctx,
  { providerId, flagId, version, flag }: FlagInput,
): Promise<ProviderFlag> {
  if (!ctx.masters.careGroups.flags.some(({ code }) => code === flag.flag))
    throw new AppError('invalid-input', { fields: { 'flag.flag': '一覧から選んでください。' } })
  if (flag.sinceOn !== null && flag.untilOn !== null && flag.untilOn < flag.sinceOn)
    throw new AppError('invalid-input', { fields: { 'flag.untilOn': '開始の日より後の日にしてください。' } })
  const cardId = await ensureCard(ctx.db, providerId, ctx.newId, stamp(ctx))
  return await saveProviderFlag(ctx.db, {
    ...flag,
    id: flagId ?? ctx.newId(),
    providerId: cardId,
    version: flagId === null ? 0 : version,
    ...stamp(ctx),
  })
}

export async function removeFlag(
  ctx: Ctx,
  { flagId, version }: { flagId: string; version: number },
): Promise<Record<string, never>> {
  await deleteProviderFlag(ctx.db, flagId, version)
  return {}
}
