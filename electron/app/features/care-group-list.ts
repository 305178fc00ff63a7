import { insertCareGroup } from '../../../db/repositories/care-group.ts'
import { insertGroupMember, listGroupMembers } from '../../../db/repositories/care-group-member.ts'
import { listCardsWithNetworks } from '../../../db/repositories/card-network.ts'
import type { CareGroupRow, WrittenGroup } from '../../../shared/contract/care-group.ts'
import { type CareGroup, CareGroupId } from '../../../shared/domain/care-group.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Ctx, stamp } from '../context.ts'
import { asGroup, groupsOfDocuments, rowOf } from './care-group-view.ts'
import { checkGroup, EMPTY_MEMBER, newMember, note } from './care-group-write.ts'

/** Ours and those of the documents that nobody has made ours, by kind in the master's order, ours first. */
export async function listRows(ctx: Ctx, own: readonly CareGroup[]): Promise<CareGroupRow[]> {
  const members = await listGroupMembers(
    ctx.db,
    own.map(({ id }) => id),
  )
  const adopted = new Set(own.map(({ referenceCode }) => referenceCode))
  const rows = own.map((group) =>
    rowOf(
      ctx,
      group,
      members.filter(({ groupId }) => groupId === group.id),
      false,
    ),
  )
  const others = groupsOfDocuments(ctx.services.reference)
    .filter(({ code }) => !adopted.has(code))
    .map((group) => rowOf(ctx, asGroup(group), [], true))
  const order = ctx.masters.careGroups.entries.map(({ code }) => code)
  return [...rows, ...others].toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

/** Names that stand on cards and are no group yet: nothing that somebody wrote is lost. */
export async function writtenGroups(ctx: Ctx, own: readonly CareGroup[]): Promise<WrittenGroup[]> {
  const made = new Set(own.map(({ name }) => name))
  const found = new Map<string, WrittenGroup>()
  for (const card of await listCardsWithNetworks(ctx.db))
    for (const word of card.networks) {
      if (made.has(word)) continue
      const group = found.get(word) ?? { word, providers: [] }
      group.providers.push({ id: card.id, name: card.name })
      found.set(word, group)
    }
  return [...found.values()].toSorted((a, b) => a.word.localeCompare(b.word, 'ja'))
}

/** Makes a group of the name; hospitals that take patients back get that role, the others take part. */
export async function makeFromWord(ctx: Ctx, { word, kind }: { word: string; kind: string }) {
  checkGroup(ctx, { kind, sinceOn: null, untilOn: null })
  const cards = (await listCardsWithNetworks(ctx.db)).filter(({ networks }) => networks.includes(word))
  if (cards.length === 0) throw new AppError('not-found')
  const id = CareGroupId.parse(ctx.newId())
  const group: CareGroup = {
    ...EMPTY_GROUP,
    id,
    kind,
    name: word,
    referenceCode: null,
    source: { document: '連携先カードの記載', asOf: ctx.clock.today() },
    isFictional: cards.every(({ isFictional }) => isFictional),
    version: 1,
    ...stamp(ctx),
  }
  await insertCareGroup(ctx.db, group)
  await note(ctx, id, 'made', word)
  for (const card of cards) {
    const role = roleOf(ctx, kind, card.roles)
    const content = { ...EMPTY_MEMBER, providerId: card.id, name: card.name, role }
    await insertGroupMember(ctx.db, newMember(ctx, id, content))
    await note(ctx, id, 'memberAdded', card.name)
  }
  return { id, version: 1 }
}

/** The first role of the kind that fits what the card does. */
function roleOf(ctx: Ctx, kind: string, roles: readonly string[]): string {
  const { entries, roles: words } = ctx.masters.careGroups
  const possible = entries.find(({ code }) => code === kind)?.roles ?? []
  const withTrait = (trait: 'takesPatients' | 'standsIn') =>
    possible.find((code) => {
      const traits = words.find((word) => word.code === code)?.traits ?? []
      return traits.includes(trait) && !traits.includes('leads')
    })
  if (roles.includes('homeDoctor')) return withTrait('standsIn') ?? 'partner'
  if (roles.includes('backupHospital')) return withTrait('takesPatients') ?? 'partner'
  return 'partner'
}

const EMPTY_GROUP: Omit<
  CareGroup,
  'id' | 'kind' | 'name' | 'referenceCode' | 'source' | 'isFictional' | 'version' | 'updatedAt' | 'updatedBy'
> = {
  about: '',
  operator: '',
  phone: '',
  fax: '',
  contact: '',
  status: 'running',
  medicalAreaCode: null,
  municipalityCodes: [],
  visibility: 'internal',
  sinceOn: null,
  untilOn: null,
  note: '',
}
