import {
  type DisasterPatient,
  listDisasterPatients,
  type TeamPhone,
} from '../../../db/repositories/disaster-list.ts'
import type { DisasterRow } from '../../../shared/contract/disaster.ts'
import { ageText } from '../../../shared/domain/age-text.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import { devicesOf, type DisasterDevice, type DisasterPlan } from '../../../shared/domain/disaster.ts'
import type { Role } from '../../../shared/domain/role.ts'
import type { Ctx } from '../context.ts'
import { districtName } from './patient-view.ts'

/** Whose telephone numbers stand on the list. */
const ROLES: readonly Role[] = ['deviceVendor', 'visitingNurse']

type Asked = { readonly areaCodes: readonly string[] | null; readonly includesLeftOut: boolean }

/** The devices that a stay's treatments mean. */
export function devicesFor(ctx: Ctx, treatments: readonly string[]): DisasterDevice[] {
  const { treatments: words } = compileMasters(ctx.masters)
  const codes = treatments.map((text) => words.find(text)?.code).filter((code) => code !== undefined)
  return devicesOf(codes, ctx.masters.disasterDevices.entries)
}

/** 架空いぶき在宅医療機器 0835-00-2047（夜間 0835-00-4047） */
export function phoneLine(team: readonly TeamPhone[], role: Role): string {
  const member = team.find((one) => one.role === role)
  if (member === undefined) return ''
  const night = member.phoneNight === '' ? '' : `（夜間 ${member.phoneNight}）`
  return `${member.providerName} ${member.phoneDay}${night}`.trim()
}

/** Patients with devices, in hospital or at home, by place and urgency. */
export async function disasterRows(ctx: Ctx, { areaCodes, includesLeftOut }: Asked): Promise<DisasterRow[]> {
  const found = (await listDisasterPatients(ctx.db, ROLES))
    .flatMap((patient) => disasterRow(ctx, patient) ?? [])
    .filter(({ plan }) => includesLeftOut || (plan?.leftOutReason ?? '') === '')
    .filter(
      ({ districtCode }) => areaCodes === null || areaCodes.some((code) => districtCode.startsWith(code)),
    )
  const urgency = ({ devices }: DisasterRow) => devices[0]?.urgency ?? 9
  return found.toSorted(
    (a, b) =>
      a.districtCode.localeCompare(b.districtCode) ||
      urgency(a) - urgency(b) ||
      a.name.localeCompare(b.name, 'ja'),
  )
}

function disasterRow(ctx: Ctx, patient: DisasterPatient): DisasterRow | undefined {
  const { treatments, bornOn, districtCode, team, ...known } = patient
  const devices = devicesFor(ctx, treatments)
  if (devices.length === 0) return undefined
  const vendor = phoneLine(team, 'deviceVendor')
  return {
    ...known,
    ageText: ageText(bornOn, ctx.clock.today()),
    districtCode: districtCode ?? '',
    place: districtName(ctx.services.reference.areas, districtCode),
    devices: devices.map(({ code, word, urgency }) => ({ code, word, urgency })),
    vendor,
    nurse: phoneLine(team, 'visitingNurse'),
    missing: missingOf(devices, known.plan, vendor),
  }
}

function missingOf(devices: readonly DisasterDevice[], plan: DisasterPlan | null, vendor: string) {
  const missing: DisasterRow['missing'] = []
  if (devices.some(({ asksBattery }) => asksBattery) && (plan?.batteryHours ?? null) === null)
    missing.push('battery')
  if (devices.some(({ asksOxygen }) => asksOxygen) && (plan?.oxygenHours ?? null) === null)
    missing.push('oxygen')
  if (!plan?.evacuationPlace) missing.push('evacuation')
  if (!plan?.checkedBy) missing.push('checkedBy')
  if (!plan?.vendor && vendor === '') missing.push('vendor')
  return missing
}
