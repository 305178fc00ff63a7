/** What cannot be one house: a line that says 病院 and one that says 訪問看護ステーション are two, even under one name. */
const HOUSES: Readonly<Record<string, string>> = {
  hospital: 'hospital',
  clinic: 'clinic',
  bedClinic: 'clinic',
  dentalClinic: 'dental',
  pharmacy: 'pharmacy',
  visitingNurseStation: 'office',
  careManagement: 'office',
  preventiveCareManagement: 'office',
  homeHelp: 'office',
  nightHomeHelp: 'office',
  roundTheClock: 'office',
  visitingBath: 'office',
  dayCare: 'office',
  communityDayCare: 'office',
  dementiaDayCare: 'office',
  medicalDayCare: 'office',
  equipmentRental: 'office',
  shortStay: 'office',
  smallMulti: 'office',
  nursingMulti: 'office',
  groupHome: 'office',
  nursingHome: 'office',
  specifiedFacility: 'office',
  residentialHome: 'office',
  disabilityConsultation: 'office',
  communityCentre: 'centre',
  healthCentre: 'public',
  welfareCouncil: 'council',
  medicalAssociation: 'association',
  deviceVendor: 'vendor',
}

/** Services that hospitals and clinics run themselves, under their own name (みなし指定), and offices as well. */
const SHARED = new Set(['visitingRehab', 'dayRehab', 'medicalShortStay', 'healthFacility', 'medicalHome'])

/** The house that a kind stands for; empty where it may be any. */
export function houseOf(kind: string): string {
  return SHARED.has(kind) ? 'shared' : (HOUSES[kind] ?? '')
}

/** Whether lines of two houses can be one institution. */
export function canBeOneHouse(a: string, b: string): boolean {
  if (a === '' || b === '' || a === b) return true
  const other = a === 'shared' ? b : b === 'shared' ? a : ''
  return ['hospital', 'clinic', 'dental', 'office'].includes(other)
}
