import { listBackupRegistrations } from '../../../db/repositories/backup-registration.ts'
import { findProvider } from '../../../db/repositories/directory.ts'
import { listTransportAgreements } from '../../../db/repositories/transport-agreement.ts'
import type { CoverPartner } from '../../../shared/contract/care-group.ts'
import type { Ctx } from '../context.ts'
import type { AwayPartner, PaperFacts } from '../documents/paper-facts.ts'
import { coverOfTeam } from './away-cover.ts'
import type { MatchCase } from './match-case.ts'

const REGISTERED = '入院希望を登録済み'

/**
 * Who comes for the home doctor and which hospital takes the patient, for the family's card: only what is public.
 * Who is in the team already stands on the card.
 */
export async function awayPartners(
  ctx: Ctx,
  { team, patient }: MatchCase,
): Promise<Pick<PaperFacts, 'standIns' | 'backupHospitals'>> {
  const cover = await coverOfTeam(ctx, team)
  const shown = (partners: readonly CoverPartner[]) =>
    partners.filter(({ isPublic, isInTeam }) => isPublic && !isInTeam)
  const hospitals = new Map<string, AwayPartner>(
    shown(cover.hospitals).map((hospital) => [hospital.providerId, hospital]),
  )
  for (const { hospitalId, note } of await ownHospitals(ctx, patient.id)) {
    if (team.some(({ providerId }) => providerId === hospitalId)) continue
    const provider = await findProvider(ctx.db, hospitalId)
    if (provider?.visibility !== 'public') continue
    const { name, phone, phoneNight } = provider
    const known = hospitals.get(hospitalId)?.note
    const notes = [known, note].filter(Boolean).join('、')
    hospitals.set(hospitalId, { name, phone, phoneNight, note: notes })
  }
  return { standIns: shown(cover.standIns), backupHospitals: [...hospitals.values()] }
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
