import { type OfficialEntry, replaceOfficialDirectory } from '../../db/repositories/official-provider.ts'
import { aPatient } from '../support/a-patient.ts'
import { hospitalApp } from '../support/test-app.ts'
import { madeProviders } from './made-providers.ts'
import { type Measured, measure } from './measure.ts'

const COUNT = 430_000

/** Our region holds about a hundredth of the country's providers. */
const REGION_SHARE = 100
const MUNICIPALITIES = 1700

/** The same lines spread over the country: every hundredth in our region, the others elsewhere. */
function asCountry(entries: OfficialEntry[]): OfficialEntry[] {
  return entries.map((entry, no) => {
    if (no % REGION_SHARE === 0) return entry
    const elsewhere = {
      prefecture: '架空県',
      medicalArea: null,
      municipality: `架空${no % MUNICIPALITIES}市`,
      municipalityCode: String(50_000 + (no % MUNICIPALITIES)),
      district: null,
      districtCode: null,
    }
    return { ...entry, area: elsewhere }
  })
}

/** One role and whole teams through the core, with as many providers as the country has. */
export async function teamBench(): Promise<Measured[]> {
  const test = await hospitalApp()
  const { stores, reference } = test.app.services
  await stores
    .own()
    .db.transaction()
    .execute((inner) => replaceOfficialDirectory(inner, asCountry(madeProviders(reference.areas, COUNT))))
  const { admission } = await aPatient(test, {
    patient: { districtCode: '35206-tonomi', address: '山口県防府市富海1' },
    situation: { diagnosis: '筋萎縮性側索硬化症', treatments: ['人工呼吸器（TPPV）', '吸引（気管内）'] },
  })
  const admissionId = admission.id
  const roles = (await test.call('match.needs', { admissionId })).roles
    .filter((role) => role.class === 'required')
    .map(({ role }) => role)
  const note = `${COUNT.toLocaleString('en')} encrypted rows`
  const measured: Measured[] = []
  for (const role of roles.slice(0, 3)) {
    const { total } = await test.call('match.candidates', { admissionId, role })
    measured.push(
      await measure(
        `match of one role, ${role}`,
        () => test.call('match.candidates', { admissionId, role }),
        {
          runs: 100,
          note: `${note}, ${total} of the role in the area`,
        },
      ),
    )
  }
  const { proposals } = await test.call('teamProposal.list', { admissionId })
  measured.push(
    await measure('a whole team', () => test.call('teamProposal.list', { admissionId }), {
      runs: 100,
      note: `${note}, ${roles.length} required roles, ${proposals.length} teams`,
    }),
  )
  await test.close()
  return measured
}
