import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { insertBedStates } from '../../../db/repositories/bed-state.ts'
import { insertCareGroup, recordCareGroupChange } from '../../../db/repositories/care-group.ts'
import { insertGroupMember } from '../../../db/repositories/care-group-member.ts'
import { findProvider } from '../../../db/repositories/directory.ts'
import { saveProviderFlag } from '../../../db/repositories/provider-flag.ts'
import type { Db } from '../../../db/schema.ts'
import { inTransaction } from '../../../db/transaction.ts'
import { BedEntry, type BedKindWord, type BedState, bedValidUntil } from '../../../shared/domain/bed-board.ts'
import { CareGroupContent, CareGroupId, CareGroupMemberId } from '../../../shared/domain/care-group.ts'
import { addDays, Instant } from '../../../shared/domain/local-date.ts'
import type { Clock } from '../clock.ts'
import type { SeedMaterial } from '../services.ts'
import { MACHINE_OPERATOR } from '../signed-out.ts'
import type { OpenStore } from '../stores.ts'
import { demoRecordId } from './demo-network.ts'
import { demoProviderId } from './demo-provider.ts'

const days = z.number().int().nonnegative()
const DemoMember = z.strictObject({
  provider: z.string(),
  role: z.string(),
  person: z.string().default(''),
  sinceDaysAgo: days,
  /** Keys of the providers whose patients they visit. */
  standsIn: z.union([z.literal('everybody'), z.array(z.string())]).default([]),
  standInNote: z.string().default(''),
  standInOrder: z.number().default(0),
})
const DemoGroup = CareGroupContent.pick({
  kind: true,
  name: true,
  about: true,
  operator: true,
  contact: true,
  phone: true,
  medicalAreaCode: true,
  municipalityCodes: true,
  visibility: true,
}).extend({ key: z.string(), sinceDaysAgo: days, members: z.array(DemoMember) })
type DemoGroup = z.infer<typeof DemoGroup>

/** seeds/demo/care-groups.json */
const DemoGroupFile = z.strictObject({
  title: z.string(),
  about: z.string(),
  groups: z.array(DemoGroup),
  flags: z.array(z.strictObject({ provider: z.string(), flag: z.string(), sinceDaysAgo: days })),
  beds: z.array(BedEntry.extend({ provider: z.string(), toldBy: z.string(), daysAgo: days })),
})

const SOURCE = '練習用（架空）'

/** A fictional group of the practice mode. */
export const demoGroupId = (key: string): CareGroupId => CareGroupId.parse(demoRecordId(key))
const memberId = (group: string, provider: string) =>
  CareGroupMemberId.parse(demoRecordId(`${group}/${provider}`))

/** Puts fictional groups and flags into a practice store; their providers are there. */
export async function fillDemoGroups(
  store: OpenStore,
  { seedsDir, masters }: SeedMaterial,
  clock: Clock,
): Promise<void> {
  const text = await readFile(join(seedsDir, 'demo', 'care-groups.json'), 'utf8')
  const { groups, flags, beds } = DemoGroupFile.parse(JSON.parse(text))
  const today = clock.today()
  const by = { updatedAt: clock.now(), updatedBy: MACHINE_OPERATOR.id }
  await inTransaction(store.db, async (db) => {
    for (const group of groups) await fillGroup(db, group, clock)
    await insertBedStates(
      db,
      beds.map((bed) => demoBed(bed, masters.bedKinds.entries, clock)),
    )
    for (const { provider, flag, sinceDaysAgo } of flags)
      await saveProviderFlag(db, {
        id: demoRecordId(`${provider}#${flag}`),
        providerId: demoProviderId(provider),
        flag,
        sinceOn: addDays(today, -sinceDaysAgo),
        untilOn: null,
        source: { document: SOURCE, asOf: today },
        note: '',
        version: 0,
        ...by,
      })
  })
}

type DemoBed = z.infer<typeof DemoGroupFile>['beds'][number]

/** What was told of beds on the days before, so that fresh and old news stand side by side. */
function demoBed(
  { provider, daysAgo, ...entry }: DemoBed,
  kinds: readonly BedKindWord[],
  clock: Clock,
): BedState {
  const day = addDays(clock.today(), -daysAgo)
  const at = Instant.parse(new Date(`${day}T09:30:00+09:00`).toISOString())
  return {
    ...entry,
    id: demoRecordId(`${provider}@${entry.bedKind}`),
    providerId: demoProviderId(provider),
    asOf: at,
    way: '電話',
    validUntil: bedValidUntil(kinds, entry.bedKind, day),
    recordedAt: at,
    recordedByName: MACHINE_OPERATOR.displayName,
  }
}

async function fillGroup(db: Db, { key, members, sinceDaysAgo, ...content }: DemoGroup, clock: Clock) {
  const today = clock.today()
  const id = demoGroupId(key)
  const by = { updatedAt: clock.now(), updatedBy: MACHINE_OPERATOR.id, version: 1 }
  await insertCareGroup(db, {
    ...content,
    id,
    fax: '',
    note: '',
    status: 'running',
    sinceOn: addDays(today, -sinceDaysAgo),
    untilOn: null,
    referenceCode: null,
    source: { document: SOURCE, asOf: today },
    isFictional: true,
    ...by,
  })
  const made = {
    at: clock.now(),
    byName: MACHINE_OPERATOR.displayName,
    step: 'made',
    detail: content.name,
  } as const
  await recordCareGroupChange(db, id, made)
  for (const member of members) await fillMember(db, key, member, clock)
}

async function fillMember(db: Db, key: string, member: z.infer<typeof DemoMember>, clock: Clock) {
  const { provider, standsIn, sinceDaysAgo, ...written } = member
  const providerId = demoProviderId(provider)
  const found = await findProvider(db, providerId)
  if (found === undefined) throw new Error(`demo group ${key}: no fictional provider ${provider}`)
  await insertGroupMember(db, {
    ...written,
    id: memberId(key, provider),
    groupId: demoGroupId(key),
    providerId,
    name: found.name,
    standsInFor: standsIn === 'everybody' ? standsIn : standsIn.map((other) => memberId(key, other)),
    fromOn: addDays(clock.today(), -sinceDaysAgo),
    toOn: null,
    note: '',
    version: 1,
    updatedAt: clock.now(),
    updatedBy: MACHINE_OPERATOR.id,
  })
}
