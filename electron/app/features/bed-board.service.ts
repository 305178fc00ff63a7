import { insertBedStates, listBedHistory, listNewestBedStates } from '../../../db/repositories/bed-state.ts'
import { listCareGroups } from '../../../db/repositories/care-group.ts'
import { listMembershipsOfGroups } from '../../../db/repositories/care-group-member.ts'
import { findProvider } from '../../../db/repositories/directory.ts'
import { ensureCard } from '../../../db/repositories/provider-card.ts'
import type { BedBoardRow, bedBoardCalls } from '../../../shared/contract/bed-board.ts'
import { type BedState, bedValidUntil } from '../../../shared/domain/bed-board.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, type Handlers, stamp } from '../context.ts'

const MOST_HISTORY = 200

export const bedBoardHandlers: Handlers<typeof bedBoardCalls> = {
  async 'bedBoard.list'(ctx) {
    const states = await listNewestBedStates(ctx.db)
    const hospitals = await groupHospitals(ctx)
    const ids = [...new Set([...hospitals.keys(), ...states.map(({ providerId }) => String(providerId))])]
    const rows = await Promise.all(ids.map((id) => boardRow(ctx, id, hospitals.get(id) ?? [], states)))
    return {
      kinds: [...ctx.masters.bedKinds.entries],
      rows: rows.filter((row) => row !== undefined).toSorted((a, b) => a.name.localeCompare(b.name, 'ja')),
    }
  },

  'bedBoard.history': async ({ db }, { providerId }) => await listBedHistory(db, providerId, MOST_HISTORY),

  async 'bedBoard.record'(ctx, { providerId, entries, toldBy, way, validUntil }) {
    const kinds = ctx.masters.bedKinds.entries
    const today = ctx.clock.today()
    if (!entries.every(({ bedKind }) => kinds.some(({ code }) => code === bedKind)))
      throw new AppError('invalid-input', { fields: { entries: '一覧から選んでください。' } })
    if (validUntil !== null && validUntil < today)
      throw new AppError('invalid-input', { fields: { validUntil: '今日以降の日にしてください。' } })
    const cardId = await ensureCard(ctx.db, providerId, ctx.newId, stamp(ctx))
    const states: BedState[] = entries.map((entry) => ({
      ...entry,
      id: ctx.newId(),
      providerId: cardId,
      asOf: ctx.clock.now(),
      toldBy,
      way,
      validUntil: validUntil ?? bedValidUntil(kinds, entry.bedKind, today),
      recordedAt: ctx.clock.now(),
      recordedByName: ctx.user.displayName,
    }))
    await insertBedStates(ctx.db, states)
    return states
  },
}

/** Hospitals that take the patients of a group, with the groups' names. */
async function groupHospitals(ctx: Ctx): Promise<Map<string, string[]>> {
  const takes = new Set(
    ctx.masters.careGroups.roles
      .filter(({ traits }) => traits.includes('takesPatients'))
      .map(({ code }) => code),
  )
  const groups = await listCareGroups(ctx.db)
  const all = await listMembershipsOfGroups(
    ctx.db,
    groups.map(({ id }) => id),
    ctx.clock.today(),
  )
  const found = new Map<string, string[]>()
  for (const { providerId, groupName, role } of all)
    if (takes.has(role)) found.set(providerId, [...(found.get(providerId) ?? []), groupName])
  return found
}

async function boardRow(
  ctx: Ctx,
  id: string,
  groups: string[],
  states: readonly BedState[],
): Promise<BedBoardRow | undefined> {
  const provider = await findProvider(ctx.db, id)
  if (provider === undefined) return undefined
  const { municipality, municipalityCode, district, districtCode } = provider.area
  return {
    providerId: provider.id,
    name: provider.name,
    place: [municipality, district].filter(Boolean).join(' '),
    phone: provider.phone,
    visibility: provider.visibility,
    areaCodes: [districtCode ?? municipalityCode],
    groups,
    states: states
      .filter(({ providerId }) => providerId === id)
      .map((state) => ({ state, isFresh: state.validUntil >= ctx.clock.today() })),
  }
}
