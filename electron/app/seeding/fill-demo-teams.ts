import { findProvider } from '../../../db/repositories/directory.ts'
import { insertMember } from '../../../db/repositories/team-member.ts'
import type { Db } from '../../../db/schema.ts'
import { inTransaction } from '../../../db/transaction.ts'
import { TeamMemberId } from '../../../shared/domain/ids.ts'
import type { Clock } from '../clock.ts'
import type { SeedMaterial } from '../services.ts'
import type { OpenStore } from '../stores.ts'
import { type DemoPatient, readDemoPatients } from './demo-patient.ts'
import { demoProviderId } from './demo-provider.ts'
import { demoAdmissionId } from './fill-demo-patients.ts'
import { practiceUser } from './practice-users.ts'

/** Puts the fictional patients' earlier partners (これまでの担当) into their teams; providers and patients are there. */
export async function fillDemoTeams(
  store: OpenStore,
  { seedsDir }: SeedMaterial,
  clock: Clock,
): Promise<void> {
  const demos = await readDemoPatients(seedsDir)
  await inTransaction(store.db, async (db) => {
    for (const [index, demo] of demos.entries()) await insertPartners(db, demo, index + 1, clock)
  })
}

async function insertPartners(db: Db, demo: DemoPatient, no: number, clock: Clock): Promise<void> {
  for (const [at, { role, providerKey }] of demo.existing.entries()) {
    const provider = await findProvider(db, demoProviderId(providerKey))
    if (provider === undefined)
      throw new Error(`demo patient ${demo.key}: no fictional provider ${providerKey}`)
    await insertMember(db, {
      id: memberId(no, at + 1),
      admissionId: demoAdmissionId(no),
      role,
      providerId: provider.id,
      providerName: provider.name,
      person: provider.contact,
      phoneDay: provider.phone,
      phoneNight: provider.phoneNight,
      fax: provider.fax,
      night: provider.night,
      holiday: provider.holiday,
      isExisting: true,
      sinceOn: null,
      firstVisitOn: null,
      note: '',
      version: 1,
      updatedAt: clock.now(),
      updatedBy: practiceUser(demo.responsible).id,
    })
  }
}

function memberId(patientNo: number, at: number): TeamMemberId {
  return TeamMemberId.parse(
    `00000000-0000-4000-8${String(at).padStart(3, '0')}-${String(patientNo).padStart(12, '0')}`,
  )
}
