import { z } from 'zod'
import type { Attendee } from './conference.ts'
import { Role } from './role.ts'

/** A kind of partner that counts as one party (者) of a joint guidance of several institutions. */
const Party = z.strictObject({ code: z.string(), word: z.string(), roles: z.array(Role).min(1) })

/** resources/masters/conference-parties.json: what a rule of the fee schedule asks of those at the table. */
export const ConferencePartyMaster = z.strictObject({
  title: z.string(),
  effectiveFrom: z.iso.date(),
  source: z.string().min(1),
  verified: z.string().min(1),
  /** This many different parties of the home side. */
  neededParties: z.number().int().positive(),
  /** Words in the profession of those of our hospital of whom one must be there. */
  hospitalProfessions: z.array(z.string().min(1)).min(1),
  entries: z.array(Party).min(1),
})
export type ConferencePartyMaster = z.infer<typeof ConferencePartyMaster>

/** Who of the parties is at the table, as information: a candidate, never a claim. */
export type PartyCount = {
  readonly present: readonly string[]
  readonly absent: readonly string[]
  readonly needed: number
  readonly hasHospitalSide: boolean
}

/** Counts the parties among those present (before the meeting: among all who are to come). */
export function countParties(
  attendees: readonly Attendee[],
  master: ConferencePartyMaster,
  options: { onlyPresent: boolean },
): PartyCount {
  const counted = attendees.filter(({ isPresent }) => isPresent || !options.onlyPresent)
  const isThere = (roles: readonly Role[]) =>
    counted.some(({ side, role }) => side === 'home' && role !== undefined && roles.includes(role))
  const hasHospitalSide = counted.some(
    ({ side, profession }) =>
      side === 'hospital' && master.hospitalProfessions.some((word) => profession.includes(word)),
  )
  return {
    present: master.entries.filter(({ roles }) => isThere(roles)).map(({ word }) => word),
    absent: master.entries.filter(({ roles }) => !isThere(roles)).map(({ word }) => word),
    needed: master.neededParties,
    hasHospitalSide,
  }
}
