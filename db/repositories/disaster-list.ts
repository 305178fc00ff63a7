import { z } from 'zod'
import type { DisasterPlan } from '../../shared/domain/disaster.ts'
import { type LocalDate, localDate } from '../../shared/domain/local-date.ts'
import { PatientId } from '../../shared/domain/ids.ts'
import type { TeamMember } from '../../shared/domain/team-member.ts'
import type { Db } from '../schema.ts'
import { readDisasterPlan } from './disaster-plan.ts'
import { readList } from './json-list.ts'
import { isCurrentOrLastStay } from './patient-list.ts'

export type TeamPhone = Pick<TeamMember, 'providerName' | 'phoneDay' | 'phoneNight'> & {
  readonly role: string
}

/** A patient with their current (else last) stay, as the list for a disaster asks for them. */
export type DisasterPatient = {
  readonly patientId: PatientId
  readonly name: string
  readonly chartNo: string
  readonly bornOn: LocalDate
  readonly address: string
  readonly phone: string
  readonly districtCode: string | null
  readonly isInHospital: boolean
  readonly treatments: readonly string[]
  readonly plan: DisasterPlan | null
  /** Members of the team in the roles asked for, in the order they joined. */
  readonly team: readonly TeamPhone[]
}

/** All patients whose stay names a treatment, with their plan and the members of their team in `roles`: one query. */
export async function listDisasterPatients(db: Db, roles: readonly string[]): Promise<DisasterPatient[]> {
  const rows = await selectRows(db, roles)
  const found = new Map<string, DisasterPatient & { team: TeamPhone[] }>()
  for (const row of rows) {
    const patient = found.get(row.id) ?? { ...toPatient(row), team: [] }
    found.set(row.id, patient)
    if (row.role !== null)
      patient.team.push({
        role: row.role,
        providerName: row.provider_name ?? '',
        phoneDay: row.phone_day ?? '',
        phoneNight: row.phone_night ?? '',
      })
  }
  return [...found.values()]
}

async function selectRows(db: Db, roles: readonly string[]) {
  return await db
    .selectFrom('patient as p')
    .innerJoin('admission as a', 'a.patient_id', 'p.id')
    .where(isCurrentOrLastStay)
    .where('a.treatments', '<>', '[]')
    .leftJoin('disaster_plan as d', 'd.patient_id', 'p.id')
    .leftJoin('team_member as t', (join) =>
      join
        .onRef('t.admission_id', '=', 'a.id')
        .on('t.removed_at', 'is', null)
        .on('t.role', 'in', [...roles]),
    )
    .select(['p.id', 'p.name', 'p.chart_no', 'p.born_on', 'p.address', 'p.phone', 'p.district_code'])
    .select(['a.discharged_on', 'a.treatments'])
    .select(['t.role', 't.provider_name', 't.phone_day', 't.phone_night'])
    .selectAll('d')
    .orderBy('p.kana_folded')
    .orderBy('p.no')
    .orderBy('t.added_at')
    .orderBy('t.id')
    .execute()
}

function toPatient(row: Awaited<ReturnType<typeof selectRows>>[number]): Omit<DisasterPatient, 'team'> {
  return {
    patientId: PatientId.parse(row.id),
    name: row.name,
    chartNo: row.chart_no,
    bornOn: localDate(row.born_on),
    address: row.address,
    phone: row.phone,
    districtCode: row.district_code,
    isInHospital: row.discharged_on === null,
    treatments: readList(z.string(), row.treatments),
    plan: readDisasterPlan(row),
  }
}
