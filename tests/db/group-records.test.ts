import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertBedStates, listBedHistory, listNewestBedStates } from '../../db/repositories/bed-state.ts'
import { insertCareGroup } from '../../db/repositories/care-group.ts'
import { findGroupMeeting, listGroupMeetings, saveGroupMeeting } from '../../db/repositories/group-meeting.ts'
import { listSubAreas, saveSubArea } from '../../db/repositories/sub-area.ts'
import {
  findTransportAgreement,
  listTransportAgreements,
  saveTransportAgreement,
} from '../../db/repositories/transport-agreement.ts'
import type { Db } from '../../db/schema.ts'
import { BedState } from '../../shared/domain/bed-board.ts'
import { CareGroup } from '../../shared/domain/care-group.ts'
import { GroupMeeting } from '../../shared/domain/group-meeting.ts'
import { SubArea } from '../../shared/domain/sub-area.ts'
import { TransportAgreement } from '../../shared/domain/transport-agreement.ts'
import { openBothEngines } from '../support/both-engines.ts'

const both: { close: () => Promise<void>; stores: (readonly [string, Db])[] } = {
  close: async () => {},
  stores: [],
}
beforeAll(async () => Object.assign(both, await openBothEngines()), 60_000)
afterAll(() => both.close())

const by = { updatedAt: '2026-11-21T00:00:00.000Z', updatedBy: randomUUID() }
async function onBoth(run: (db: Db) => Promise<void>): Promise<void> {
  expect(both.stores).toHaveLength(2)
  for (const [, db] of both.stores) await run(db)
}

function told(providerId: string, asOf: string, given: Record<string, unknown> = {}): BedState {
  return BedState.parse({
    id: randomUUID(),
    providerId,
    bedKind: 'general',
    free: 1,
    stance: 'yes',
    conditions: '',
    asOf,
    toldBy: '',
    way: '',
    validUntil: '2026-11-23',
    recordedAt: asOf,
    recordedByName: '',
    ...given,
  })
}

test('beds: the newest of each kind and institution; at one instant the last written; nothing is changed', () =>
  onBoth(async (db) => {
    const [a, b]: string[] = [randomUUID(), randomUUID()]
    const same = '2026-11-21T03:00:00.000Z'
    await insertBedStates(db, [
      told(String(a), '2026-11-20T03:00:00.000Z', { free: 9 }),
      told(String(a), same, { free: 3 }),
      told(String(a), same, { free: 2 }),
      told(String(a), same, { bedKind: 'respite', free: null }),
      told(String(b), '2026-11-19T03:00:00.000Z', { free: 5 }),
    ])
    const newest = (await listNewestBedStates(db)).filter(({ providerId }) =>
      [a, b].includes(String(providerId)),
    )
    const found = newest.map(({ providerId, bedKind, free }) =>
      [providerId === a ? 'a' : 'b', bedKind, free].join(' '),
    )
    expect(new Set(found)).toEqual(new Set(['a general 2', 'a respite ', 'b general 5']))
    expect(found).toHaveLength(3)
    expect(await listBedHistory(db, String(a), 2)).toHaveLength(2)
    await expect(db.updateTable('bed_state').set({ free: 0 }).execute()).rejects.toThrow(/never changed/)
  }))

test('minutes of a meeting come back as written, the last meeting first', () =>
  onBoth(async (db) => {
    const group = CareGroup.parse({
      id: randomUUID(),
      referenceCode: null,
      kind: 'council',
      name: '協議会（架空）',
      about: '',
      operator: '',
      phone: '',
      fax: '',
      contact: '',
      status: 'running',
      medicalAreaCode: null,
      municipalityCodes: [],
      visibility: 'public',
      sinceOn: null,
      untilOn: null,
      note: '',
      source: { document: '試験', asOf: '' },
      isFictional: true,
      version: 1,
      ...by,
    })
    await insertCareGroup(db, group)
    const meeting = (heldOn: string) =>
      GroupMeeting.parse({
        id: randomUUID(),
        groupId: group.id,
        title: '連絡会議',
        heldOn,
        startTime: '19:00',
        place: '架空病院',
        attendees: [{ memberId: null, name: '架空診療所 空野' }],
        topics: '空きベッド',
        decisions: [{ what: '様式をそろえる', who: '幹事', dueOn: '2026-12-01' }],
        nextOn: null,
        version: 0,
        ...by,
      })
    await saveGroupMeeting(db, meeting('2026-05-01'))
    const last = await saveGroupMeeting(db, meeting('2026-11-01'))
    expect((await listGroupMeetings(db, group.id)).map(({ heldOn }) => heldOn)).toEqual([
      '2026-11-01',
      '2026-05-01',
    ])
    expect(await findGroupMeeting(db, last.id)).toEqual(last)
    await expect(saveGroupMeeting(db, { ...last, version: 7 })).rejects.toMatchObject({ code: 'conflict' })
  }))

test('areas and agreements keep their lists of codes', () =>
  onBoth(async (db) => {
    const area = SubArea.parse({
      id: randomUUID(),
      name: `東部 ${randomUUID()}`,
      color: 'blue',
      pattern: 'dots',
      districtCodes: ['35206-tonomi'],
      uses: ['disaster'],
      note: '',
      version: 0,
      ...by,
    })
    const saved = await saveSubArea(db, area)
    expect(await listSubAreas(db)).toContainEqual(saved)
    const agreement = TransportAgreement.parse({
      id: randomUUID(),
      patientId: null,
      areaCodes: ['35206', '35203-tokuji'],
      hospitalId: randomUUID(),
      hospitalName: '架空病院',
      fireDepartment: '架空消防',
      agreedBy: '',
      agreedOn: '2026-04-01',
      untilOn: null,
      conditions: '',
      note: '',
      version: 0,
      ...by,
    })
    const kept = await saveTransportAgreement(db, agreement)
    expect(await findTransportAgreement(db, agreement.id)).toEqual(kept)
    expect(await listTransportAgreements(db, null)).toContainEqual(kept)
  }))
