import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  findCareGroup,
  insertCareGroup,
  listCareGroupChanges,
  recordCareGroupChange,
  updateCareGroup,
} from '../../db/repositories/care-group.ts'
import {
  deleteGroupMember,
  insertGroupMember,
  listGroupMembers,
  listMemberships,
  updateGroupMember,
} from '../../db/repositories/care-group-member.ts'
import {
  deleteProviderFlag,
  listProviderFlags,
  saveProviderFlag,
} from '../../db/repositories/provider-flag.ts'
import type { Db } from '../../db/schema.ts'
import { CareGroup, CareGroupMember } from '../../shared/domain/care-group.ts'
import { localDate } from '../../shared/domain/local-date.ts'
import { ProviderFlag } from '../../shared/domain/provider-flag.ts'
import { openBothEngines } from '../support/both-engines.ts'

const both: { close: () => Promise<void>; stores: (readonly [string, Db])[] } = {
  close: async () => {},
  stores: [],
}
beforeAll(async () => Object.assign(both, await openBothEngines()), 60_000)
afterAll(() => both.close())

const by = { updatedAt: '2026-11-21T00:00:00.000Z', updatedBy: randomUUID() }
const TODAY = localDate('2026-11-21')

function aGroup(given: Partial<CareGroup> = {}): CareGroup {
  return CareGroup.parse({
    id: randomUUID(),
    referenceCode: null,
    kind: 'backupGroup',
    name: '試験グループ（架空）',
    about: '',
    operator: '',
    phone: '',
    fax: '',
    contact: '',
    status: 'running',
    medicalAreaCode: null,
    municipalityCodes: ['35206'],
    visibility: 'public',
    sinceOn: null,
    untilOn: null,
    note: '',
    source: { document: '試験', asOf: '' },
    isFictional: true,
    version: 1,
    ...by,
    ...given,
  })
}
function aMember(groupId: string, providerId: string, given: Partial<CareGroupMember> = {}): CareGroupMember {
  return CareGroupMember.parse({
    id: randomUUID(),
    groupId,
    providerId,
    name: '架空診療所',
    role: 'homeClinic',
    person: '',
    standsInFor: [],
    standInNote: '',
    standInOrder: 0,
    fromOn: null,
    toOn: null,
    note: '',
    version: 1,
    ...by,
    ...given,
  })
}

async function onBoth(run: (db: Db) => Promise<void>): Promise<void> {
  expect(both.stores).toHaveLength(2)
  for (const [, db] of both.stores) await run(db)
}

test('a group comes back as it was written, and who read an older version does not overwrite it', () =>
  onBoth(async (db) => {
    const group = aGroup({ sinceOn: localDate('2026-04-01') })
    await insertCareGroup(db, group)
    expect(await findCareGroup(db, group.id)).toEqual(group)
    expect((await updateCareGroup(db, { ...group, name: '新しい名（架空）' })).version).toBe(2)
    await expect(updateCareGroup(db, group)).rejects.toMatchObject({ code: 'conflict' })
  }))

test('an entry of the documents becomes ours once', () =>
  onBoth(async (db) => {
    const referenceCode = `desk:${randomUUID()}`
    await insertCareGroup(db, aGroup({ referenceCode }))
    await expect(insertCareGroup(db, aGroup({ referenceCode }))).rejects.toMatchObject({ code: 'duplicate' })
  }))

test('memberships are those of the cards asked for that hold on the day, in groups that work on it', () =>
  onBoth(async (db) => {
    const [card, other] = [randomUUID(), randomUUID()]
    const now = aGroup({ name: 'いま（架空）' })
    const planned = aGroup({ name: 'これから（架空）', status: 'planned' })
    const over = aGroup({ name: 'おわり（架空）', untilOn: localDate('2026-11-20') })
    for (const group of [now, planned, over]) {
      await insertCareGroup(db, group)
      await insertGroupMember(db, aMember(group.id, card, { standsInFor: 'everybody' }))
    }
    await insertGroupMember(db, aMember(now.id, other, { toOn: localDate('2026-11-20') }))

    expect(await listMemberships(db, [card, other], TODAY)).toMatchObject([
      { groupName: 'いま（架空）', providerId: card, standsInFor: 'everybody', kind: 'backupGroup' },
    ])
    expect(await listMemberships(db, [other], localDate('2026-11-20'))).toHaveLength(1)
    expect(await listMemberships(db, [], TODAY)).toEqual([])
    // More cards than one statement takes.
    const many = [...Array.from({ length: 1200 }, () => randomUUID()), card]
    expect(await listMemberships(db, many, TODAY)).toHaveLength(1)
  }))

test('members are changed and taken out by the version that was read; the history only grows', () =>
  onBoth(async (db) => {
    const group = aGroup()
    await insertCareGroup(db, group)
    const member = aMember(group.id, randomUUID())
    await insertGroupMember(db, member)
    const changed = await updateGroupMember(db, { ...member, person: '空野' })
    await expect(deleteGroupMember(db, member)).rejects.toMatchObject({ code: 'conflict' })
    expect(await listGroupMembers(db, [group.id])).toEqual([changed])
    await deleteGroupMember(db, changed)
    expect(await listGroupMembers(db, [group.id])).toEqual([])

    const line = {
      at: group.updatedAt,
      byName: '試験 花子',
      step: 'memberRemoved' as const,
      detail: '架空診療所',
    }
    await recordCareGroupChange(db, group.id, line)
    expect(await listCareGroupChanges(db, group.id, 10)).toEqual([line])
    await expect(db.deleteFrom('care_group_change').execute()).rejects.toThrow(/never changed/)
  }))

test('a flag is written, changed and taken away by its version', () =>
  onBoth(async (db) => {
    const providerId = randomUUID()
    const fresh = ProviderFlag.parse({
      id: randomUUID(),
      providerId,
      flag: 'openBeds',
      sinceOn: null,
      untilOn: null,
      source: { document: '電話で確認', asOf: '' },
      note: '',
      version: 0,
      ...by,
    })
    const saved = await saveProviderFlag(db, fresh)
    const ended = await saveProviderFlag(db, { ...saved, untilOn: TODAY })
    await expect(saveProviderFlag(db, saved)).rejects.toMatchObject({ code: 'conflict' })
    expect(await listProviderFlags(db, providerId)).toEqual([ended])
    await deleteProviderFlag(db, ended.id, ended.version)
    expect(await listProviderFlags(db, providerId)).toEqual([])
  }))
