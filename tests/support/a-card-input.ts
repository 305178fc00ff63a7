import type { CardInput } from '../../shared/contract/provider.ts'

/** What the form of a card sends; only what a test cares about is given. */
export function aCardInput(given: Partial<CardInput> = {}): CardInput {
  return {
    name: '試験の杜診療所（架空）',
    kana: '',
    kind: 'clinic',
    roles: ['homeDoctor'],
    municipalityCode: '35206',
    districtCode: '35206-tonomi',
    scenes: [],
    postalCode: '',
    address: '',
    phone: '',
    phoneNight: '',
    fax: '',
    contact: '',
    corporation: '',
    openDays: '',
    url: '',
    note: '',
    capabilities: {},
    serviceArea: {},
    networks: [],
    night: 'unknown',
    holiday: 'unknown',
    visibility: 'public',
    confirmedOn: null,
    confirmedBy: '',
    confirmedHow: '',
    ...given,
  }
}
