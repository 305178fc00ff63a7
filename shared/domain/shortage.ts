import type { AreaData } from './area.ts'
import { planPlaces } from './plan-table.ts'
import { isInScope } from './area-scope.ts'
import type { Provider } from './provider.ts'
import type { Role } from './role.ts'

/** A place of the matrix: a municipality, a district, or an own area drawn over districts. */
export type ShortagePlace = { readonly key: string; readonly name: string; readonly areaCodes: string[] }

/** Which places stand in the rows. */
export type ShortageUnit = 'municipality' | 'district' | 'subArea'

/** What the directory knows of a role in a place. Nobody in the directory is not nobody in the town. */
export type ShortageCell = {
  readonly role: Role
  /** Of the directory, and of these with a card whose facts we confirmed ourselves. */
  readonly count: number
  readonly confirmed: number
  /** Whoever says that nights are covered. */
  readonly night: number
  /** Shortages that the department recorded there and that are still open. */
  readonly shortages: number
}

/** A role that nobody could be found for, as it was recorded for a patient; without the patient. */
export type RecordedShortage = {
  readonly role: Role
  readonly districtCode: string | null
  readonly askedCount: number
  readonly declinedCount: number
  readonly isOpen: boolean
  readonly recordedOn: string
}

/** The places of a medical area in the chosen unit. */
export function shortagePlaces(
  areas: AreaData,
  medicalAreaCode: string,
  unit: ShortageUnit,
  subAreas: readonly {
    readonly id: string
    readonly name: string
    readonly districtCodes: readonly string[]
  }[],
): ShortagePlace[] {
  const districts = areas.districts.filter((each) => each.medicalAreaCode === medicalAreaCode)
  const codes = new Set(districts.map(({ code }) => code))
  if (unit === 'municipality')
    return planPlaces(areas, medicalAreaCode)
      .filter(({ areaCodes: [code = ''] }) => !code.endsWith('-unknown'))
      .map(({ name, areaCodes }) => ({ key: areaCodes.join(), name, areaCodes }))
  if (unit === 'district')
    return districts.map(({ code, name, municipalityCode }) => ({
      key: code,
      name: `${areas.municipalities.find((each) => each.code === municipalityCode)?.name ?? ''}${name}`,
      areaCodes: [code],
    }))
  return subAreas.flatMap(({ id, name, districtCodes }) => {
    const inside = districtCodes.filter((code) => codes.has(code))
    return inside.length === 0 ? [] : [{ key: id, name, areaCodes: inside }]
  })
}

/** Whether a provider counts for a place: in districts only whose district is known, else they would count in each. */
function isHere({ area }: Provider, { areaCodes }: ShortagePlace): boolean {
  return (
    isInScope(area, areaCodes) &&
    (area.districtCode !== null || areaCodes.some((code) => /^\d{5}$/.test(code)))
  )
}

function isRecordedHere({ districtCode }: RecordedShortage, { areaCodes }: ShortagePlace): boolean {
  return (
    districtCode !== null &&
    (areaCodes.includes(districtCode) || areaCodes.includes(districtCode.slice(0, 5)))
  )
}

/** Counts of each role in each place, beside the shortages recorded there. */
export function shortageMatrix(
  places: readonly ShortagePlace[],
  roles: readonly Role[],
  providers: readonly Provider[],
  recorded: readonly RecordedShortage[],
): { readonly place: ShortagePlace; readonly cells: ShortageCell[] }[] {
  return places.map((place) => {
    const here = providers.filter((provider) => isHere(provider, place))
    const open = recorded.filter((shortage) => shortage.isOpen && isRecordedHere(shortage, place))
    const cells = roles.map((role) => {
      const own = here.filter((provider) => provider.roles.includes(role))
      return {
        role,
        count: own.length,
        confirmed: own.filter(({ confirmedOn }) => confirmedOn !== null).length,
        night: own.filter(({ night }) => night === 'yes').length,
        shortages: open.filter((shortage) => shortage.role === role).length,
      }
    })
    return { place, cells }
  })
}

/** The places in which a recorded shortage lies: the first that holds its district. */
export function placeOfShortage(shortage: RecordedShortage, places: readonly ShortagePlace[]): string {
  return places.find((place) => isRecordedHere(shortage, place))?.name ?? ''
}
