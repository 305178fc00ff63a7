import { z } from 'zod'
import { CareScene } from '../../shared/domain/care-scene.ts'
import { fold } from '../../shared/domain/fold.ts'
import { LocalDate } from '../../shared/domain/local-date.ts'
import { Provider } from '../../shared/domain/provider.ts'
import { Capability, ServiceAreaMark } from '../../shared/domain/provider-words.ts'
import { Role } from '../../shared/domain/role.ts'
import { capacityIn, NO_CAPACITY } from '../../shared/domain/provider-capacity.ts'
import { facet } from '../search/search-terms.ts'
import { areaOfRow } from './area-row.ts'
import { compactFacts } from './provider-fact.ts'
import type { OfficialProviderRow, ProviderCardRow } from '../tables/provider.ts'

const Capabilities = z.record(z.string(), Capability)
const ServiceArea = z.record(z.string(), ServiceAreaMark)
const Answer = Provider.shape.night
const Roles = z.array(Role)
const Scenes = z.array(CareScene)

/** The part that an official entry and a card are stored with alike. */
type Described = Pick<
  Provider,
  | 'name'
  | 'kana'
  | 'kind'
  | 'roles'
  | 'area'
  | 'scenes'
  | 'uncertainScenes'
  | 'postalCode'
  | 'address'
  | 'latitude'
  | 'longitude'
  | 'phone'
  | 'fax'
  | 'corporation'
  | 'openDays'
  | 'url'
  | 'note'
  | 'night'
  | 'holiday'
  | 'source'
>

/** Lists that many rows share, and the empty one: written once. */
const written = new WeakMap<readonly string[], string>()

function listText(list: readonly string[]): string {
  if (list.length === 0) return '[]'
  const known = written.get(list)
  if (known !== undefined) return known
  const text = JSON.stringify(list)
  written.set(list, text)
  return text
}

/** Columns of what both layers hold. */
export function describedColumns(provider: Described) {
  const { area } = provider
  return {
    name: provider.name,
    kana: provider.kana,
    kind: provider.kind,
    roles: listText(provider.roles),
    prefecture: area.prefecture,
    medical_area: area.medicalArea,
    municipality: area.municipality,
    municipality_code: area.municipalityCode,
    district: area.district,
    district_code: area.districtCode,
    scenes: listText(provider.scenes),
    uncertain_scenes: listText(provider.uncertainScenes),
    postal_code: provider.postalCode,
    address: provider.address,
    latitude: provider.latitude,
    longitude: provider.longitude,
    phone: provider.phone,
    fax: provider.fax,
    corporation: provider.corporation,
    open_days: provider.openDays,
    url: provider.url,
    note: provider.note,
    night: provider.night,
    holiday: provider.holiday,
    source_document: provider.source.document,
    source_as_of: provider.source.asOf,
  }
}

/** What is searched: names, corporation, place, telephone numbers. Folded, empty ones left out. */
export function searchedFields(provider: Described, more: readonly string[] = []): string[] {
  const { name, kana, corporation, area, address, phone, fax, note } = provider
  const place = `${area.municipality}${area.district ?? ''}`
  return [name, kana, corporation, place, address, phone, fax, note, ...more]
    .map(fold)
    .filter((field) => field !== '')
}

/** Stands for a district that the source does not tell, so that a district's search can ask for these too. */
export const unknownDistrict = (municipalityCode: string) => facet('d', `${municipalityCode}-unknown`)

/** The facets of a row: prefecture, municipality, district, roles, scenes, kind. */
export function facetsOf({ area, roles, scenes, uncertainScenes, kind }: Described): string[] {
  const { municipalityCode, districtCode } = area
  return [
    facet('p', municipalityCode.slice(0, 2)),
    facet('m', municipalityCode),
    districtCode === null ? unknownDistrict(municipalityCode) : facet('d', districtCode),
    ...roles.map((role) => facet('r', role)),
    ...new Set([...scenes, ...uncertainScenes].map((scene) => facet('s', scene))),
    facet('k', kind),
  ]
}

type SharedRow = Pick<OfficialProviderRow, keyof ProviderCardRow & keyof OfficialProviderRow>

function describedFields(row: SharedRow) {
  return {
    name: row.name,
    kana: row.kana,
    kind: row.kind,
    roles: Roles.parse(JSON.parse(row.roles)),
    area: areaOfRow(row),
    scenes: Scenes.parse(JSON.parse(row.scenes)),
    uncertainScenes: Scenes.parse(JSON.parse(row.uncertain_scenes)),
    postalCode: row.postal_code,
    address: row.address,
    latitude: row.latitude,
    longitude: row.longitude,
    phone: row.phone,
    fax: row.fax,
    corporation: row.corporation,
    openDays: row.open_days,
    url: row.url,
    note: row.note,
    night: Answer.parse(row.night),
    holiday: Answer.parse(row.holiday),
    source: { document: row.source_document, asOf: row.source_as_of },
  }
}

/** A line of the official directory as the department sees it: public, and nothing in it confirmed by us. */
export function providerFromOfficial(row: OfficialProviderRow): Provider {
  return {
    ...describedFields(row),
    id: Provider.shape.id.parse(row.id),
    layer: 'official',
    officialId: row.id,
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

/** One of our cards as the department sees it. */
export function providerFromCard(row: ProviderCardRow): Provider {
  const facts = compactFacts(row.facts)
  return {
    ...describedFields(row),
    id: Provider.shape.id.parse(row.id),
    layer: 'card',
    officialId: row.official_id,
    phoneNight: row.phone_night,
    contact: row.contact,
    capabilities: Capabilities.parse(JSON.parse(row.capabilities)),
    serviceArea: ServiceArea.parse(JSON.parse(row.service_area)),
    facts,
    capacity: capacityIn(facts),
    networks: z.array(z.string()).parse(JSON.parse(row.networks)),
    visibility: Provider.shape.visibility.parse(row.visibility),
    isFictional: row.is_fictional === 1,
    confirmedOn: row.confirmed_on === null ? null : LocalDate.parse(row.confirmed_on),
    confirmedBy: row.confirmed_by,
    version: row.version,
    updatedAt: Provider.shape.updatedAt.parse(row.updated_at),
  }
}
