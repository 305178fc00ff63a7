import { listBackupRegistrations } from '../../../db/repositories/backup-registration.ts'
import { findProvider } from '../../../db/repositories/directory.ts'
import { listTransportAgreements } from '../../../db/repositories/transport-agreement.ts'
import type { CoverPartner } from '../../../shared/contract/care-group.ts'
import type { ProviderId } from '../../../shared/domain/ids.ts'
import type { Ctx } from '../context.ts'
import type { AwayPartner } from '../documents/paper-facts.ts'
import { coverOfTeam } from './away-cover.ts'
import type { MatchCase } from './match-case.ts'

const REGISTERED = '入院希望を登録済み'

/** Somebody outside of the team who comes, or takes the patient; whether papers may name them is asked elsewhere. */
export type AwayOfStay = AwayPartner & {
  readonly providerId: ProviderId
  /** Provider and group both 公開. */
  readonly isPublic: boolean
}
export type AwayOfStayLists = {
  readonly standIns: readonly AwayOfStay[]
  readonly backupHospitals: readonly AwayOfStay[]
}

/** Who comes for the home doctor and which hospital takes the patient. Who is in the team already stands on the card. */
export async function awayPartners(ctx: Ctx, { team, patient }: MatchCase): Promise<AwayOfStayLists> {
  const cover = await coverOfTeam(ctx, team)
  const outside = (partners: readonly CoverPartner[]) => partners.filter(({ isInTeam }) => !isInTeam)
  const hospitals = new Map<string, AwayOfStay>(
    outside(cover.hospitals).map((hospital) => [hospital.providerId, hospital]),
  )
  for (const { hospitalId, note } of await ownHospitals(ctx, patient.id)) {
    if (team.some(({ providerId }) => providerId === hospitalId)) continue
    const provider = await findProvider(ctx.db, hospitalId)
    if (provider === undefined) continue
    const { id: providerId, name, phone, phoneNight, visibility } = provider
    const known = hospitals.get(hospitalId)
    const notes = [known?.note, note].filter(Boolean).join('、')
    // Registered there by the patient's own wish: that the group is 院内のみ does not matter then.
    const isPublic = visibility === 'public'
    hospitals.set(hospitalId, { providerId, name, phone, phoneNight, note: notes, isPublic })
  }
  return { standIns: outside(cover.standIns), backupHospitals: [...hospitals.values()] }
}

/** Hospitals that know this very patient: registered with consent, or agreed on with the fire department. */
async function ownHospitals(ctx: Ctx, patientId: string): Promise<{ hospitalId: string; note: string }[]> {
  const today = ctx.clock.today()
  const registered = (await listBackupRegistrations(ctx.db, patientId))
    .filter(({ endedOn, consentOn }) => endedOn === null && consentOn !== null)
    .map(({ hospitalId }) => ({ hospitalId, note: REGISTERED }))
  const agreed = (await listTransportAgreements(ctx.db, patientId))
    .filter(({ untilOn }) => untilOn === null || untilOn >= today)
    .map(({ hospitalId, fireDepartment }) => ({
      hospitalId,
      note: `${fireDepartment === '' ? '消防' : fireDepartment}と搬送先を取り決め済み`,
    }))
  return [...registered, ...agreed]
}
