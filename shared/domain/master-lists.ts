/** Which list of words the codes of a field stand for. */
export type MasterListRef = {
  /** roles · treatments · diseases · providerKinds · groupRoles · answers · traits · `word:<master>` (the words themselves). */
  readonly list: string
  readonly isOpen: boolean
  readonly isPattern: boolean
}

const NONE: MasterListRef = { list: '', isOpen: false, isPattern: false }
const closed = (list: string): MasterListRef => ({ ...NONE, list })
const open = (list: string): MasterListRef => ({ ...NONE, list, isOpen: true })
const PATTERN: MasterListRef = { ...NONE, isPattern: true }
const TRAITS = { traits: open('traits') }

/** File → path of a field → its list; rows of lists have no number in the path. */
const LISTS: Readonly<Record<string, Readonly<Record<string, MasterListRef>>>> = {
  'care-levels.json': TRAITS,
  'residences.json': TRAITS,
  'households.json': TRAITS,
  'disclosures.json': TRAITS,
  'insurances.json': TRAITS,
  'wishes.json': TRAITS,
  'provider-kinds.json': TRAITS,
  'treatments.json': {
    ...TRAITS,
    impliedBy: closed('treatments'),
    broader: closed('treatments'),
  },
  'diseases.json': {
    ...TRAITS,
    subsumes: closed('diseases'),
    withPattern: PATTERN,
    stagePattern: PATTERN,
  },
  'navi-rules.json': { kind: closed('providerKinds'), kindWithBeds: closed('providerKinds') },
  'provider-facts.json': { answer: closed('answers'), treatment: closed('treatments') },
  'notification-legends.json': { ...TRAITS, capabilities: closed('treatments') },
  'disaster-devices.json': { treatments: closed('treatments') },
  'care-groups.json': { roles: closed('groupRoles') },
  'test-patients.json': {
    'patient.residence': open('word:residences'),
    'patient.household': open('word:households'),
    'patient.disclosure': open('word:disclosures'),
    'patient.careLevel': open('word:careLevels'),
    'patient.insurance': open('word:insurances'),
    'patient.treatments': open('word:treatments'),
    'patient.existing.role': closed('roles'),
  },
}

/** The list behind a field; none where its text stands for itself. */
export function listOf(file: string, path: string): MasterListRef {
  return LISTS[file]?.[path] ?? NONE
}
