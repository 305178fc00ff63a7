import { findAdmission } from '../../../db/repositories/admission.ts'
import { listBackupRegistrations } from '../../../db/repositories/backup-registration.ts'
import { listMemberships, listMembershipsOfGroups } from '../../../db/repositories/care-group-member.ts'
import { findProvider } from '../../../db/repositories/directory.ts'
import { listTeam } from '../../../db/repositories/team-member.ts'
import { listTransportAgreements } from '../../../db/repositories/transport-agreement.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { CoverPartner } from '../../../shared/contract/care-group.ts'
import { awayCover } from '../../../shared/domain/away-cover.ts'
import type { Membership } from '../../../shared/domain/care-group.ts'
import type { TeamMember } from '../../../shared/domain/team-member.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Ctx } from '../context.ts'

export type TeamCover = {
  readonly standIns: CoverPartner[]
  readonly advisers: CoverPartner[]
  readonly hospitals: CoverPartner[]
}

/** Who comes for the team's home doctors, and which hospital takes their patients, as the groups say today. */
export async function coverOfTeam(ctx: Ctx, team: readonly TeamMember[]): Promise<TeamCover> {
  const doctors = team.filter(({ role }) => role === 'homeDoctor').map(({ providerId }) => String(providerId))
  const today = ctx.clock.today()
  const own = await listMemberships(ctx.db, doctors, today)
  const groupIds = [...new Set(own.map(({ groupId }) => String(groupId)))]
  const all = await listMembershipsOfGroups(ctx.db, groupIds, today)
  const { entries: kinds, roles } = ctx.masters.careGroups
  const { standIns, advisers, hospitals } = awayCover(doctors, all, { kinds, roles })
  const named = async (memberships: readonly Membership[]) =>
    (await Promise.all(memberships.map((one) => partner(ctx, one, team)))).filter((one) => one !== undefined)
  return {
    standIns: await named(standIns),
    advisers: await named(advisers),
    hospitals: await named(hospitals),
  }
}

/** The same for a stay, with the hospitals that know this very patient. */
export async function coverOfStay(
  ctx: Ctx,
  admissionId: string,
): Promise<CallOutput<'careGroup.coverOfTeam'>> {
  const admission = await findAdmission(ctx.db, admissionId)
  if (admission === undefined) throw new AppError('not-found')
  const team = await listTeam(ctx.db, admissionId)
  const today = ctx.clock.today()
  const registrations = await listBackupRegistrations(ctx.db, admission.patientId)
  const agreements = await listTransportAgreements(ctx.db, admission.patientId)
  return {
    hasDoctor: team.some(({ role }) => role === 'homeDoctor'),
    ...(await coverOfTeam(ctx, team)),
    registered: registrations
      .filter(({ endedOn }) => endedOn === null)
      .map(({ hospitalId, hospitalName, consentOn }) => ({
        hospitalId,
        name: hospitalName,
        hasConsent: consentOn !== null,
      })),
    agreed: agreements
      .filter(({ untilOn }) => untilOn === null || untilOn >= today)
      .map(({ hospitalId, hospitalName, fireDepartment }) => ({
        hospitalId,
        name: hospitalName,
        with: fireDepartment,
      })),
  }
}

async function partner(
  ctx: Ctx,
  membership: Membership,
  team: readonly TeamMember[],
): Promise<CoverPartner | undefined> {
  const { providerId, groupId, groupName, standInNote, visibility } = membership
  const provider = await findProvider(ctx.db, providerId)
  if (provider === undefined) return undefined
  return {
    providerId,
    name: provider.name,
    phone: provider.phone,
    phoneNight: provider.phoneNight,
    groupId,
    groupName,
    note: standInNote,
    isInTeam: team.some((member) => member.providerId === providerId),
    // What is not public of either never leaves on a paper for outside.
    isPublic: provider.visibility === 'public' && visibility === 'public',
  }
}
