import { insertAccount } from '../../../db/repositories/account.ts'
import { insertHospital } from '../../../db/repositories/hospital.ts'
import type { Clock } from '../clock.ts'
import type { SeedMaterial } from '../services.ts'
import { MACHINE_OPERATOR } from '../signed-out.ts'
import type { OpenStore } from '../stores.ts'
import { fillDemoGroups } from './fill-demo-groups.ts'
import { fillDemoNetwork } from './fill-demo-network.ts'
import { fillDemoPatients } from './fill-demo-patients.ts'
import { fillDemoProviders } from './fill-demo-providers.ts'
import { fillDemoTeams } from './fill-demo-teams.ts'
import { fillWithRegion } from './fill-with-region.ts'
import { practiceUsers } from './practice-users.ts'

/** No password opens these accounts: practice is entered without one, and only in the practice store. */
const NO_PASSWORD = 'none'

/** Fills a new practice store: a fictional hospital, its people, the region, fictional patients and providers. */
export async function fillPractice(store: OpenStore, services: SeedMaterial, clock: Clock): Promise<void> {
  const by = { updatedAt: clock.now(), updatedBy: MACHINE_OPERATOR.id }
  await store.db.transaction().execute(async (db) => {
    const hospital = {
      name: '家路れんしゅう病院（架空）',
      department: '退院支援室',
      postalCode: '747-0000',
      address: '山口県防府市（練習用・架空の所在地）',
      phone: '0835-00-0000',
      fax: '0835-00-0001',
    }
    await insertHospital(db, hospital, true, by)
    for (const user of practiceUsers()) {
      const account = {
        ...user,
        loginName: `practice-${user.role}`,
        passwordHash: NO_PASSWORD,
        mustChangePassword: false,
        isActive: true,
        failedTries: 0,
        lockedUntil: null,
        version: 1,
      }
      await insertAccount(db, account, by)
    }
  })
  await fillWithRegion(store, services, clock)
  await fillDemoProviders(store, services, clock)
  await fillDemoGroups(store, services, clock)
  await fillDemoPatients(store, services, clock)
  await fillDemoTeams(store, services, clock)
  await fillDemoNetwork(store, services, clock)
}
