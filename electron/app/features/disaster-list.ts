import { findAdmission } from '../../../db/repositories/admission.ts'
import { listDisasterPlans } from '../../../db/repositories/disaster-plan.ts'
import { findPatient } from '../../../db/repositories/patient.ts'
import { listPatients } from '../../../db/repositories/patient-list.ts'
import { listTeam } from '../../../db/repositories/team-member.ts'
import type { DisasterRow } from '../../../shared/contract/disaster.ts'
import type { PatientRow } from '../../../shared/contract/patient.ts'
import { compileMasters } from '../../../shared/domain/compiled-masters.ts'
import { devicesOf, type DisasterDevice, type DisasterPlan } from '../../../shared/domain/disaster.ts'
import type { Role } from '../../../shared/domain/role.ts'
import type { TeamMember } from '../../../shared/domain/team-member.ts'
import type { Ctx } from '../context.ts'
import { districtName } from './patient-view.ts'

/** More patients no department follows. */
const MOST_PATIENTS = 20_000

type Asked = { readonly areaCodes: readonly string[] | null; readonly includesLeftOut: boolean }

/** The devices that a stay's treatments mean. */
export function devicesFor(ctx: Ctx, treatments: readonly string[]): DisasterDevice[] {
  const { treatments: words } = compileMasters(ctx.masters)
  const codes = treatments.map((text) => words.find(text)?.code).filter((code) => code !== undefined)
  return devicesOf(codes, ctx.masters.disasterDevices.entries)
}

/** 架空いぶき在宅医療機器 0835-00-2047（夜間 0835-00-4047） */
export function phoneLine(team: readonly TeamMember[], role: Role): string {
  const member = team.find((one) => one.role === role)
  if (member === undefined) return ''
  const night = member.phoneNight === '' ? '' : `（夜間 ${member.phoneNight}）`
  return `${member.providerName} ${member.phoneDay}${night}`.trim()
}

/** Patients with devices, in hospital or at home, by place and urgency. */
export async function disasterRows(ctx: Ctx, { areaCodes, includesLeftOut }: Asked): Promise<DisasterRow[]> {
  const filter = { text: '', includesDischarged: true, limit: MOST_PATIENTS }
  const { rows } = await listPatients(ctx.db, filter, ctx.clock.today())
  const plans = new Map((await listDisasterPlans(ctx.db)).map((plan) => [plan.patientId, plan]))
  const found: DisasterRow[] = []
  for (const row of rows) {
    const line = await disasterRow(ctx, row, plans.get(row.patientId) ?? null)
    if (line === undefined) continue
    if (!includesLeftOut && (line.plan?.leftOutReason ?? '') !== '') continue
    if (areaCodes !== null && !areaCodes.some((code) => line.districtCode.startsWith(code))) continue
    found.push(line)
  }
  const urgency = ({ devices }: DisasterRow) => devices[0]?.urgency ?? 9
  return found.toSorted(
    (a, b) =>
      a.districtCode.localeCompare(b.districtCode) ||
      urgency(a) - urgency(b) ||
      a.name.localeCompare(b.name, 'ja'),
  )
}

async function disasterRow(
  ctx: Ctx,
  row: PatientRow,
  plan: DisasterPlan | null,
): Promise<DisasterRow | undefined> {
  const stay = await findAdmission(ctx.db, row.admissionId)
  const devices = devicesFor(ctx, stay?.situation.treatments ?? [])
  if (devices.length === 0) return undefined
  const patient = await findPatient(ctx.db, row.patientId)
  if (patient === undefined) return undefined
  const team = await listTeam(ctx.db, row.admissionId)
  const vendor = phoneLine(team, 'deviceVendor')
  return {
    patientId: row.patientId,
    name: row.name,
    chartNo: row.chartNo,
    ageText: row.ageText,
    address: patient.address,
    phone: patient.phone,
    districtCode: patient.districtCode ?? '',
    place: districtName(ctx.services.reference.areas, patient.districtCode),
    isInHospital: row.dischargedOn === null,
    devices: devices.map(({ code, word, urgency }) => ({ code, word, urgency })),
    vendor,
    nurse: phoneLine(team, 'visitingNurse'),
    plan,
    missing: missingOf(devices, plan, vendor),
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
