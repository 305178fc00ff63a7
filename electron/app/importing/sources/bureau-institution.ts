import {
  gainsOf,
  type NotificationLegend,
  type NotificationSector,
  sectorOfKind,
} from '../../../../shared/domain/notification-legend.ts'
import type { Role } from '../../../../shared/domain/role.ts'
import type { Notification, SourceLine } from '../../../../shared/domain/source-line.ts'
import type { SourceContext } from '../import-source.ts'
import type { MedicalSector } from './bureau-text.ts'
import { narrow } from './source-text.ts'

/** Beds in a cell: 「一般　 60／療養　 40」 → 100. Null where no number stands there. */
export function bedsIn(text: string): number | null {
  const counts = [...narrow(text).matchAll(/\d{1,3}(?:,\d{3})+|\d{1,4}/gu)].map(([digits]) =>
    Number(digits.replaceAll(',', '')),
  )
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0)
}

/** From twenty beds on it is a hospital (医療法 第1条の5). */
const HOSPITAL_BEDS = 20

/** The kind of an institution: by its 区分, the 種別 where it is printed, its beds, and its name at last. */
export function kindOf(
  sector: MedicalSector,
  printedKind: string,
  beds: number | null,
  name: string,
): string {
  if (sector === '薬局') return 'pharmacy'
  const isHospital =
    printedKind === ''
      ? (beds ?? 0) >= HOSPITAL_BEDS || (beds === null && name.endsWith('病院'))
      : printedKind.includes('病院')
  if (isHospital) return 'hospital'
  if (sector === '歯科') return 'dentalClinic'
  return (beds ?? 0) > 0 ? 'bedClinic' : 'clinic'
}

/** The legend that counts: the dental side of a hospital reports as 歯科. */
export function legendSector(sector: MedicalSector, kind: string): NotificationSector {
  return sector === '歯科' ? '歯科' : (sectorOfKind(kind) ?? '診療所')
}

/** Roles of the kind, and what the 届出 add to them; the dental side of a hospital adds what the dentists do alone. */
export function whatItDoes(
  kind: string,
  sector: NotificationSector,
  notifications: readonly Notification[],
  { masters }: Pick<SourceContext, 'masters'>,
  day: string,
): Pick<SourceLine, 'roles' | 'night'> {
  const legends: readonly NotificationLegend[] = masters.notificationLegends.entries
  const gains = gainsOf(legends, notifications, sector, day)
  const isDentalSide = sector === '歯科' && kind === 'hospital'
  const own: readonly Role[] = isDentalSide
    ? []
    : (masters.providerKinds.entries.find(({ code }) => code === kind)?.roles ?? [])
  return { roles: [...new Set([...own, ...gains.roles])], night: gains.night ? 'yes' : 'unknown' }
}
