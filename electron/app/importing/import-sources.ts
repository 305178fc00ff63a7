import type { ImportSource } from './import-source.ts'
import { bureauDesignations } from './sources/bureau-designations.ts'
import { bureauNursing } from './sources/bureau-nursing.ts'
import { bureauStandards } from './sources/bureau-standards.ts'
import { careOffices } from './sources/care-offices.ts'
import { disabilityOffices } from './sources/disability-offices.ts'
import { naviFacilities, naviMidwives } from './sources/navi-facilities.ts'
import { naviHours } from './sources/navi-hours.ts'
import { naviPharmacies } from './sources/navi-pharmacies.ts'

/** Every kind of file that we know, in the order in which they are asked whether a table is theirs. */
export const IMPORT_SOURCES: readonly ImportSource[] = [
  careOffices,
  naviFacilities,
  naviMidwives,
  naviPharmacies,
  naviHours,
  disabilityOffices,
  bureauStandards,
  bureauDesignations,
  bureauNursing,
]
