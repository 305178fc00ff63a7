import type { OfficialEntry } from '../../../db/repositories/official-provider.ts'
import { areaOfMunicipality, areaPath } from '../../../shared/domain/area.ts'
import type { AreaData } from '../../../shared/domain/area.ts'
import type { Institution, InstitutionData } from '../../../shared/domain/institution.ts'
import type { Role } from '../../../shared/domain/role.ts'

/**
 * What an institution of the document may be asked for. Standing in any column makes it worth asking as a home
 * doctor (that it visits homes is not proved by it: the conditions say so); a hospital that takes patients whose
 * state changes is asked for a bed.
 */
function rolesOf(institution: Institution): Role[] {
  const takesAcute = institution.kind === 'hospital' && institution.scenes.includes('acute')
  return takesAcute ? ['homeDoctor', 'backupHospital'] : ['homeDoctor']
}

/** An institution of the public documents as a line of the directory: its name and columns, nothing invented. */
export function institutionEntry(institution: Institution, areas: AreaData): OfficialEntry {
  const area =
    (institution.districtCode === null ? undefined : areaPath(areas, institution.districtCode)) ??
    areaOfMunicipality(areas, institution.municipalityCode)
  if (area === undefined) throw new Error(`institution ${institution.id} lies in no known municipality`)
  return {
    id: institution.id,
    origin: 'doc000',
    service: '',
    name: institution.name,
    kana: '',
    kind: institution.kind,
    roles: rolesOf(institution),
    area,
    scenes: institution.scenes,
    uncertainScenes: institution.uncertainScenes,
    postalCode: '',
    address: '',
    latitude: null,
    longitude: null,
    phone: '',
    fax: '',
    corporation: '',
    openDays: '',
    url: '',
    note: institution.uncertainNote,
    night: 'unknown',
    holiday: 'unknown',
    source: institution.source,
  }
}

const byMunicipality = (a: OfficialEntry, b: OfficialEntry) =>
  Number(a.area.municipalityCode) - Number(b.area.municipalityCode)

/** Every institution of the documents by municipality, within it in the document's order. */
export function institutionEntries(data: InstitutionData, areas: AreaData): OfficialEntry[] {
  return data.institutions.map((institution) => institutionEntry(institution, areas)).toSorted(byMunicipality)
}
