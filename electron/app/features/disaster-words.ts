import { areaOfMunicipality, areaPath } from '../../../shared/domain/area.ts'
import type { DisasterPlan } from '../../../shared/domain/disaster.ts'
import type { RecordWords } from '../../../shared/domain/record-change.ts'
import type { TransportAgreement } from '../../../shared/domain/transport-agreement.ts'
import type { Ctx } from '../context.ts'

/** 防府市、山口市 徳地 */
export function placeWords({ services }: Ctx, codes: readonly string[]): string {
  const { areas } = services.reference
  return codes
    .map((code) => {
      const area = areaPath(areas, code) ?? areaOfMunicipality(areas, code)
      return area === undefined ? code : [area.municipality, area.district].filter(Boolean).join(' ')
    })
    .join('、')
}

/** What an agreement says, for its history. */
export function agreementWords(ctx: Ctx, agreement: TransportAgreement): RecordWords {
  const { hospitalName, fireDepartment, agreedBy, agreedOn, untilOn, conditions, note } = agreement
  return {
    hospital: hospitalName,
    fireDepartment,
    areas: placeWords(ctx, agreement.areaCodes),
    agreedBy,
    agreedOn,
    untilOn: untilOn ?? '',
    conditions,
    note,
  }
}

/** What a plan says, for its history. */
export function planWords(plan: DisasterPlan): RecordWords {
  const hours = (value: number | null) => (value === null ? '' : `${value}時間`)
  return {
    batteryHours: hours(plan.batteryHours),
    oxygenHours: hours(plan.oxygenHours),
    powerSource: plan.powerSource,
    powerCompany: plan.powerCompany,
    vendor: plan.vendor,
    evacuationPlace: plan.evacuationPlace,
    checkedBy: plan.checkedBy,
    note: plan.note,
    confirmedOn: plan.confirmedOn ?? '',
    leftOutReason: plan.leftOutReason,
  }
}
