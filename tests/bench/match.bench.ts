import { fromProvider } from '../../shared/domain/candidate.ts'
import { areaPath } from '../../shared/domain/area.ts'
import { regionOfText } from '../../shared/domain/match-context.ts'
import { matchRole } from '../../shared/domain/matching.ts'
import { toMatchPatient } from '../../shared/domain/match-patient.ts'
import { deriveNeeds } from '../../shared/domain/needs.ts'
import { ProviderId } from '../../shared/domain/ids.ts'
import { NO_CAPACITY } from '../../shared/domain/provider-capacity.ts'
import type { Provider } from '../../shared/domain/provider.ts'
import { aPatient, compiled, masters, today } from '../support/match-fixtures.ts'
import { practiceApp } from '../support/test-app.ts'
import { madeProviders } from './made-providers.ts'
import { type Measured, measure } from './measure.ts'

const COUNT = 20_000

/** Rules and order alone, and a whole patient's list through the core. */
export async function matchBench(): Promise<Measured[]> {
  const test = await practiceApp()
  const { areas } = test.app.services.reference
  if (areaPath(areas, areas.districts[0]?.code ?? '') === undefined) throw new Error('no areas')
  const patient = aPatient({
    diagnosis: '筋萎縮性側索硬化症',
    treatments: ['人工呼吸(TPPV)', '吸引'],
    area: '防府市富海',
  })
  const needs = deriveNeeds(patient, masters, today)
  const need = needs.roles.find(({ role }) => role === 'visitingNurse')
  if (need === undefined) throw new Error('the rules ask for no nurse')
  const candidates = madeProviders(areas, COUNT).map((entry) =>
    fromProvider(asProvider(entry), compiled, today),
  )
  const region = regionOfText('防府市富海')
  const asked = toMatchPatient(patient, needs, masters, region)

  const { rows } = await test.call('patient.search', { text: '', limit: 1 })
  const admissionId = rows[0]?.admissionId
  if (admissionId === undefined) throw new Error('no fictional patient')
  const measured = [
    await measure('needs of a patient', () => deriveNeeds(patient, masters, today)),
    await measure('match of one role', () => matchRole(need, asked, candidates, masters), {
      note: `${COUNT.toLocaleString('en')} candidates`,
    }),
    await measure('match.needs through the core', () => test.call('match.needs', { admissionId })),
    await measure(
      'match.candidates through the core',
      () => test.call('match.candidates', { admissionId, role: 'homeDoctor' }),
      { note: 'practice store' },
    ),
  ]
  await test.close()
  return measured
}

function asProvider(entry: ReturnType<typeof madeProviders>[number]): Provider {
  const { id, origin: _origin, service: _service, ...facts } = entry
  return {
    ...facts,
    id: ProviderId.parse(id),
    roles: ['visitingNurse'],
    layer: 'official',
    officialId: id,
    phoneNight: '',
    contact: '',
    capabilities: {},
    serviceArea: {},
    facts: [],
    capacity: NO_CAPACITY,
    networks: [],
    visibility: 'public',
    isFictional: false,
    confirmedOn: null,
    confirmedBy: '',
    version: 0,
    updatedAt: null,
  }
}
