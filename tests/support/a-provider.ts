import { randomUUID } from 'node:crypto'
import type { OfficialEntry } from '../../db/repositories/official-provider.ts'
import { ProviderCard } from '../../shared/domain/provider-card.ts'

const HOFU = {
  prefecture: '山口県',
  medicalArea: '山口・防府',
  municipality: '防府市',
  municipalityCode: '35206',
  district: null,
  districtCode: null,
}

/** A line of a public source; only what a test cares about is given. */
export function anEntry(given: Partial<OfficialEntry> = {}): OfficialEntry {
  return {
    id: `kaigo:${randomUUID()}`,
    origin: 'kaigo',
    service: '訪問看護',
    name: '試験訪問看護ステーション（架空）',
    kana: '',
    kind: 'visitingNurseStation',
    roles: ['visitingNurse'],
    area: HOFU,
    scenes: [],
    uncertainScenes: [],
    postalCode: '',
    address: '',
    latitude: null,
    longitude: null,
    phone: '',
    fax: '',
    corporation: '',
    openDays: '',
    url: '',
    note: '',
    night: 'unknown',
    holiday: 'unknown',
    source: { document: '試験', asOf: '2025-01-01' },
    ...given,
  }
}

/** A card of ours; only what a test cares about is given. */
export function aCard(given: Partial<ProviderCard> = {}): ProviderCard {
  const { id: _id, origin: _origin, service: _service, ...described } = anEntry()
  return ProviderCard.parse({
    ...described,
    id: randomUUID(),
    officialId: null,
    phoneNight: '',
    contact: '',
    capabilities: {},
    serviceArea: {},
    networks: [],
    visibility: 'public',
    isFictional: true,
    confirmedOn: null,
    confirmedBy: '',
    confirmedHow: '',
    version: 1,
    ...given,
  })
}
